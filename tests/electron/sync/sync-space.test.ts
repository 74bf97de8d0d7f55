import { expect, it } from 'vitest';
import { ensureSpace } from '../../../electron/sync/sync-space.ts';

const disk = (bytes: number, ...free: readonly number[]) => {
  let [pruned, asked] = [0, 0];
  const input = {
    bytes,
    reserveBytes: 500,
    freeBytes: async () => free[Math.min(asked++, free.length - 1)] ?? 0,
    prune: async () => pruned++,
  };
  return { input, pruned: () => pruned };
};

it('asks for a fifth more than the bytes, and the reserve', async () => {
  expect(await ensureSpace(disk(1000, 1700).input)).toBeUndefined();
  expect(await ensureSpace(disk(1000, 1699).input)).toEqual({
    kind: 'no-space',
    needed: 1700,
    free: 1699,
    reserve: 500,
  });
});

it('prunes only when it must, and looks again', async () => {
  const roomy = disk(1000, 5000);
  await ensureSpace(roomy.input);
  expect(roomy.pruned()).toBe(0);
  const full = disk(1000, 10, 1700);
  expect(await ensureSpace(full.input)).toBeUndefined();
  expect(full.pruned()).toBe(1);
});

it('lets a set through for which nothing is to be fetched, however full the disk is', async () => {
  expect(await ensureSpace(disk(0, 0).input)).toBeUndefined();
});
