import { useEffect } from 'react';

let marked = false;

/** Marks when the first screen could be touched, once: what `npm run bench` calls the end of a cold start. */
export function useTouchableMark(touchable: boolean): void {
  useEffect(() => {
    if (!touchable || marked) return;
    marked = true;
    // A task after the next frame: by then the frame with the screen in it has been painted.
    requestAnimationFrame(() => setTimeout(() => performance.mark('touchable')));
  }, [touchable]);
}
