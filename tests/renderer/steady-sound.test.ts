import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reports, Sound } from '../../renderer/player.ts';
import { silentSound, steadySound } from '../../renderer/steady-sound.ts';

/** A sound that tells a time that the test sets. */
function fakeSound() {
  const said: string[] = [];
  const state: { at: number; reports: Reports | undefined } = {
    at: 0,
    reports: undefined,
  };
  const sound: Sound = {
    play: () => void said.push('play'),
    pause: () => void said.push('pause'),
    seek: (to) => {
      said.push(`seek ${to}`);
      state.at = to;
    },
    rate: (rate) => void said.push(`rate ${rate}`),
    seconds: () => state.at,
    stop: () => void said.push('stop'),
  };
  const open = (_url: string, reports: Reports) => {
    state.reports = reports;
    return sound;
  };
  return { said, state, open };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a silent sound', () => {
  test('runs like a sound, at its speed, and ends once', () => {
    let ended = 0;
    const sound = silentSound(10, () => {
      ended += 1;
    });
    expect(sound.seconds()).toBe(0);
    sound.play();
    vi.advanceTimersByTime(2000);
    expect(sound.seconds()).toBeCloseTo(2);
    sound.rate(1.5);
    vi.advanceTimersByTime(2000);
    expect(sound.seconds()).toBeCloseTo(5);
    sound.pause();
    vi.advanceTimersByTime(60_000);
    expect(sound.seconds()).toBeCloseTo(5);
    sound.seek(9);
    sound.play();
    vi.advanceTimersByTime(60_000);
    expect(sound.seconds()).toBe(10);
    expect(ended).toBe(1);
  });

  test('can be heard again after its end', () => {
    const sound = silentSound(10, () => undefined);
    sound.play();
    vi.advanceTimersByTime(11_000);
    sound.seek(0);
    sound.play();
    vi.advanceTimersByTime(3000);
    expect(sound.seconds()).toBeCloseTo(3);
  });
});

describe('a steady sound', () => {
  test('passes everything on while the sound is good', () => {
    const { said, state, open } = fakeSound();
    const sound = steadySound(open, 'a.opus', 10, () => undefined);
    sound.rate(1.25);
    sound.seek(3);
    sound.play();
    state.at = 3.2;
    expect(sound.seconds()).toBe(3.2);
    sound.stop();
    expect(said).toEqual(['rate 1.25', 'seek 3', 'play', 'stop']);
  });

  test('goes on in silence when the sound fails, from where it was', () => {
    const { state, open } = fakeSound();
    let ended = false;
    const sound = steadySound(open, 'a.opus', 10, () => {
      ended = true;
    });
    sound.seek(6);
    sound.play();
    state.reports?.onFail();
    vi.advanceTimersByTime(1000);
    expect(sound.seconds()).toBeCloseTo(7);
    vi.advanceTimersByTime(4000);
    expect(ended).toBe(true);
  });

  test('goes on in silence when the sound stands still', () => {
    const { state, open } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, () => undefined);
    sound.play();
    state.at = 20;
    vi.advanceTimersByTime(1000);
    vi.advanceTimersByTime(4000);
    expect(sound.seconds()).toBeCloseTo(20);
    vi.advanceTimersByTime(2000);
    expect(sound.seconds()).toBeCloseTo(22);
    sound.stop();
  });

  test('a paused sound may stand still as long as it likes', () => {
    const { said, open } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, () => undefined);
    sound.play();
    sound.pause();
    vi.advanceTimersByTime(600_000);
    expect(said).toEqual(['play', 'pause']);
    sound.stop();
  });

  test('tells the place that it was sent to until the sound has arrived there', () => {
    const { state, open } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, () => undefined);
    sound.seek(50);
    state.at = 0;
    expect(sound.seconds()).toBe(50);
    state.at = 50.1;
    expect(sound.seconds()).toBe(50.1);
    sound.stop();
  });
});
