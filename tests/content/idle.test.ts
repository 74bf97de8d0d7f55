import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gone, type Idle, type IdleEvent, idleTimes, present, watch } from '../../content/idle.ts';

const times = { quiet: 60_000, warning: 15_000 };
const wait = (ms: number, busy = false): IdleEvent => ({ kind: 'time', ms, busy });
const touch: IdleEvent = { kind: 'touch' };
const stateAfter = (...events: IdleEvent[]): Idle =>
  events.reduce((state, event) => watch(state, event, times), present as Idle);

describe('the idle watch', () => {
  it('warns after a minute without a touch and leaves 15 seconds later', () => {
    expect(idleTimes).toEqual(times);
    expect(stateAfter(wait(59_999))).toEqual({ kind: 'present', quiet: 59_999 });
    expect(stateAfter(wait(59_999), wait(1))).toEqual({ kind: 'warning', left: 15_000 });
    expect(stateAfter(wait(60_000), wait(1_000))).toEqual({ kind: 'warning', left: 14_000 });
    expect(stateAfter(wait(60_000), wait(15_000))).toEqual(gone);
  });

  it('stays when the warning is touched, and counts anew', () => {
    expect(stateAfter(wait(60_000), wait(14_999), touch)).toEqual(present);
    expect(stateAfter(wait(60_000), touch, wait(59_999)).kind).toBe('present');
  });

  it('never leaves while something is being listened to or recited', () => {
    expect(stateAfter(wait(59_999), wait(3_600_000, true))).toEqual(present);
    expect(stateAfter(wait(60_000), wait(1, true))).toEqual(present);
  });

  it('is gone until it is touched, whatever sounds', () => {
    expect(stateAfter(wait(60_000), wait(15_000), wait(5, true))).toEqual(gone);
    expect(stateAfter(wait(60_000), wait(15_000), touch)).toEqual(present);
  });

  it('always warns before it leaves, even if a sleeping machine wakes after hours', () => {
    expect(stateAfter(wait(36_000_000))).toEqual({ kind: 'warning', left: 15_000 });
  });

  it('leaves exactly when nobody has touched for long enough, in whatever steps time comes', () => {
    const event = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 9_000 }).map((ms) => wait(ms)) },
      { weight: 1, arbitrary: fc.constant(touch) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_000 }).map((ms) => wait(ms, true)) },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: Idle = present;
        let quiet = 0;
        for (const one of events) {
          const before = state.kind;
          state = watch(state, one, times);
          quiet = one.kind === 'touch' || one.busy ? 0 : quiet + one.ms;
          if (before === 'gone') expect(state.kind).toBe(one.kind === 'touch' ? 'present' : 'gone');
          else if (quiet < times.quiet) expect(state.kind).toBe('present');
          if (before === 'present') expect(state.kind).not.toBe('gone');
          if (state.kind === 'warning') expect(state.left).toBeGreaterThan(0);
        }
      }),
    );
  });
});
