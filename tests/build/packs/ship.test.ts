import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shipPacks } from '../../../build/packs/ship.ts';
import { openLibrary } from '../../../electron/library/library.ts';
import { installShipped } from '../../../electron/library/shipped.ts';
import { samplePack } from '../../fakes/sample-pack.ts';
import { type Files, tempFolder, writeFiles } from '../../fakes/temp-folder.ts';

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));

async function ship(files: Files) {
  const folder = await tempFolder();
  await writeFiles(join(folder, 'packs'), files);
  const said: string[] = [];
  const left = await shipPacks(join(folder, 'packs'), join(folder, 'out'), join(folder, 'cache'), (line) =>
    said.push(line),
  );
  return { folder, left, said: said.join('\n') };
}

it('packs that ship are listed with the digest of their manifests, as the kiosk installs them', async () => {
  const { folder, left } = await ship({ 'shipped.yaml': '- sample\n', ...under('sample', samplePack) });
  expect(left).toBe(0);
  const library = await openLibrary(join(folder, 'library'), () => 1, '1.0.0');
  expect(
    await installShipped(
      library,
      join(folder, 'out'),
      () => undefined,
      () => 1,
    ),
  ).toEqual([]);
  expect(library.manifests().map(({ id }) => id)).toEqual(['sample']);
});

it('a pack with a problem is told of and left out, the others ship', async () => {
  const { folder, left, said } = await ship({
    'shipped.yaml': '- broken\n- sample\n- missing\n',
    ...under('broken', { ...samplePack, 'pictures/lamp.svg': 'x' }),
    ...under('sample', samplePack),
  });
  expect(left).toBe(2);
  expect(said).toMatch(/broken\/pictures\/lamp\.svg: can not be read/);
  expect(said).toMatch(/missing\/pack\.yaml: is missing/);
  const listed: unknown = JSON.parse(await readFile(join(folder, 'out', 'shipped.json'), 'utf8'));
  expect(listed).toMatchObject([{ id: 'sample', version: 1 }]);
});

it('a pack whose id is not the name of its folder is left out, as the kiosk would not find it', async () => {
  const { left, said } = await ship({ 'shipped.yaml': '- other\n', ...under('other', samplePack) });
  expect(left).toBe(1);
  expect(said).toMatch(/its id is sample; give the folder and the pack the same name/);
});
