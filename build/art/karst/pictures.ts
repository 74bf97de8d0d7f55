import type { Picture } from '../picture.ts';
import { karstAttract } from './attract.ts';
import { beipanjiangBridge } from './beipanjiang-bridge.ts';
import { caves } from './caves.ts';
import { coverTimeline } from './cover-timeline.ts';
import { coverWonders } from './cover-wonders.ts';
import { fanjingshan } from './fanjingshan.ts';
import { fastTelescope } from './fast-telescope.ts';
import { fastTelescopeNight } from './fast-telescope-night.ts';
import { guizhouKarst } from './guizhou-karst.ts';
import { liboKarst } from './libo-karst.ts';
import { karstPanorama } from './panorama.ts';
import { rainAndStone } from './rain-and-stone.ts';

export const karstPictures: readonly Picture[] = [
  ...karstAttract,
  fastTelescope,
  fastTelescopeNight,
  beipanjiangBridge,
  guizhouKarst,
  liboKarst,
  coverWonders,
  fanjingshan,
  caves,
  rainAndStone,
  coverTimeline,
  ...karstPanorama,
];
