import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { packOf, World } from '../../fakes/sync-world.ts';

/** The disk is full until something has been removed. */
const full = () => {
  let asked = 0;
  return { freeBytes: async () => (asked++ === 0 ? 0 : 1e9), reserveBytes: 0 };
};

it('makes no room at the cost of a release that the next set brings back', async () => {
  const world = await World.make();
  await world.install();
  world.repository.removePack('b');
  for (const version of [2, 3, 4]) {
    await world.repository.addPack(...packOf('a', version));
    await world.repository.publish();
    await world.install();
  }
  await world.repository.addPack(...packOf('a', 5));
  await world.repository.addPack(...packOf('b', 1));
  await world.repository.publish();
  expect(await world.sync(world.folder(), full())).toMatchObject({ kind: 'staged' });
  await world.library.activateStaged();
  expect(world.shown()).toEqual(['a 5', 'b 1']);
  expect(await world.library.lacking()).toEqual([]);
  expect(await world.library.blobs.has(sha256('a 2'), 3)).toBe(false);
});

it('makes room by removing unfinished files that nobody needs, and goes on with the others', async () => {
  const world = await World.make();
  const parts = join(world.data, 'parts');
  await mkdir(parts);
  await writeFile(join(parts, sha256('no more')), 'no');
  await writeFile(join(parts, sha256('a 1')), 'a');
  let held: readonly string[] = [];
  const disk = full();
  const freeBytes = async () => {
    held = await readdir(parts);
    return disk.freeBytes();
  };
  expect(await world.sync(world.folder(), { freeBytes })).toMatchObject({ kind: 'staged' });
  expect(held).toEqual([sha256('a 1')]);
});
