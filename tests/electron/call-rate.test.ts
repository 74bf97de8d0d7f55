import { describe, expect, it } from 'vitest';
import { openCallRate } from '../../electron/call-rate.ts';

function rateAt() {
  let now = 0;
  const mayCall = openCallRate(() => now);
  /** How many of `count` calls, one each `everyMs`, are let in. */
  const send = (count: number, everyMs: number, name = 'exhibit') => {
    let passed = 0;
    for (let n = 0; n < count; n += 1) {
      now += everyMs;
      if (mayCall(name)) passed += 1;
    }
    return passed;
  };
  return { send };
}

describe('the rate of calls', () => {
  it('lets in what hands can do, for ever', () => {
    expect(rateAt().send(36_000, 100)).toBe(36_000);
  });

  it('lets a burst in, as when many packs are proved', () => {
    expect(rateAt().send(200, 0)).toBe(200);
  });

  it('lets in no more than 40 a second of a flood of 1,000 a second', () => {
    const passed = rateAt().send(60_000, 1);
    expect(passed).toBeLessThanOrEqual(200 + 60 * 40);
    expect(passed).toBeGreaterThan(60 * 35);
  });

  it('still answers the other calls meanwhile', () => {
    const { send } = rateAt();
    send(5000, 1, 'exhibit');
    let beats = 0;
    for (let n = 0; n < 30; n += 1) {
      send(1000, 1, 'exhibit');
      beats += send(1, 1, 'beat');
    }
    expect(beats).toBe(30);
  });

  it('refuses a flood of many calls at once too', () => {
    const { send } = rateAt();
    let passed = 0;
    for (let n = 0; n < 10_000; n += 1) passed += send(1, 1, `call ${n % 30}`);
    expect(passed).toBeLessThanOrEqual(400 + 10 * 120);
  });

  it('lets calls in again once the flood is over', () => {
    const { send } = rateAt();
    send(10_000, 0);
    expect(send(1, 0)).toBe(0);
    expect(send(1, 1000)).toBe(1);
  });
});
