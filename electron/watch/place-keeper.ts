import type { Beat, KeptVisit } from '../../content/kept-visit.ts';

/** Keeps the visitor's place for a page that is lost; in memory only, and only as long as the visit lasts. */
export type PlaceKeeper = {
  /** Where the visitor is; null when nobody is there. */
  keep(visit: KeptVisit | null): void;
  heard(beat: Beat): void;
  /** For the page that was opened again, once: the visit, if somebody was there just now. */
  take(): KeptVisit | null;
};

// Who stood before a lost page for longer has left.
const presentMs = 60_000;
// A page that is lost again so soon may have been lost by the very place that was restored.
const provedMs = 15_000;

/** `clock`: ms, never back. */
export function placeKeeper(clock: () => number): PlaceKeeper {
  let visit: KeptVisit | null = null;
  let aliveAt = 0;
  let givenAt: number | undefined;
  return {
    keep(now) {
      visit = now;
      aliveAt = clock();
    },
    heard({ seconds }) {
      aliveAt = clock();
      const listening = visit?.listening;
      if (!visit || !listening || seconds === undefined) return;
      visit = { ...visit, listening: { ...listening, seconds } };
    },
    take() {
      const kept = visit;
      visit = null;
      const now = clock();
      const broken = givenAt !== undefined && aliveAt - givenAt < provedMs;
      givenAt = undefined;
      if (!kept || broken || now - aliveAt > presentMs) return null;
      givenAt = now;
      return kept;
    },
  };
}
