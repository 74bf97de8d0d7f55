import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveRepository } from '../../../build/repository/serve.ts';
import { openLibrary } from '../../../electron/library/library.ts';
import { lockLibrary } from '../../../electron/library/lock.ts';
import { pinAnchor } from '../../../electron/sync/anchor.ts';
import { ended, runHallPack, startHallPack } from '../../fakes/hall-pack.ts';
import { staticServer } from '../../fakes/static-server.ts';
import { storedKiosk, syncStored } from '../../fakes/stored-kiosk.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

const sync = (...args: string[]) => runHallPack(['sync', ...args]);

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
}, 120_000);

it('shows what a run that was killed had staged', async () => {
  const trial = await publishedTrial();
  const data = join(trial.base, 'data');
  const root = await readFile(join(trial.folder, 'metadata/1.root.json'));
  const kiosk = await storedKiosk(data, root);
  expect(await syncStored(kiosk, trial.folder, { allowExpired: true })).toMatchObject({ kind: 'staged' });
  await pinAnchor(join(data, 'library', 'trust'), root);
  const args = ['--data', data, '--allow-expired', '--json'];
  const again = await sync('--from', trial.folder, ...args);
  expect([again.code, JSON.parse(again.out)]).toEqual([0, { kind: 'current', packs: 2 }]);
  const library = await openLibrary(join(data, 'library'), Date.now, '0.1.0');
  expect(library.releases().map(({ id }) => id)).toEqual(['lamp', 'road']);
}, 120_000);

it('refuses another root, a folder in use and wrong use, each in a sentence', async () => {
  const trial = await publishedTrial();
  const data = join(trial.base, 'data');
  const root = join(trial.base, 'other-root.json');
  await cp(join((await publishedTrial()).folder, 'metadata/1.root.json'), root);
  const other = await sync('--from', trial.folder, '--data', data, '--root', root);
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('that repository is by another one')]);
  // Nothing good has come of that root, so it is not the one that is trusted from now on.
  const wrong = await sync('--from', trial.folder, '--data', data, '--channel', 'No Such');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('is no name of a channel')]);
  const right = await sync('--from', trial.folder, '--data', data, '--allow-expired', '--json');
  expect([right.code, JSON.parse(right.out).kind]).toEqual([0, 'staged']);
  const lock = await lockLibrary(join(data, 'library'));
  const busy = await sync('--from', trial.folder, '--data', data);
  expect([busy.code, busy.err]).toEqual([1, expect.stringContaining('uses this data folder')]);
  if (lock !== 'taken') await lock.release();
  await writeFile(join(trial.base, 'file'), '');
  expect((await sync('--from', join(trial.base, 'file'), '--data', data)).code).toBe(2);
  expect((await sync('--data', data)).code).toBe(2);
}, 120_000);

it('refuses packs that nobody has, and lists that name none', async () => {
  const trial = await publishedTrial();
  const args = ['--from', trial.folder, '--data', join(trial.base, 'data'), '--allow-expired', '--packs'];
  const unknown = await sync(...args, 'lamp,nosuch');
  const words = 'no pack nosuch is in the channel hall or in this data folder; there is lamp, road';
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining(words)]);
  const library = await openLibrary(join(trial.base, 'data', 'library'), Date.now, '0.1.0');
  expect(library.set().releases).toEqual([]);
  const none = await sync(...args, ',');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('It names nothing')]);
}, 120_000);

it('says with its exit code that it was cancelled', async () => {
  const { base } = await publishedTrial();
  const silent = await staticServer(base, () => true);
  const args = ['sync', '--from', silent.address, '--data', join(base, 'data'), '--json'];
  const child = await startHallPack(args);
  const end = ended(child);
  await expect.poll(() => silent.asked.length, { timeout: 30_000 }).toBeGreaterThan(0);
  child.kill('SIGINT');
  const { code, out } = await end;
  expect([code, JSON.parse(out)]).toEqual([130, { kind: 'cancelled' }]);
}, 120_000);
