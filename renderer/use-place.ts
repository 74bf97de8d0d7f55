import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Place, placeKey } from './route.ts';
import { useVisit } from './store.ts';

const keyOf = (place: Place | undefined) => (place ? placeKey(place) : 'attract');

/** The place whose screen is shown. It follows the visit, one screen fading into the next. */
export function usePlace(): Place | undefined {
  const wanted = useVisit(({ trail }) => trail.at(-1));
  const [shown, setShown] = useState(wanted);
  const sameScreen = keyOf(shown) === keyOf(wanted);
  useEffect(() => {
    if (sameScreen) return;
    const change = () => flushSync(() => setShown(wanted));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return change();
    const { ready, finished } = document.startViewTransition(change);
    // A change that overtakes this one ends its animation; that is no failure.
    for (const stage of [ready, finished]) stage.catch(() => undefined);
  }, [wanted, sameScreen]);
  return sameScreen ? wanted : shown;
}
