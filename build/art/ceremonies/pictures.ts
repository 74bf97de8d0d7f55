import type { Picture } from '../picture.ts';
import { ceremoniesAttract } from './attract.ts';
import { league } from './league.ts';
import { party } from './party.ts';
import { pioneers } from './pioneers.ts';

export const ceremoniesPictures: readonly Picture[] = [...ceremoniesAttract, party, league, pioneers];
