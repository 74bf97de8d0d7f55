import type { Place } from './route.ts';
import { useVisit } from './store.ts';

/** The place whose screen is shown; the attract screen is no place. */
export const usePlace = (): Place | undefined => useVisit(({ trail }) => trail.at(-1));
