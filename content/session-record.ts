import { type Gathered, type Session, soFar } from './programme.ts';
import type { RunOf, SessionEntry } from './session-entry.ts';

/** How a session ended: at its end, left by its group, not yet, or by none of these: the power, or a fault. */
export type SessionEnd = 'finished' | 'dropped' | 'under-way' | 'cut-off';

/** What is kept of one session; all of it is in its journal. Moments in ms since 1970, times in ms. */
export type SessionRecord = Omit<RunOf, 'steps'> &
  Pick<Gathered, 'heads' | 'stars' | 'sentence' | 'answers' | 'times' | 'done' | 'skipped'> & {
    readonly id: string;
    readonly began: number;
    /** When its last entry was written. */
    readonly ended: number;
    readonly end: SessionEnd;
    /** The steps in the order in which they were entered, and when. */
    readonly entered: readonly { readonly step: number; readonly at: number }[];
  };

const nothing = { answers: {}, times: {}, done: [], skipped: [] };

/**
 * The record of a session, from its journal; undefined if that does not tell what was begun. Whether it still goes on
 * (`isUnderWay`) no journal can tell.
 */
export function sessionRecord(
  id: string,
  entries: readonly SessionEntry[],
  isUnderWay = false,
): SessionRecord | undefined {
  const begin = entries.find((entry) => entry.kind === 'begin');
  if (!begin) return undefined;
  const { kind: _kind, at: began, ...asBegun } = begin;
  const kept = entries.filter((entry) => entry.kind === 'kept');
  const { steps, ...runOf } = { ...asBegun, ...kept.at(-1)?.run };
  const session = kept.at(-1)?.session;
  const { step: _step, ...had } = (session && soFar(session)) ?? { step: 0, ...nothing };
  const isDropped = entries.some(({ kind }) => kind === 'dropped');
  const open = isUnderWay ? 'under-way' : 'cut-off';
  return {
    id,
    ...runOf,
    began,
    ended: entries.at(-1)?.at ?? began,
    end: session?.phase === 'finished' ? endOf(session.step, steps) : isDropped ? 'dropped' : open,
    ...had,
    entered: enteredSteps(kept, ({ run, session }) => numberNow(session, (run ?? begin).steps, steps)),
  };
}

/** A group may also end a programme before its last step. */
const endOf = (step: number, steps: RunOf['steps']): SessionEnd =>
  steps && step + 1 < steps.length ? 'dropped' : 'finished';

type Kept = Extract<SessionEntry, { kind: 'kept' }>;

/** A step that is begun once more, without another between, is entered once. */
function enteredSteps(
  kept: readonly Kept[],
  stepOf: (one: Kept) => number | undefined,
): SessionRecord['entered'] {
  const entered: { step: number; at: number }[] = [];
  for (const one of kept) {
    const step = stepOf(one);
    if (step === undefined || step === entered.at(-1)?.step) continue;
    entered.push({ step, at: one.at });
  }
  return entered;
}

/** The number of a session's step in the programme as it was at last; undefined if it has no such step any more. */
function numberNow(session: Session, then: RunOf['steps'], steps: RunOf['steps']): number | undefined {
  if (session.phase === 'ready') return undefined;
  if (!then || !steps) return session.step;
  const found = steps.findIndex(({ id }) => id === then[session.step]?.id);
  return found < 0 ? undefined : found;
}
