/** What a look at the picture says: nothing is known if no picture could be taken. */
export type Sight = 'picture' | 'blank' | 'unknown';

/** Whether all pixels (4 bytes each) are of one colour, so that nothing can be on the screen. */
export function isOneColour(pixels: Uint8Array): boolean {
  for (let n = 4; n < pixels.length; n += 1) if (pixels[n] !== pixels[n - 4]) return false;
  return true;
}

/** What the bytes of a picture show; an empty picture shows nothing that could be judged. */
export const sightOf = (pixels: Uint8Array): Sight => {
  if (pixels.length === 0) return 'unknown';
  return isOneColour(pixels) ? 'blank' : 'picture';
};

/** How many blank looks in a row make a page that is to be opened again. */
const mostBlanks = 2;

export type Sights = { readonly blanks: number };
export const noSights: Sights = { blanks: 0 };

/** Counts blank looks in a row; a look that says nothing changes nothing. */
export function seen(sights: Sights, sight: Sight): Sights {
  if (sight === 'unknown') return sights;
  return sight === 'blank' ? { blanks: sights.blanks + 1 } : noSights;
}

export const isBlank = ({ blanks }: Sights): boolean => blanks >= mostBlanks;
