import { describe, expect, it } from 'vitest';
import {
  answered,
  beat,
  type Heart,
  looked,
  opened,
  pulse,
  unresponsive,
} from '../../../electron/watch/heart.ts';

type Happening = 'beat' | 'answer' | 'unresponsive';

/** Lives through `until` seconds, looked at every second; what happens in between is told by the second. */
function live(
  until: number,
  happenings: Readonly<Record<number, Happening>>,
  asleep?: [number, number],
): string[] {
  let heart: Heart = opened(0);
  const pulses: string[] = [];
  const steps = { beat, answer: answered, unresponsive };
  for (let s = 1; s <= until; s += 1) {
    const what = happenings[s];
    if (what) heart = steps[what](heart, s * 1000);
    if (asleep && s >= asleep[0] && s < asleep[1]) continue;
    heart = looked(heart, s * 1000);
    pulses.push(pulse(heart, s * 1000));
  }
  return pulses;
}

const beating = (until: number): Record<number, Happening> =>
  Object.fromEntries(Array.from({ length: Math.floor(until / 2) }, (_, n) => [n * 2 + 2, 'beat' as const]));
const lostAt = (pulses: string[]) => pulses.indexOf('lost') + 1;

describe('the pulse of the page', () => {
  it('is well as long as it beats every 2 s', () => {
    expect(new Set(live(120, beating(120)))).toEqual(new Set(['well']));
  });

  it.each([
    ['nothing is heard any more: lost 9 s after the last beat', live(40, beating(10)), 19],
    ['it answered once, at 13 s: lost 9 s after that', live(40, { ...beating(10), 13: 'answer' }), 22],
    [
      'the system finds it unresponsive, which is a miss',
      live(40, { ...beating(10), 12: 'unresponsive' }),
      16,
    ],
    ['it was opened and never beat: lost after 30 s', live(60, {}), 31],
  ])('%s', (_, pulses, at) => {
    expect(lostAt(pulses)).toBe(at);
  });

  it('is late when beats are, and well again with the next one', () => {
    const pulses = live(15, { ...beating(4), 9: 'beat', 11: 'beat', 13: 'beat', 15: 'beat' });
    expect(pulses.slice(6, 9)).toEqual(['late', 'late', 'well']);
    expect(pulses).not.toContain('lost');
  });

  it('is lost when it answers and paints no frame for 30 s', () => {
    const answering: Record<number, Happening> = { 2: 'beat' };
    for (let s = 4; s < 60; s += 2) answering[s] = 'answer';
    expect(lostAt(live(60, answering))).toBe(33);
  });

  it('raises no alarm after the machine has slept, or this process stood still', () => {
    const pulses = live(124, { ...beating(10), 121: 'beat', 123: 'beat' }, [11, 120]);
    expect(pulses).not.toContain('lost');
  });

  it('is lost 9 s after a sleep from which the page did not wake', () => {
    const asleep = 100 - 11;
    expect(lostAt(live(130, beating(10), [11, 100])) + asleep).toBe(109);
  });

  it('is not expected to beat at once after a sleep while it was being opened', () => {
    expect(
      live(90, { 80: 'beat', 82: 'beat', 84: 'beat', 86: 'beat', 88: 'beat', 90: 'beat' }, [5, 75]),
    ).not.toContain('lost');
  });
});
