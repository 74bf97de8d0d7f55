import type { Beat } from '../content/kept-visit.ts';
import { kiosk } from './kiosk.ts';

const beatMs = 2000;

/**
 * Tells the main process every 2 s that the page lives. A beat is sent from within a frame, so that it also says that
 * the page paints. Call the answer to end it: the page is then taken for lost, and opened again.
 */
export function beatOn(now: () => Beat): () => void {
  let asked = false;
  const beat = () => {
    asked = false;
    // Whoever can't hear it opens the page again, as it would without.
    kiosk.call('beat', now()).catch(() => undefined);
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(beat);
    asked = true;
  };
  ask();
  const timer = setInterval(ask, beatMs);
  return () => clearInterval(timer);
}
