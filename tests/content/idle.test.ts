import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Busy, patience } from '../../content/busy.ts';
import {
  gone,
  type Idle,
  type IdleEvent,
  idleTimes,
  mostMs,
  passing,
  present,
  watch,
} from '../../content/idle.ts';

const times = { quiet: 60_000, warning: 15_000 };
const touch: IdleEvent = { kind: 'touch' };
const slept: IdleEvent = { kind: 'slept' };
const doubt: IdleEvent = { kind: 'doubt' };

/** So much time in the steps in which it comes; `at` moves with it, or stands. */
function wait(ms: number, busy?: (passed: number) => Busy, held = false, step = 250): IdleEvent[] {
  const events: IdleEvent[] = [];
  for (let passed = 0; passed < ms; passed += step) {
    events.push({ kind: 'time', ms: Math.min(step, ms - passed), busy: busy?.(passed), held });
  }
  return events;
}
const going = (kind: Busy['kind']) => (passed: number) => ({ kind, at: passed / 1000 });
const standing = (kind: Busy['kind']) => () => ({ kind, at: 7 });
const held = (ms: number) => wait(ms, undefined, true);

const stateAfter = (...events: (IdleEvent | IdleEvent[])[]): Idle =>
  events.flat().reduce((state, event) => watch(state, event, times), present as Idle);
const hour = 3_600_000;

type Case = readonly [what: string, events: (IdleEvent | IdleEvent[])[], ends: Idle['kind'] | Idle];
const cases: readonly Case[] = [
  // Without anything that goes on.
  ['is there at first', [], present],
  ['counts the quiet', [wait(59_999)], { kind: 'present', quiet: 59_999 }],
  ['asks after a minute', [wait(60_000)], { kind: 'warning', left: 15_000 }],
  ['counts down', [wait(61_000)], { kind: 'warning', left: 14_000 }],
  ['asks to the last moment', [wait(74_999)], { kind: 'warning', left: 1 }],
  ['leaves when nobody answers', [wait(75_000)], gone],
  ['stays gone', [wait(hour)], gone],
  ['counts anew after a touch', [wait(59_999), touch], present],
  ['is asked a minute after the last touch', [wait(59_000), touch, wait(59_999)], 'present'],
  ['stays when the question is touched', [wait(60_000), touch], present],
  ['stays when it is touched in the last moment', [wait(74_999), touch], present],
  ['begins with a touch', [wait(75_000), touch], present],
  ['is asked again after it stayed', [wait(60_000), touch, wait(60_000)], 'warning'],
  [
    'a touch each 59 s keeps it for an hour',
    Array(60)
      .fill([wait(59_000), touch])
      .flat(),
    'present',
  ],
  // Something is listened to.
  ['a story of an hour is never interrupted', [wait(hour, going('narration'))], 'present'],
  ['the quiet begins when the story ends', [wait(hour, going('narration')), wait(59_999)], 'present'],
  ['it asks a minute after the story', [wait(hour, going('narration')), wait(60_000)], 'warning'],
  ['a pause begins the quiet', [wait(90_000, going('narration')), touch, wait(60_000)], 'warning'],
  ['a sound that comes back ends the question', [wait(60_000), wait(500, going('narration'))], 'present'],
  [
    'a player that stands is silence after 30 s',
    [wait(30_000, standing('narration')), wait(59_000, standing('narration'))],
    'present',
  ],
  ['a player that stands does not defer for ever', [wait(91_000, standing('narration'))], 'warning'],
  ['a visit with a stuck player ends', [wait(110_000, standing('narration'))], gone],
  [
    'a player that stands for 29 s each time is alive',
    Array.from({ length: 20 }, (_, n) => wait(29_000, () => ({ kind: 'narration', at: n }))),
    'present',
  ],
  [
    'a touch gives a stuck player its patience anew',
    [wait(80_000, standing('narration')), touch, wait(80_000, standing('narration'))],
    'present',
  ],
  [
    'a sound that goes back moves, too',
    [wait(hour, (passed) => ({ kind: 'narration', at: -passed }))],
    'present',
  ],
  [
    'the same place of another kind is no standing',
    [wait(29_000, standing('narration')), wait(29_000, standing('recital'))],
    'present',
  ],
  // A group.
  ['a recital is never interrupted', [wait(hour, going('recital'))], 'present'],
  ['a recital whose clock stands ends', [wait(110_000, standing('recital'))], gone],
  ['a tribute of three minutes is never interrupted', [wait(180_000, going('tribute'))], 'present'],
  ['a tribute whose clock stands ends', [wait(110_000, standing('tribute'))], gone],
  ['a leader may speak for ten minutes in a session', [wait(600_000, standing('session'))], 'present'],
  ['a session that was left ends', [wait(16 * 60_000, standing('session')), wait(10_000)], 'warning'],
  ['a session that goes on is never interrupted', [wait(hour, going('session'))], 'present'],
  // Staff and telephones.
  ['a long import keeps the desk', [wait(hour, going('copy'))], 'present'],
  ['a slow stick keeps it for four minutes', [wait(240_000, standing('copy'))], 'present'],
  ['an import that stands lets go', [wait(361_000, standing('copy'))], 'warning'],
  ['an open dialog gives a minute more', [wait(119_000, standing('dialog'))], 'present'],
  ['an open dialog does not defer for ever', [wait(120_500, standing('dialog'))], 'warning'],
  ['a hand-off to a telephone has three minutes', [wait(179_000, standing('handoff'))], 'present'],
  ['a hand-off that nobody takes ends', [wait(196_000, standing('handoff'))], gone],
  // A finger.
  ['a finger that rests is somebody', [held(59_000)], 'present'],
  ['it counts from when the finger is lifted', [held(50_000), wait(59_000)], 'present'],
  ['a finger on the glass answers the question', [wait(70_000), held(250)], 'present'],
  ['what has been held for too long is not held any more', [held(60_000), wait(60_250)], 'warning'],
  // Clocks.
  ['a page that hung counts two seconds', [{ kind: 'time', ms: 50_000 }], { kind: 'present', quiet: mostMs }],
  ['a page that hung never skips the question', Array(30).fill({ kind: 'time', ms: 90_000 }), 'warning'],
  [
    'time never runs backwards',
    [wait(10_000), { kind: 'time', ms: -5000 }],
    { kind: 'present', quiet: 10_000 },
  ],
  ['a machine that slept shows the attract screen', [wait(1000), slept], gone],
  ['it does so in the midst of a story', [wait(1000, going('narration')), slept], gone],
  ['it does so in the midst of the question', [wait(60_000), slept], gone],
  ['it stays gone after it slept', [wait(75_000), slept], gone],
  ['who is there after a jump of the clock is asked', [wait(1000), doubt], { kind: 'warning', left: 15_000 }],
  ['a jump of the clock interrupts no story', [wait(1000, going('narration')), doubt], 'present'],
  [
    'a jump of the clock gives no more time to answer',
    [wait(70_000), doubt],
    { kind: 'warning', left: 5000 },
  ],
  [
    'a stuck player does not hide a jump of the clock',
    [wait(31_000, standing('narration')), doubt],
    'warning',
  ],
  ['nobody is asked on the attract screen', [wait(75_000), doubt], gone],
];

