import { pause } from './figure.ts';
import type { Page } from './page.ts';

/** A turn of a recital as the screen shows it; `at` is when the frame with it was on its way, by the page's clock. */
export type ShownTurn = { readonly phase: string; readonly line: number; readonly at: number };

type Watching = typeof globalThis & { shownTurns: ShownTurn[] };

/** Notes (in the page) each turn when the frame that shows it has been painted; a line counts once it is lit. */
export function watchTurns(): void {
  const page = globalThis as Watching;
  page.shownTurns = [];
  let last = '';
  const look = () => {
    requestAnimationFrame(look);
    const run = document.querySelector('section[data-phase]');
    const phase = run?.getAttribute('data-phase') ?? 'none';
    const ticks = [...(run?.querySelectorAll('i[data-state]') ?? [])];
    const line = ticks.findIndex((tick) => tick.getAttribute('data-state') === 'now');
    const clause = run?.querySelector<HTMLElement>('[aria-current="true"]');
    const isLit = Number.parseFloat(clause?.style.fontSize ?? '0') > 0;
    const now = `${phase} ${line}`;
    if (now === last || (phase === 'leading' && !isLit)) return;
    last = now;
    // A task that is set within a frame runs after that frame is on its way to the screen.
    setTimeout(() => page.shownTurns.push({ phase, line, at: performance.now() }));
  };
  look();
}

export const shownTurns = (): ShownTurn[] => (globalThis as Watching).shownTurns;

/** How many turns were shown, and the last one. */
function lastTurn(): { readonly count: number; readonly last: ShownTurn | undefined } {
  const turns = (globalThis as Watching).shownTurns;
  return { count: turns.length, last: turns.at(-1) };
}

/** Waits until one of these phases is shown, later than the first `seen` turns; gives it and how many there are by then. */
export async function nextTurn(
  page: Page,
  phases: readonly string[],
  seen: number,
  patienceMs: number,
): Promise<{ readonly turn: ShownTurn; readonly count: number }> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const { count, last } = await page.run(lastTurn);
    if (last && count > seen && phases.includes(last.phase)) return { turn: last, count };
    await pause(30);
  }
  throw new Error(`none of ${phases.join(', ')} was shown`);
}
