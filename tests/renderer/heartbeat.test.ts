import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beatOn } from '../../renderer/heartbeat.ts';
import { tellFailure } from '../../renderer/tell-failure.ts';

const heard: unknown[][] = [];
let frames: (() => void)[] = [];
let answers = true;

/** Paints: what waits for a frame runs. */
function paint() {
  const due = frames;
  frames = [];
  for (const run of due) run();
}
const seconds = (count: number, painting: boolean) => {
  for (let n = 0; n < count; n += 1) {
    vi.advanceTimersByTime(1000);
    if (painting) paint();
  }
};

beforeEach(() => {
  vi.useFakeTimers();
  [heard.length, frames, answers] = [0, [], true];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => void frames.push(run));
  const call = (...asked: unknown[]) => {
    heard.push(asked);
    return answers ? Promise.resolve() : Promise.reject(new Error('refused'));
  };
  vi.stubGlobal('window', { kiosk: { call } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const beat = { at: 'attract', sounding: false, busy: false };

test('a page that paints beats at once and every 2 s, until it is stopped', () => {
  const stop = beatOn(() => beat);
  paint();
  seconds(10, true);
  expect(heard).toEqual(Array.from({ length: 6 }, () => ['beat', beat]));
  stop();
  seconds(10, true);
  expect(heard).toHaveLength(6);
});

test('a page that paints nothing does not beat, and sends a single beat when it paints again', () => {
  const stop = beatOn(() => beat);
  seconds(20, false);
  expect(heard).toEqual([]);
  paint();
  expect(heard).toHaveLength(1);
  stop();
});

test('a beat that nobody takes does no harm', async () => {
  answers = false;
  const stop = beatOn(() => beat);
  paint();
  await vi.advanceTimersByTimeAsync(2000);
  paint();
  expect(heard).toHaveLength(2);
  stop();
});

test('a failure is told in few words', () => {
  tellFailure('screen', new TypeError('x'.repeat(1000)));
  expect(heard).toEqual([['failed', { what: 'screen', message: `TypeError: ${'x'.repeat(489)}` }]]);
});
