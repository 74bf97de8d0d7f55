import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PROJECT } from '../../../build/npm-script.ts';
import { exportRepository } from '../../../build/repository/export.ts';
import { Cancelled, WrongUse } from '../../../build/repository/refusal.ts';
import { start, type Trial, trialRepository } from '../../fakes/trial-repository.ts';

async function published(): Promise<Trial & { stick: string }> {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1), await trial.pack('road', 1));
  await trial.publish();
  return { ...trial, stick: join(trial.base, 'stick') };
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

it('exports all that is published, never the draft or the keys, and says first what it needs', async () => {
  const trial = await published();
  await trial.add(await trial.pack('sea', 1));
  const said: unknown[] = [];
  const done = await exportRepository(trial.folder, trial.stick, { say: (space) => said.push(space) });
  expect(done).toMatchObject({ packs: ['lamp', 'road'], kept: 0 });
  expect(said).toEqual([{ needed: done.needed, free: done.free }]);
  expect(done.needed).toBeGreaterThanOrEqual(done.copied);
  expect((await readdir(trial.stick)).sort()).toEqual(['blobs', 'metadata', 'targets']);
  expect(await trial.audit(start, trial.stick)).toMatchObject({ problems: [], packs: 2 });
});

it('exports chosen packs, whole, with all metadata', async () => {
  const trial = await published();
  await trial.rotate();
  expect(await exportRepository(trial.folder, trial.stick, { packs: ['road'] })).toMatchObject({
    packs: ['road'],
  });
  const names = (await filesIn(trial.stick)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['1.root.json', '2.root.json', 'timestamp.json']));
  const { problems } = await trial.audit(start, trial.stick);
  expect(problems.map(({ file }) => file)).toEqual([expect.stringMatching(/^targets\/packs\/lamp\/1\//)]);
});

it('goes on where a cancelled export stopped, and mends what is damaged', async () => {
  const trial = await published();
  const cancel = new AbortController();
  const effects = { signal: cancel.signal, report: () => cancel.abort() };
  await expect(exportRepository(trial.folder, trial.stick, effects)).rejects.toThrow(Cancelled);
  expect((await filesIn(trial.stick)).filter(({ name }) => name.endsWith('.tmp'))).toEqual([]);
  const all = await exportRepository(trial.folder, trial.stick);
  expect(all.kept + all.copied).toBeGreaterThan(0);
  const [one, two] = (await filesIn(join(trial.stick, 'blobs'))).map((file) =>
    join(file.parentPath, file.name),
  );
  await truncate(one ?? '', 2);
  const bytes = await readFile(two ?? '');
  await writeFile(two ?? '', Buffer.alloc(bytes.length));
  const again = await exportRepository(trial.folder, trial.stick);
  expect(again.copied).toBeGreaterThanOrEqual(bytes.length);
  expect(again.copied).toBeLessThan(again.kept);
  expect((await trial.audit(start, trial.stick)).problems).toEqual([]);
  expect(await exportRepository(trial.folder, trial.stick)).toMatchObject({ copied: 0 });
});

it('keeps the old set on the stick whole until the new one is', async () => {
  const trial = await published();
  await exportRepository(trial.folder, trial.stick);
  await trial.add(await trial.pack('lamp', 2));
  await trial.publish();
  for (let files = 0; files < 3; files++) {
    const cancel = new AbortController();
    let left = files;
    const effects = { signal: cancel.signal, report: () => left-- === 0 && cancel.abort() };
    await exportRepository(trial.folder, trial.stick, effects).catch(() => undefined);
    expect((await trial.audit(start, trial.stick)).problems).toEqual([]);
  }
  await exportRepository(trial.folder, trial.stick);
  expect((await trial.audit(start, trial.stick)).channels[0]?.packs[0]).toMatchObject({ version: 2 });
});

it('refuses a stick that is too small before it writes a byte', async () => {
  const trial = await published();
  const space = async () => ({ free: 40_000, block: 32_768 });
  await expect(exportRepository(trial.folder, trial.stick, { space })).rejects.toThrow(
    /stick has 0\.0 MB free, and this needs 0\.4 MB; choose fewer packs with --packs/,
  );
  await expect(readdir(trial.stick)).rejects.toThrow(/ENOENT/);
});

it('refuses a folder in the repository, another publisher’s stick, a newer stick and unknown names', async () => {
  const trial = await published();
  for (const to of [trial.folder, join(trial.folder, 'stick'), trial.base]) {
    await expect(exportRepository(trial.folder, to)).rejects.toThrow(WrongUse);
  }
  const stranger = await published();
  await exportRepository(stranger.folder, stranger.stick);
  await expect(exportRepository(trial.folder, stranger.stick)).rejects.toThrow(/of another publisher/);
  await expect(exportRepository(trial.folder, trial.stick, { packs: ['sea', 'lamp'] })).rejects.toThrow(
    'no pack sea is published; there is lamp, road',
  );
  await expect(exportRepository(trial.folder, trial.stick, { channel: 'lobby' })).rejects.toThrow(
    /no channel lobby/,
  );
  await cp(trial.folder, join(trial.base, 'old'), { recursive: true });
  await trial.publish();
  await exportRepository(trial.folder, trial.stick);
  await expect(exportRepository(join(trial.base, 'old'), trial.stick)).rejects.toThrow(/newer publication/);
  const empty = await trialRepository();
  await expect(exportRepository(empty.folder, trial.stick)).rejects.toThrow(/nothing is published yet/);
});

it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'ends with a clear sentence and no half file when the disk takes no more',
  async () => {
    const trial = await published();
    await mkdir(trial.stick);
    // Room enough by its size, but not for so many files: it fills up in the middle.
    const script =
      'mount -t tmpfs -o size=4m,nr_inodes=16 none "$1" && "$2" "$3" repo export "$4" "$1"; code=$?; ' +
      'find "$1" -name "*.tmp"; exit $code';
    const args = ['-m', 'sh', '-c', script, 'sh', trial.stick, process.execPath];
    const run = promisify(execFile)('unshare', [
      ...args,
      join(PROJECT, 'build/packs/hall-pack.mjs'),
      trial.folder,
    ]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/the disk is full; free some space and run it again/),
    });
    await rm(trial.stick, { recursive: true });
  },
);
