import type { Busy } from '../content/busy.ts';
import type { Session } from '../content/programme.ts';
import type { Recital } from '../content/recital.ts';
import { isCopying, useDesk } from './desk.ts';
import { useStore } from './store.ts';
import { storySeconds } from './story-sound.ts';
import { atDesk, type Visit } from './visit.ts';

// More than any chapter or line lasts: what goes on within one never looks like another.
const whole = 1e9;

/** What is being listened to or recited, and how far it is. `seconds`: the clock of the story that sounds. */
export function busyOf({ listening, recital, session }: Visit, seconds: number): Busy | undefined {
  if (session) return busyIn(session.state);
  if (listening?.playing) {
    return { kind: 'narration', at: listening.chapter * whole + seconds };
  }
  const at = momentOf(recital);
  return at === undefined ? undefined : { kind: 'recital', at };
}

/** A group is not disturbed while its programme goes on by itself, and long waited for where its leader speaks. */
function busyIn(state: Session): Busy | undefined {
  if (!('part' in state)) return undefined;
  const { part, step, spent } = state;
  const still = state.phase === 'paused' || !('spent' in part || part.kind === 'recital');
  if (still) return { kind: 'session', at: step };
  const tribute = part.kind === 'timed' && part.quiet;
  return { kind: tribute ? 'tribute' : 'session', at: step * whole + spent };
}

function momentOf(recital: Recital): number | undefined {
  switch (recital.phase) {
    case 'countdown':
      return -recital.left;
    case 'leading':
    case 'repeating':
      return recital.line * whole + recital.spent + (recital.phase === 'repeating' ? whole / 2 : 0);
    case 'ready':
    case 'paused':
    case 'finished':
      return undefined;
  }
}

/** Why nobody need touch the screen just now. */
export function busyNow(): Busy | undefined {
  const { visit } = useStore.getState();
  const desk = useDesk.getState();
  if (isCopying(desk)) {
    const { done = 0 } = desk.exporting ?? desk.content?.running?.progress ?? {};
    return { kind: 'copy', at: done };
  }
  // The desk closes two minutes after the last touch, whatever is asked there.
  if (atDesk(visit)) return undefined;
  return busyOf(visit, storySeconds()) ?? waitedFor();
}

/** What the screen shows that takes its time without a touch. */
function waitedFor(): Busy | undefined {
  if (document.querySelector('[role="dialog"]')) return { kind: 'dialog', at: 0 };
  return document.querySelector('[data-handoff]') ? { kind: 'handoff', at: 0 } : undefined;
}
