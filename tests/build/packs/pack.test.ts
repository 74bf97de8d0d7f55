import { spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../../build/npm-script.ts';
import { starterFiles } from '../../../build/packs/starter.ts';
import { runHallPack } from '../../fakes/hall-pack.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function pack(from: string, ...args: string[]) {
  const { code, out, err } = await runHallPack(args, { from });
  return { code, said: `${out}${err}` };
}

it('starts as npm starts it: in the project, the author standing elsewhere', async () => {
  const here = await tempFolder();
  const command = [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), join(PROJECT, 'build/packs/pack.ts')];
  const env = { ...process.env, INIT_CWD: here };
  spawnSync(process.execPath, [...command, 'new', 'my hall'], { cwd: PROJECT, env });
  expect(await readdir(here)).toEqual(['my hall']);
});

it('makes, builds and refuses folders as meant from where the author stands', async () => {
  const here = await tempFolder();
  expect((await pack(here, 'new', 'my hall')).code).toBe(0);
  expect(await pack(here, 'build', 'my hall', '--out', 'built')).toMatchObject({ code: 0 });
  expect((await readdir(join(here, 'built'))).sort()).toEqual(['blobs', 'manifest.json']);
  expect((await pack(here, 'build', 'my hall', '--out', 'built')).code).toBe(0);
});

it('never builds over other files: not over the pack itself, nor a folder that holds anything else', async () => {
  const here = await tempFolder();
  expect((await pack(here, 'new', 'hall')).code).toBe(0);
  await mkdir(join(here, 'documents'));
  await writeFile(join(here, 'documents', 'letter.txt'), 'dear');
  for (const out of ['hall', 'hall/out', '.', 'documents', 'documents/letter.txt']) {
    expect(await pack(here, 'build', 'hall', '--out', out)).toMatchObject({ code: 2 });
  }
  expect(await readdir(join(here, 'documents'))).toEqual(['letter.txt']);
  expect(await readdir(join(here, 'hall'))).toEqual(
    expect.arrayContaining(Object.keys(starterFiles('hall')).map((file) => file.split('/')[0])),
  );
});

it('says in one line that a folder is not there or is a file', async () => {
  const here = await tempFolder();
  await writeFile(join(here, 'note.txt'), 'x');
  expect(await pack(here, 'build', 'nowhere')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/^.*nowhere is not there.*\n$/),
  });
  expect(await pack(here, 'build', 'note.txt')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/is a file/),
  });
  expect((await pack(here, 'new', 'note.txt')).code).toBe(1);
});
