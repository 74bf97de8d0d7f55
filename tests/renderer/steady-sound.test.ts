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
    said.push('open');
    return sound;
  };
  const told = { ends: 0, troubles: [] as string[] };
  const reports = {
    onEnd: () => {
      told.ends += 1;
    },
    onTrouble: (what: string) => void told.troubles.push(what),
  };
  return { said, state, open, told, reports };
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
    const { said, state, open, told, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 10, reports);
    sound.rate(1.25);
    sound.seek(3);
    sound.play();
    state.at = 3.2;
    expect(sound.seconds()).toBe(3.2);
    sound.stop();
    expect(said).toEqual(['open', 'rate 1.25', 'seek 3', 'play', 'stop']);
    expect(told).toEqual({ ends: 0, troubles: [] });
  });

  test('is opened again at its place when it fails, and goes on in silence when it fails again', () => {
    const { said, state, open, told, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 10, reports);
    sound.rate(1.5);
    sound.rate(1);
    sound.seek(6);
    sound.play();
    said.length = 0;
    state.reports?.onFail();
    expect(said).toEqual(['stop', 'open', 'seek 6', 'play']);
    expect(told.troubles).toEqual(['it could not be played']);
    state.reports?.onFail();
    vi.advanceTimersByTime(1000);
    expect(sound.seconds()).toBeCloseTo(7);
    vi.advanceTimersByTime(4000);
    expect(told.ends).toBe(1);
    sound.stop();
  });

  test('is opened again at its place when it stands still for 5 s, and plays on', () => {
    const { said, state, open, told, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, reports);
    sound.rate(1.5);
    sound.play();
    state.at = 20;
    vi.advanceTimersByTime(1000);
    said.length = 0;
    vi.advanceTimersByTime(4000);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['stop', 'open', 'seek 20', 'rate 1.5', 'play']);
    for (let n = 0; n < 60; n += 1) {
      state.at += 1;
      vi.advanceTimersByTime(1000);
    }
    expect(told).toEqual({ ends: 0, troubles: ['it stood still'] });
    sound.stop();
  });

  test('is over when it stands still again, and can be heard anew after that', () => {
    const { said, state, open, told, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, reports);
    sound.play();
    state.at = 20;
    vi.advanceTimersByTime(1000);
    vi.advanceTimersByTime(10_000);
    expect(told.ends).toBe(1);
    vi.advanceTimersByTime(60_000);
    state.reports?.onEnd();
    expect(told.ends).toBe(1);
    said.length = 0;
    sound.seek(0);
    sound.play();
    expect(said.filter((word) => word === 'open')).toEqual(['open']);
    expect(said.at(-2)).toBe('seek 0');
    state.at = 1;
    vi.advanceTimersByTime(1000);
    state.reports?.onEnd();
    expect(told.ends).toBe(2);
    sound.stop();
  });

  test('that was replaced says no more', () => {
    const { state, open, told, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, reports);
    sound.play();
    const first = state.reports;
    vi.advanceTimersByTime(6000);
    first?.onEnd();
    first?.onFail();
    expect(told).toEqual({ ends: 0, troubles: ['it stood still'] });
    sound.stop();
  });

  test('a paused sound may stand still as long as it likes', () => {
    const { said, open, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, reports);
    sound.play();
    sound.pause();
    vi.advanceTimersByTime(600_000);
    expect(said).toEqual(['open', 'play', 'pause']);
    sound.stop();
  });

  test('tells the place that it was sent to until the sound has arrived there', () => {
    const { state, open, reports } = fakeSound();
    const sound = steadySound(open, 'a.opus', 100, reports);
    sound.seek(50);
    state.at = 0;
    expect(sound.seconds()).toBe(50);
    state.at = 50.1;
    expect(sound.seconds()).toBe(50.1);
    sound.stop();
  });
});
