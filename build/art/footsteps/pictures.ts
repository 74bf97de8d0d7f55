import type { Picture } from '../picture.ts';
import { footstepsAttract } from './attract.ts';
import { coverPlaces } from './cover-places.ts';
import { coverRoute } from './cover-route.ts';
import { fivePlaces } from './five-places.ts';
import { jinggangshan } from './jinggangshan.ts';
import { southLake } from './south-lake.ts';
import { xibaipo } from './xibaipo.ts';
import { yanan } from './yanan.ts';
import { zunyi } from './zunyi.ts';

export const footstepsPictures: readonly Picture[] = [
  ...footstepsAttract,
  southLake,
  zunyi,
  coverPlaces,
  jinggangshan,
  yanan,
  xibaipo,
  fivePlaces,
  coverRoute,
];
