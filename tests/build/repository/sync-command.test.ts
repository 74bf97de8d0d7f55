import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../../build/npm-script.ts';
import { serveRepository } from '../../../build/repository/serve.ts';
import { openLibrary } from '../../../electron/library/library.ts';
import { lockLibrary } from '../../../electron/library/lock.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

async function sync(...args: string[]) {
  const command = join(PROJECT, 'build/packs/hall-pack.mjs');
  const child = spawn(process.execPath, [command, 'sync', ...args]);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => {
    texts.out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    texts.err += text.toString();
  });
  const [code] = await once(child, 'close');
  return { code, ...texts };
}

it('fills a data folder from a folder, goes on from the web, and says what the kiosk itself would', async () => {
  const trial = await publishedTrial();
  // The trial publishes by a clock of its own; what has run out by the real one is taken all the same.
  const args = ['--data', join(trial.base, 'data'), '--allow-expired', '--json'];
  const first = await sync('--from', trial.folder, ...args);
  expect(JSON.parse(first.out)).toMatchObject({ kind: 'staged', changed: [{ id: 'lamp' }, { id: 'road' }] });
  expect([first.code, first.err]).toEqual([0, expect.stringMatching(/trusts the publisher [0-9a-f ]{79}/)]);
  const served = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
  const again = await sync('--from', served.address, ...args);
  expect([again.code, JSON.parse(again.out)]).toEqual([0, { kind: 'current', packs: 2 }]);
  await served.close();
  const gone = await sync('--from', served.address, ...args);
  expect([gone.code, JSON.parse(gone.out)]).toEqual([1, { kind: 'offline', why: 'unreachable' }]);
  const library = await openLibrary(join(trial.base, 'data', 'library'), Date.now, '0.1.0');
  expect(library.releases().map(({ id }) => id)).toEqual(['lamp', 'road']);
}, 20_000);

it('refuses another root, a folder in use and wrong use, each in a sentence', async () => {
  const trial = await publishedTrial();
  const data = join(trial.base, 'data');
  const root = join(trial.base, 'other-root.json');
  await cp(join((await publishedTrial()).folder, 'metadata/1.root.json'), root);
  const other = await sync('--from', trial.folder, '--data', data, '--root', root);
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('no repository of the publisher')]);
  const lock = await lockLibrary(join(data, 'library'));
  const busy = await sync('--from', trial.folder, '--data', data);
  expect([busy.code, busy.err]).toEqual([1, expect.stringContaining('uses this data folder')]);
  if (lock !== 'taken') await lock.release();
  await writeFile(join(trial.base, 'file'), '');
  expect((await sync('--from', join(trial.base, 'file'), '--data', data)).code).toBe(2);
  expect((await sync('--data', data)).code).toBe(2);
}, 20_000);
