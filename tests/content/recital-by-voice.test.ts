import { describe, expect, test } from 'vitest';
import {
  currentLine,
  linesOf,
  type Pace,
  paceOf,
  type Recital,
  type RecitalEvent,
  ready,
  recitalAgain,
  recite,
  type Verdict,
} from '../../content/recital.ts';

const pace: Pace = {
  leading: [1000, 1500, 800],
  repeating: [2000, 2500, 3000],
  least: [800, 900, 1000],
  most: [5000, 6000, 7000],
};
const run = (events: readonly RecitalEvent[], from: Recital): Recital =>
  events.reduce((state, event) => recite(state, event, pace), from);
const time = (ms: number): RecitalEvent => ({ kind: 'time', ms });
const leading = (line: number, spent = 0): Recital => ({ phase: 'leading', line, spent });
const repeating = (line: number, spent = 0): Recital => ({ phase: 'repeating', line, spent });

describe('the voice of the group', () => {
  const voice = (verdict: Verdict): RecitalEvent => ({ kind: 'voice', verdict });

  test('that has ended ends its turn at once, if the least time is over', () => {
    expect(run([voice('heard'), time(800), voice('ended')], repeating(0))).toEqual(leading(1));
  });

  test('that has ended early ends it when the least time is over', () => {
    const early = run([voice('heard'), time(500), voice('ended')], repeating(0));
    expect(early).toMatchObject({ phase: 'repeating', line: 0 });
    expect(run([time(299)], early)).toMatchObject({ phase: 'repeating' });
    expect(run([time(300)], early)).toEqual(leading(1));
    expect(run([voice('heard'), time(300)], early)).toMatchObject({ phase: 'repeating' });
  });

  test('that is heard gives the group more time than the timer, and not for ever', () => {
    expect(run([voice('heard'), time(4999)], repeating(0))).toMatchObject({ phase: 'repeating', line: 0 });
    expect(run([voice('heard'), time(5000)], repeating(0))).toEqual(leading(1));
  });

  test('that was none leaves the turn to the timer', () => {
    for (const verdict of ['listening', 'unheard'] as const) {
      const none = run([voice('heard'), time(1500), voice(verdict)], repeating(0));
      expect(run([time(499)], none)).toMatchObject({ phase: 'repeating', line: 0 });
      expect(run([time(500)], none)).toEqual(leading(1));
      expect(run([voice('heard'), time(3000), voice(verdict)], repeating(0))).toEqual(leading(1));
    }
  });

  test('never cuts the leader off', () => {
    expect(run([voice('heard'), voice('ended')], leading(1, 300))).toEqual(leading(1, 300));
  });

  test('is of its own turn only', () => {
    expect(run([voice('heard'), { kind: 'tap' }, { kind: 'spoken' }], repeating(0))).toEqual(repeating(1));
  });
});

describe('after a power cut', () => {
  test('the same line comes from its beginning, after a countdown', () => {
    for (const at of [leading(1, 400), repeating(1, 400), run([{ kind: 'pause' }], leading(1))]) {
      const again = recitalAgain(at);
      expect(again.phase).toBe('paused');
      expect(currentLine(again)).toBe(1);
      expect(run([{ kind: 'resume' }, time(2999)], again)).toMatchObject({ phase: 'countdown', left: 1 });
      expect(run([{ kind: 'resume' }, time(3000)], again)).toEqual(leading(1));
      expect(run([{ kind: 'skip' }], again)).toEqual(leading(1));
      expect(run([{ kind: 'back' }], again)).toEqual(leading(0));
    }
  });

  test('a run that had not begun, or was over, is as it was', () => {
    expect(recitalAgain(ready)).toBe(ready);
    expect(recitalAgain({ phase: 'finished' })).toEqual({ phase: 'finished' });
  });
});

describe('the pace', () => {
  test('by voice a turn may be shorter and longer than by the timer, but names are never cut short', () => {
    const closing = [{ text: '宣誓人', reply: { en: 'names' } }];
    const variants = [{ id: 'first', title: { en: 'First' }, closing }];
    const by = paceOf(linesOf({ lines: [{ text: '对党忠诚' }, { text: '积极工作' }], variants }, 'first'));
    for (const [n, ms] of by.repeating.entries()) {
      expect(by.least[n]).toBeLessThanOrEqual(ms);
      expect(by.most[n]).toBeGreaterThan(ms);
    }
    expect(by.least[2]).toBe(by.repeating[2]);
  });
});
