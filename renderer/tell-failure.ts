import type { PageFailure } from '../content/kept-visit.ts';
import { kiosk } from './kiosk.ts';

const longest = 500;

/** Tells the main process what has failed: it logs it, tells the steward, and opens the page again if it must. */
export function tellFailure(what: PageFailure['what'], error: unknown): void {
  // A page that can't even say so is found by its heartbeat and its picture.
  kiosk.call('failed', { what, message: String(error).slice(0, longest) }).catch(() => undefined);
}
