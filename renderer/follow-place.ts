import type { Beat } from '../content/kept-visit.ts';
import { currentLine } from '../content/recital.ts';
import { busyNow } from './busy-now.ts';
import { isDark, useHouse } from './house.ts';
import { kiosk } from './kiosk.ts';
import { keptOf } from './restore.ts';
import { placeKey } from './route.ts';
import { useStore } from './store.ts';
import { storySeconds } from './story-sound.ts';
import type { Visit } from './visit.ts';

const restMs = 300;

const isElsewhere = (a: Visit, b: Visit): boolean =>
  a.trail !== b.trail ||
  a.listening !== b.listening ||
  a.language !== b.language ||
  a.comfort !== b.comfort ||
  currentLine(a.recital) !== currentLine(b.recital);

/** Tells the main process where the visitor is, whenever that changes, so that a lost page can be opened there again. */
export function followPlace(): void {
  let told = useStore.getState().visit;
  let waits = false;
  const tell = () => {
    waits = false;
    told = useStore.getState().visit;
    // The next change tells it again.
    kiosk.call('keep', keptOf(told, storySeconds())).catch(() => undefined);
  };
  useStore.subscribe(({ visit }) => {
    if (waits || !isElsewhere(visit, told)) return;
    waits = true;
    setTimeout(tell, restMs);
  });
}

/** What a beat says of the page. */
export function beatNow(): Beat {
  const { visit, shown } = useStore.getState();
  const place = shown.trail.at(-1);
  const { listening } = visit;
  return {
    at: place ? placeKey(place) : isDark(useHouse.getState(), shown) ? 'closed' : 'attract',
    sounding: listening?.playing === true,
    busy: busyNow() !== undefined,
    ...(listening && { seconds: Math.max(0, storySeconds()) }),
  };
}
