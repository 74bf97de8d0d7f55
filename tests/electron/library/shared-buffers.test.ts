import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sharedBuffers } from '../../../electron/library/shared-buffers.ts';

it('lie in shared memory and serve again, each to one at a time', () => {
  const { take, give } = sharedBuffers(1000);
  const [one, two] = [take(), take()];
  expect(one.length).toBe(1000);
  expect(one.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(two.buffer).not.toBe(one.buffer);
  give(one);
  expect(take()).toBe(one);
});

it('are let go when none has been in use for a while', async () => {
  const { take, give } = sharedBuffers(1000, 50);
  const [one, two] = [take(), take()];
  give(one);
  await pause(100);
  expect(take()).toBe(one);
  give(one);
  give(two);
  expect(take()).toBe(two);
  await pause(100);
  give(two);
  await pause(100);
  expect([one, two]).not.toContain(take());
});
