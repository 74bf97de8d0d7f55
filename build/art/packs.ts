import { ceremoniesPictures } from './ceremonies/pictures.ts';
import { footstepsPictures } from './footsteps/pictures.ts';
import { karstPictures } from './karst/pictures.ts';
import { libraryPictures } from './library/pictures.ts';
import { longMarchPictures } from './long-march/pictures.ts';
import type { Picture } from './picture.ts';

/** Every picture that is drawn, by pack. */
export const packs: Readonly<Record<string, readonly Picture[]>> = {
  'long-march-guizhou': longMarchPictures,
  footsteps: footstepsPictures,
  'audio-library': libraryPictures,
  ceremonies: ceremoniesPictures,
  'karst-and-bridges': karstPictures,
};
