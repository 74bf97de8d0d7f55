import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPack } from '../../../build/packs/build-pack.ts';
import { writeStarter } from '../../../build/packs/starter.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

it.each([
  ['my-hall', 'my-hall'],
  ['My Hall (2)', 'my-hall-2'],
  ['我们的馆', 'our-hall'],
  ['2024', '2024'],
  ['true', 'true'],
  ['-x-', 'x'],
  ['a'.repeat(100), 'a'.repeat(64)],
])('a starter in a folder named %s builds as the pack %s', async (name, id) => {
  const folder = await tempFolder();
  expect(await writeStarter(join(folder, name))).toBeUndefined();
  const built = await buildPack(join(folder, name), join(folder, 'out'), join(folder, 'cache'));
  expect(built).toMatchObject({ kind: 'built', manifest: { id, languages: ['zh-Hans', 'en'] } });
});

it('a starter is not written over anything', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'notes'), 'mine');
  expect(await writeStarter(folder)).toMatch(/is not empty; name a new folder/);
  expect(await readdir(folder)).toEqual(['notes']);
});
