import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentLine,
  linesOf,
  type Pace,
  paceOf,
  type Recital,
  type RecitalEvent,
  ready,
  recite,
} from '../../content/recital.ts';

const pace: Pace = {
  leading: [1000, 1500, 800],
  repeating: [2000, 2500, 3000],
  least: [800, 900, 1000],
  most: [5000, 6000, 7000],
};
const last = 2;

const run = (events: readonly RecitalEvent[], from: Recital = ready, at: Pace = pace): Recital =>
  events.reduce((state, event) => recite(state, event, at), from);
const time = (ms: number): RecitalEvent => ({ kind: 'time', ms });
const leading = (line: number, spent = 0): Recital => ({ phase: 'leading', line, spent });
const repeating = (line: number, spent = 0): Recital => ({ phase: 'repeating', line, spent });

const someEvent: fc.Arbitrary<RecitalEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4000 }).map(time) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('start', 'spoken', 'tap', 'pause', 'resume', 'back', 'repeat', 'skip')
      .map((kind) => ({ kind }) as RecitalEvent),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('listening', 'heard', 'ended', 'unheard')
      .map((verdict) => ({ kind: 'voice', verdict }) as RecitalEvent),
  },
);
const someEvents = fc.array(someEvent, { maxLength: 60 });
const someState = someEvents.map((events) => run([{ kind: 'start' }, ...events]));

describe('the way of an oath', () => {
  test('it begins with a countdown of three seconds', () => {
    expect(run([{ kind: 'start' }])).toEqual({
      phase: 'countdown',
      left: 3000,
    });
    expect(run([{ kind: 'start' }, time(2999)])).toEqual({
      phase: 'countdown',
      left: 1,
    });
    expect(run([{ kind: 'start' }, time(3000)])).toEqual(leading(0));
  });

  test('the group repeats when the leader has spoken, and then comes the next line', () => {
    expect(run([{ kind: 'spoken' }], leading(0, 700))).toEqual(repeating(0));
    expect(run([{ kind: 'tap' }], repeating(0, 700))).toEqual(leading(1));
  });

  test('without a voice and without a tap the pace moves it on', () => {
    expect(run([time(999)], leading(0))).toEqual(leading(0, 999));
    expect(run([time(1000)], leading(0))).toEqual(repeating(0));
    expect(run([time(2500)], repeating(1))).toEqual(leading(2));
  });

  test('after the last line it is finished, and can begin again', () => {
    expect(run([{ kind: 'tap' }], repeating(last))).toEqual({
      phase: 'finished',
    });
    expect(run([{ kind: 'start' }], { phase: 'finished' })).toEqual({
      phase: 'countdown',
      left: 3000,
    });
  });

  test('a tap does not cut the leader off', () => {
    expect(run([{ kind: 'tap' }], leading(1, 300))).toEqual(leading(1, 300));
  });

  test('after a pause the leader begins the line again, the group goes on', () => {
    const pause: RecitalEvent[] = [{ kind: 'pause' }, time(60_000), { kind: 'resume' }];
    expect(run(pause, leading(1, 300))).toEqual(leading(1));
    expect(run(pause, repeating(1, 300))).toEqual(repeating(1, 300));
  });

  test('once more, back and skip begin with the leader', () => {
    for (const from of [leading(1, 300), repeating(1, 300), run([{ kind: 'pause' }], repeating(1, 300))]) {
      expect(run([{ kind: 'repeat' }], from)).toEqual(leading(1));
      expect(run([{ kind: 'back' }], from)).toEqual(leading(0));
      expect(run([{ kind: 'skip' }], from)).toEqual(leading(2));
    }
  });

  test('back from the first line stays there', () => {
    expect(run([{ kind: 'back' }], repeating(0))).toEqual(leading(0));
  });
});

describe('any event in any phase', () => {
  test('gives a line that is in the oath, or none', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const line = currentLine(run(events));
        if (line !== undefined) expect(line >= 0 && line <= last).toBe(true);
      }),
    );
  });

  test('moves by one line at most, so that none is lost', () => {
    fc.assert(
      fc.property(someState, someEvent, (state, event) => {
        const before = currentLine(state);
        const after = currentLine(recite(state, event, pace));
        if (before !== undefined && after !== undefined)
          expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
        if (before !== undefined && after === undefined) expect(before).toBe(last);
      }),
    );
  });

  test('back after skip, and skip after back, return to the same line', () => {
    fc.assert(
      fc.property(someState, (state) => {
        const line = currentLine(state);
        if (line === undefined) return;
        if (line < last) expect(currentLine(run([{ kind: 'skip' }, { kind: 'back' }], state))).toBe(line);
        if (line > 0) expect(currentLine(run([{ kind: 'back' }, { kind: 'skip' }], state))).toBe(line);
      }),
    );
  });

  test('time goes by only through time events', () => {
    fc.assert(
      fc.property(someState, someEvent, (state, event) => {
        if (event.kind === 'time') return;
        const before = state.phase === 'paused' ? state.at : state;
        const after = recite(state, event, pace);
        if (!('spent' in after) || after.spent === 0) return;
        expect('spent' in before && before.spent === after.spent).toBe(true);
      }),
    );
  });

  test('paused and finished runs do not move with time', () => {
    fc.assert(
      fc.property(someState, fc.integer({ min: 0, max: 1_000_000 }), (state, ms) => {
        if (state.phase === 'paused' || state.phase === 'finished')
          expect(recite(state, time(ms), pace)).toBe(state);
      }),
    );
  });

  test('left alone, it always comes to its end', () => {
    fc.assert(
      fc.property(someState, (state) => {
        const going = run([{ kind: 'start' }, { kind: 'resume' }], state);
        expect(
          run(
            Array.from({ length: 40 }, () => time(1000)),
            going,
          ),
        ).toEqual({ phase: 'finished' });
      }),
    );
  });
});

describe('lines and pace', () => {
  const oath = {
    lines: [{ text: '对党忠诚', duration: 2 }, { text: '积极工作' }],
    variants: [
      { id: 'renewal', title: { 'zh-Hans': '重温' }, closing: [] },
      {
        id: 'first',
        title: { 'zh-Hans': '首次' },
        closing: [{ text: '宣誓人', reply: { en: 'names' } }],
      },
    ],
  };

  test('a variant adds its closing lines; an unknown one adds none', () => {
    expect(linesOf(oath, 'first').map(({ text }) => text)).toEqual(['对党忠诚', '积极工作', '宣誓人']);
    expect(linesOf(oath, 'renewal')).toHaveLength(2);
    expect(linesOf(oath, 'other')).toHaveLength(2);
  });

  test('the group has more time than the leader, and much more to say names', () => {
    const { leading: leads, repeating: repeats } = paceOf(linesOf(oath, 'first'));
    expect(leads[0]).toBe(2400);
    for (const [n, ms] of leads.entries()) expect(repeats[n]).toBeGreaterThan(ms);
    expect(repeats[2]).toBe(15_000);
  });
});
