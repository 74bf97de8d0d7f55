import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session, SessionEvent } from '../../content/programme.ts';
import type { SessionEntry } from '../../content/session-entry.ts';
import { sessionRecord } from '../../content/session-record.ts';
import { at, numberOf, run, sampleSteps } from '../fakes/session-world.ts';
import { runOf, someJournal } from '../fakes/some-journal.ts';

const began = Date.UTC(2026, 10, 25, 10);
const begin: SessionEntry = { kind: 'begin', at: began, ...runOf };
const kept = (session: Session, after: number): SessionEntry => ({
  kind: 'kept',
  at: began + after,
  session,
});
const dropped = (after: number): SessionEntry => ({ kind: 'dropped', at: began + after });
const from = (kind: Parameters<typeof at>[0], ...events: SessionEvent[]) => run(events, at(kind));
const next = { kind: 'next' } as const;

describe('the record of a session', () => {
  it('tells what ran, when it began and ended, and that it came to its end', () => {
    const session = run([{ kind: 'finish' }], at('music'));
    expect(sessionRecord('s-1', [begin, kept(at('text'), 10), kept(session, 9000)])).toEqual({
      id: 's-1',
      ...runOf,
      began,
      ended: began + 9000,
      end: 'finished',
      answers: {},
      times: { 0: 0, 1: 0, 2: 0 },
      done: [],
      skipped: [0, 1],
      entered: [
        { step: 0, at: began + 10 },
        { step: 2, at: began + 9000 },
      ],
    });
  });

  it('counts all steps by the programme as it was at last, when it has changed meanwhile', () => {
    const steps = sampleSteps.map(({ id }) => ({ id, within: '00000000' }));
    const run2 = { ...runOf, version: 3, steps: [...steps.slice(2), ...steps.slice(0, 1)] };
    const moved = { ...at('music'), step: 0 } as Session;
    const entries: SessionEntry[] = [
      { ...begin, steps },
      kept(at('text'), 10),
      kept(at('say'), 20),
      kept(at('music'), 30),
      { kind: 'kept', at: began + 40, session: moved, run: run2 },
    ];
    const record = sessionRecord('s-1', entries);
    expect(record).toMatchObject({ version: 3 });
    expect(record?.entered).toEqual([
      { step: sampleSteps.length - 2, at: began + 10 },
      { step: 0, at: began + 30 },
    ]);
  });

  it('tells how a hall’s own programme was called then', () => {
    const local = { title: { en: 'Short visit' }, revision: 2 };
    const programme = { pack: 'sample', id: '~a1b2' };
    expect(sessionRecord('s-1', [{ ...begin, programme, local }])).toMatchObject({ programme, local });
  });

  it('tells heads, stars and sentence as the group confirmed them', () => {
    const counted = from('headcount', { kind: 'heads', adults: 3, children: 41 }, next);
    const said = run([{ kind: 'stars', n: 4 }, { kind: 'sentence', text: '很难忘' }, next], counted);
    expect(sessionRecord('s', [begin, kept(said, 1)])).toMatchObject({
      heads: { adults: 3, children: 41 },
      stars: 4,
      sentence: '很难忘',
      done: [numberOf('headcount'), numberOf('feedback')],
    });
    const unconfirmed = from('headcount', { kind: 'heads', adults: 3, children: 41 });
    expect(sessionRecord('s', [begin, kept(unconfirmed, 1)])).not.toHaveProperty('heads');
  });

  it('has the answers and the time of the step in which the power went', () => {
    const answered = from(
      'quiz',
      { kind: 'time', ms: 7000 },
      { kind: 'choose', answer: 1 },
      { kind: 'confirm' },
    );
    const quiz = numberOf('quiz');
    const record = sessionRecord('s', [begin, kept(at('quiz'), 5), kept(answered, 7000)]);
    expect(record).toMatchObject({ end: 'cut-off', answers: { [quiz]: [[1]] } });
    expect(record?.times[quiz]).toBe(7000);
  });

  it('tells a session that its group left from one that was over, and from one that never started', () => {
    const over = run([{ kind: 'finish' }], at('say'));
    expect(sessionRecord('s', [begin, kept(at('say'), 1), dropped(2)])?.end).toBe('dropped');
    expect(sessionRecord('s', [begin, kept(over, 1), dropped(2)])?.end).toBe('finished');
    expect(sessionRecord('s', [begin])).toMatchObject({
      end: 'cut-off',
      ended: began,
      times: {},
      entered: [],
    });
    expect(sessionRecord('s', [begin, kept({ phase: 'ready' }, 1)])).toMatchObject({ entered: [], done: [] });
  });

  it('tells a session that its group ended before its last step from one that came to its end', () => {
    const steps = Array.from({ length: numberOf('quiz') + 1 }, (_, n) => ({ id: `s${n}`, within: 'd' }));
    const ended = (state: Session) => sessionRecord('s', [{ ...begin, steps }, kept(state, 1)])?.end;
    const finish: SessionEvent = { kind: 'finish' };
    expect(ended(run([finish], at('say')))).toBe('dropped');
    expect(ended(run([finish], at('quiz')))).toBe('finished');
  });

  it('tells that a group is in it still, unless it has come to an end', () => {
    const over = run([{ kind: 'finish' }], at('say'));
    const endOf = (...entries: SessionEntry[]) => sessionRecord('s', [begin, ...entries], true)?.end;
    expect(endOf(kept(at('say'), 1))).toBe('under-way');
    expect(endOf(kept(over, 1))).toBe('finished');
    expect(endOf(kept(at('say'), 1), dropped(2))).toBe('dropped');
  });

  it('tells school and leader if the group did', () => {
    const told = { school: '一中', leader: '李老师' };
    expect(sessionRecord('s', [{ ...begin, ...told }])).toMatchObject(told);
    expect(sessionRecord('s', [begin])).not.toHaveProperty('school');
  });

  it('enters a step again when the group comes back to it, but not when it begins once more', () => {
    const again = run([{ kind: 'repeat' }], at('music'));
    const before = run([{ kind: 'back' }], again);
    const states = [at('say'), at('music'), again, before, at('music')];
    const record = sessionRecord('s', [begin, ...states.map((session, n) => kept(session, n))]);
    expect(record?.entered.map(({ step, at: moment }) => [step, moment - began])).toEqual([
      [1, 0],
      [2, 1],
      [1, 3],
      [2, 4],
    ]);
  });

  it('is none if the journal does not tell what was begun', () => {
    expect(sessionRecord('s', [])).toBeUndefined();
    expect(sessionRecord('s', [kept(at('say'), 1)])).toBeUndefined();
  });
});

