import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moment,
  readySession,
  resumed,
  runProgramme,
  type Session,
  type SessionEvent,
} from '../../content/programme.ts';
import { run, samplePlan } from '../fakes/session-world.ts';
import { someEvent, someEvents } from '../fakes/some-event.ts';

const someState = someEvents.map((events) => run([{ kind: 'start' }, ...events]));
const copy = (state: Session) => JSON.parse(JSON.stringify(state)) as Session;

const stepOf = (state: Session) => (state.phase === 'ready' ? undefined : state.step);
const spentIn = (state: Session): unknown[] => {
  if (!('part' in state)) return [0];
  const { part, spent } = state;
  const inner = part.kind === 'recital' && 'spent' in part.recital ? part.recital.spent : 0;
  return [spent, 'spent' in part ? part.spent : 0, inner];
};

describe('any event in any phase', () => {
  it('gives a session that is in its plan', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const state = run(events);
        if (state.phase === 'ready') return;
        expect(state.step >= 0 && state.step < samplePlan.length).toBe(true);
        const both = state.done.filter((one) => state.skipped.includes(one));
        expect(both).toEqual([]);
      }),
    );
  });

  it('loses no step: each before the one it is at is done or noted as skipped', () => {
    fc.assert(
      fc.property(someState, someEvent, (state, event) => {
        const after = runProgramme(state, event, samplePlan);
        if (after.phase === 'ready') return;
        for (let n = 0; n < after.step; n += 1)
          expect(after.done.includes(n) || after.skipped.includes(n)).toBe(true);
        const from = stepOf(state) ?? 0;
        expect(Math.abs(after.step - from)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('comes back with back to what skip passed over', () => {
    fc.assert(
      fc.property(someState, (state) => {
        if (state.phase === 'ready' || state.phase === 'finished') return;
        const skipped = run([{ kind: 'skip' }], state);
        const noted = skipped.phase === 'ready' ? [] : [...skipped.skipped, ...skipped.done];
        expect(noted).toContain(state.step);
        expect(run([{ kind: 'back' }], skipped)).toMatchObject({ phase: 'running', step: state.step });
      }),
    );
  });

  it('lets time go by only through time events', () => {
    fc.assert(
      fc.property(someState, someEvent, (state, event) => {
        if (event.kind === 'time') return;
        const after = spentIn(runProgramme(state, event, samplePlan));
        const before = spentIn(state);
        for (const [n, spent] of after.entries()) expect([0, before[n] ?? 0]).toContain(spent);
      }),
    );
  });

  it('can be kept at changes of its moment alone: what is offered after a power cut is the same', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        let kept = readySession;
        let state = readySession;
        for (const event of events) {
          state = runProgramme(state, event, samplePlan);
          if (moment(state) !== moment(kept)) kept = copy(state);
        }
        expect(moment(resumed(kept))).toBe(moment(resumed(state)));
      }),
    );
  });

  it('has the same future when it was written down and read again', () => {
    fc.assert(
      fc.property(someState, someEvents, (state, events) => {
        expect(copy(state)).toEqual(state);
        expect(run(events, copy(state))).toEqual(run(events, state));
      }),
    );
  });

  it('goes on after a power cut at the same step and line, and nothing that was kept is lost', () => {
    fc.assert(
      fc.property(someState, someEvents, (state, events) => {
        const again = resumed(copy(state));
        expect(stepOf(again)).toBe(stepOf(state));
        if (state.phase === 'ready' || again.phase === 'ready') return;
        expect(again.done).toEqual(state.done);
        expect(again.answers).toEqual(state.answers);
        expect(() => run(events, again)).not.toThrow();
        expect(resumed(again)).toEqual(again);
      }),
    );
  });

  it('comes to its end when the leader goes on, whatever was before', () => {
    const on: SessionEvent[] = [
      { kind: 'time', ms: 70_000 },
      { kind: 'choose', answer: 0 },
      { kind: 'heads', adults: 1, children: 0 },
      { kind: 'consent', given: false },
      ...samplePlan.map((_, step) => ({ kind: 'kept', step, id: 'a' }) as const),
      { kind: 'next' },
    ];
    const events = Array.from({ length: 4 * samplePlan.length }, () => on).flat();
    fc.assert(
      fc.property(someState, (state) => {
        expect(run([{ kind: 'resume' }, ...events, ...events], state).phase).toBe('finished');
      }),
      { numRuns: 40 },
    );
  });
});
