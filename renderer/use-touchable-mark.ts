import { useEffect } from 'react';

let marked = false;

/** Marks when the first screen could be touched, once: what `npm run bench` calls the end of a cold start. */
export function useTouchableMark(touchable: boolean): void {
  useEffect(() => {
    if (!touchable || marked) return;
    marked = true;
    // The first frame may still have to be painted; when the one after it begins, it has been.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('touchable')));
  }, [touchable]);
}
