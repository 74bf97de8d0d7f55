import type { Picture } from '../picture.ts';
import { libraryAttract } from './attract.ts';
import { boatOnSouthLake } from './boat-on-south-lake.ts';
import { cavesOfYanan } from './caves-of-yanan.ts';
import { chishui1 } from './chishui-1.ts';
import { chishui2 } from './chishui-2.ts';
import { chishui3 } from './chishui-3.ts';
import { coverChishuiDays } from './cover-chishui-days.ts';
import { coverMakingOfKarst } from './cover-making-of-karst.ts';
import { coverShelf } from './cover-shelf.ts';
import { karst1 } from './karst-1.ts';
import { karst2 } from './karst-2.ts';
import { karst3 } from './karst-3.ts';
import { lampInZunyi } from './lamp-in-zunyi.ts';
import { mountainBase } from './mountain-base.ts';
import { sonOfLibo } from './son-of-libo.ts';
import { villageOfXibaipo } from './village-of-xibaipo.ts';
import { wallsOfXifeng } from './walls-of-xifeng.ts';
import { wangRuofei } from './wang-ruofei.ts';
import { winterInLiping } from './winter-in-liping.ts';
import { zhouYiqun } from './zhou-yiqun.ts';

export const libraryPictures: readonly Picture[] = [
  ...libraryAttract,
  boatOnSouthLake,
  sonOfLibo,
  wangRuofei,
  zhouYiqun,
  winterInLiping,
  lampInZunyi,
  wallsOfXifeng,
  cavesOfYanan,
  villageOfXibaipo,
  mountainBase,
  chishui1,
  chishui2,
  chishui3,
  karst1,
  karst2,
  karst3,
  coverShelf,
  coverChishuiDays,
  coverMakingOfKarst,
];
