import type { WebFrameMain } from 'electron';
import { answer, isCall, isOwnPage, RefusedCall, type VisitorHandlers } from './answer.ts';
import { openCallRate } from './call-rate.ts';
import type { Log } from './log.ts';
import { seldom } from './seldom.ts';
import { isSmall } from './small-arguments.ts';
import type { StaffHandlers } from './staff/desk.ts';

/** The largest arguments that a call may have, in characters: the names of all packs on a stick (mostPacks) fit. */
const largest = 65_536;

/** Answers a call. Throws `refused` or `failed`, and never what was wrong: that is the log's alone. */
export type Door = (
  from: Pick<WebFrameMain, 'url' | 'parent'> | null,
  name: unknown,
  args: unknown,
) => Promise<unknown>;

export type DoorParts = {
  readonly visitors: VisitorHandlers;
  /** Stands a little later. */
  readonly staff: Promise<StaffHandlers>;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
};

/** Lets a call in only from our own page, at a bearable rate, of a bearable size and in the right shape. */
export function openDoor({ visitors, staff, log, now }: DoorParts): Door {
  const say = seldom(log.warn, now);
  const inTime = openCallRate(now);
  const refused = (kind: string, message: string): Error => {
    say(kind, `a call was refused: ${message}`);
    return new Error('refused');
  };
  return async (from, name, args) => {
    if (!isOwnPage(from)) throw refused('sender', 'it came from another page');
    // All that nobody answers counts as one call.
    if (!inTime(isCall(name) ? name : '')) throw refused('rate', 'too many came');
    if (!isSmall(args, largest)) throw refused('size', 'its arguments were too large, or no plain data');
    try {
      const isVisitors = typeof name === 'string' && Object.hasOwn(visitors, name);
      return await answer(isVisitors ? visitors : await staff, name, args);
    } catch (error) {
      if (error instanceof RefusedCall) throw refused('shape', error.message);
      log.error(`a call failed: ${error instanceof Error ? error.message : 'unknown'}`);
      throw new Error('failed');
    }
  };
}
