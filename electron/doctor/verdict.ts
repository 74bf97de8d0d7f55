import type { Finding } from '../../content/finding.ts';
import type { Machine } from './machine.ts';
import type { Session } from './session.ts';

/** A finding without the name of what was looked at. */
export type Verdict = Omit<Finding, 'check'>;
export type Check = (machine: Machine, session: Session) => Promise<Verdict> | Verdict;

const verdict = (state: Verdict['state'], seen: string | undefined, steps: readonly string[]): Verdict => ({
  state,
  steps,
  ...(seen !== undefined && { seen }),
});

export const ok = (seen?: string): Verdict => verdict('ok', seen, []);
export const todo = (seen: string | undefined, ...steps: readonly string[]): Verdict =>
  verdict('todo', seen, steps);
export const unknown = (seen?: string, ...steps: readonly string[]): Verdict =>
  verdict('unknown', seen, steps);

/** What is wanted is seen, or there is something to do. */
export const wanted = (holds: boolean, seen: string | undefined, ...steps: readonly string[]): Verdict =>
  holds ? ok(seen) : todo(seen, ...steps);
