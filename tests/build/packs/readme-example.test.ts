import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPack } from '../../../build/packs/build-pack.ts';

const project = join(import.meta.dirname, '../../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readme-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('builds the complete example of content/README.md, word for word', async () => {
  const readme = await readFile(join(project, 'content', 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```\S+ file=(\S+)\n([\s\S]*?)^```$/gm)];
  expect(blocks.length).toBeGreaterThanOrEqual(7);
  for (const [, file = '', text = ''] of blocks) {
    const path = join(folder, 'pack', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  // The one thing that a text can't show.
  await copyFile(join(project, 'tests/fixtures/tone.opus'), join(folder, 'pack/audio/first-flour.en.1.opus'));
  const built = await buildPack(join(folder, 'pack'), join(folder, 'out'), join(folder, 'cache'));
  expect(built).toMatchObject({ kind: 'built', manifest: { id: 'old-mill' } });
});
