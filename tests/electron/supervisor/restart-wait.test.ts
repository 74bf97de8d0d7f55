import { expect, it } from 'vitest';
import { restartWait } from '../../../electron/supervisor/restart-wait.ts';

it('waits a second at most before the first three starts, and half a minute at most ever', () => {
  expect([0, 1, 2].every((failed) => restartWait(failed) <= 1000)).toBe(true);
  const waits = Array.from({ length: 100 }, (_, failed) => restartWait(failed));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(Math.max(...waits)).toBe(30_000);
});