describe('the idle watch', () => {
  it.each(cases)('%s', (_what, events, ends) => {
    const state = stateAfter(...events);
    if (typeof ends === 'string') expect(state.kind).toBe(ends);
    else expect(state).toEqual(ends);
  });

  it('is tried in more than forty cases', () => {
    expect(cases.length).toBeGreaterThan(40);
    expect(idleTimes).toEqual(times);
  });

  it.each(Object.entries(patience))('lets a %s stand for no more than its patience', (kind, ms) => {
    const stuck = standing(kind as Busy['kind']);
    expect(stateAfter(wait(ms + times.quiet - 1000, stuck)).kind).toBe('present');
    expect(stateAfter(wait(ms + times.quiet + times.warning + 1000, stuck)).kind).toBe('gone');
  });

  it('leaves exactly when nobody has touched for long enough', () => {
    const event = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.integer({ min: 0, max: mostMs }).map((ms) => ({ kind: 'time' as const, ms })),
      },
      { weight: 1, arbitrary: fc.constant(touch) },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        let state: Idle = present;
        let quiet = 0;
        for (const one of events) {
          const before = state.kind;
          state = watch(state, one, times);
          quiet = one.kind === 'time' ? quiet + one.ms : 0;
          if (before === 'gone') expect(state.kind).toBe(one.kind === 'touch' ? 'present' : 'gone');
          else if (quiet < times.quiet) expect(state.kind).toBe('present');
          if (before === 'present') expect(state.kind).not.toBe('gone');
          if (state.kind === 'warning') expect(state.left).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a look at two clocks', () => {
  it.each([
    [250, 250, 'time'],
    // A machine that was busy.
    [40_000, 40_000, 'time'],
    // The clock on the wall was set by a little, or back by years.
    [250, 120_000, 'time'],
    [250, -1e12, 'time'],
    // It slept for an hour: on some machines one of the clocks stands meanwhile.
    [hour, hour, 'slept'],
    [hour, 0, 'slept'],
    [250, hour, 'doubt'],
  ])('%d ms by the steady one and %d ms by the wall are: %s', (ms, wall, kind) => {
    expect(passing(ms, wall)).toBe(kind);
  });
});
