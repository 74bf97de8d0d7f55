import fc from 'fast-check';
import { readySession, runProgramme, type Session, type SessionEvent } from '../../content/programme.ts';
import type { Group, RunOf, SessionEntry } from '../../content/session-entry.ts';
import { type SessionRecord, sessionRecord } from '../../content/session-record.ts';
import { samplePlan } from './session-world.ts';
import { someEvents } from './some-event.ts';

export const runOf: RunOf = { programme: { pack: 'sample', id: 'visit' }, version: 2, language: 'en' };

/** Each state that these events lead to, from the start on. */
function statesOf(events: readonly SessionEvent[]): Session[] {
  const states = [runProgramme(readySession, { kind: 'start' }, samplePlan)];
  for (const event of events) states.push(runProgramme(states.at(-1) ?? readySession, event, samplePlan));
  return states;
}

const someMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });

const someSchool = fc.constantFrom('一中', 'Second School', '=A1', "'x");
const someGroup: fc.Arbitrary<Group> = fc.record(
  { school: someSchool, leader: fc.constantFrom('李老师', 'Ms Lee') },
  { requiredKeys: [] },
);

/** The journal of any session: every state kept, a second after the other; some were dropped. */
export const someJournal: fc.Arbitrary<SessionEntry[]> = fc
  .tuple(someMoment, someEvents, fc.boolean(), someGroup)
  .map(([began, events, isDropped, group]) => [
    { kind: 'begin', at: began, ...runOf, ...group },
    ...statesOf(events).map((session, n) => ({ kind: 'kept' as const, at: began + (n + 1) * 1000, session })),
    ...(isDropped ? [{ kind: 'dropped' as const, at: began + 1e6 }] : []),
  ]);

/** The records of any sessions, under ids of their own. */
export const someRecords: fc.Arbitrary<SessionRecord[]> = fc
  .array(someJournal, { maxLength: 12 })
  .map((journals) => journals.flatMap((entries, n) => sessionRecord(`s-${n}`, entries) ?? []));