describe('the record of any journal', () => {
  it('says field by field what the journal says', () => {
    fc.assert(
      fc.property(someJournal, (entries) => {
        const record = sessionRecord('s', entries);
        const last = entries.findLast((entry) => entry.kind === 'kept')?.session;
        if (!record || last?.phase === 'ready' || !last) throw new Error('nothing was kept');
        expect(record).toMatchObject({ ...runOf, began: entries[0]?.at, ended: entries.at(-1)?.at });
        const [first] = entries;
        if (first?.kind !== 'begin') throw new Error('nothing was begun');
        expect([record.school, record.leader]).toEqual([first.school, first.leader]);
        expect(record.heads).toEqual(last.heads);
        expect([record.stars, record.sentence]).toEqual([last.stars, last.sentence]);
        expect([record.done, record.skipped]).toEqual([last.done, last.skipped]);
        expect(record.answers).toMatchObject(answersOf(last));
        expect(sum(record.times)).toBe(sum(last.times) + ('spent' in last ? last.spent : 0));
        const isLeft = entries.at(-1)?.kind === 'dropped';
        expect(record.end).toBe(last.phase === 'finished' ? 'finished' : isLeft ? 'dropped' : 'cut-off');
        expect(record.entered.at(-1)?.step).toBe(last.step);
      }),
    );
  });

  it('goes through storage unchanged', () => {
    fc.assert(
      fc.property(someJournal, (entries) => {
        const stored = JSON.parse(JSON.stringify(entries)) as SessionEntry[];
        expect(sessionRecord('s', stored)).toEqual(sessionRecord('s', entries));
      }),
    );
  });
});

type Begun = Exclude<Session, { phase: 'ready' }>;
const sum = (times: Readonly<Record<number, number>>) => Object.values(times).reduce((a, b) => a + b, 0);
/** Answers that were confirmed in the step that it is at take the place of those of an earlier run. */
const answersOf = (session: Begun) =>
  'part' in session && session.part.kind === 'quiz' && session.part.answers.length > 0
    ? { ...session.answers, [session.step]: session.part.answers }
    : session.answers;
