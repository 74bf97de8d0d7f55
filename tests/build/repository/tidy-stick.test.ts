import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { exportRepository } from '../../../build/repository/export.ts';
import { blobPath } from '../../../content/channel.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { publishedTrial, start } from '../../fakes/trial-repository.ts';

/** A stick with the packs lamp 1 and road 1, and the repository that it is from. */
async function exported() {
  const trial = await publishedTrial();
  const stick = join(trial.base, 'stick');
  await exportRepository(trial.folder, stick);
  const put = async (...paths: readonly string[]) => {
    for (const path of paths) {
      await mkdir(dirname(join(stick, path)), { recursive: true });
      await writeFile(join(stick, path), 'something');
    }
  };
  const files = async () => {
    const all = await readdir(stick, { recursive: true, withFileTypes: true });
    return all
      .filter((one) => !one.isDirectory())
      .map((one) => join(one.parentPath, one.name).slice(stick.length + 1));
  };
  return { trial, stick, put, files };
}

const cut = '0b1ff0f3-1111-4222-8333-444455556666.tmp';

it('removes what a cut-off export has left before it counts the space', async () => {
  const { trial, stick, put, files } = await exported();
  const before = await files();
  const digest = sha256('cut');
  const halves = [
    `${blobPath(digest)}.${cut}`,
    `targets/channels/${digest}.hall.json.${cut}`,
    `targets/packs/lamp/1/${digest}.manifest.json.${cut}`,
  ];
  await put(...halves);
  const seen: string[][] = [];
  const space = async () => {
    seen.push(await files());
    return { free: 1e9, block: 4096 };
  };
  await exportRepository(trial.folder, stick, { space });
  expect(seen.map((one) => one.toSorted())).toEqual([before.toSorted()]);
});

it('removes the files of older publications once the new one is there', async () => {
  const { trial, stick, files } = await exported();
  await trial.add(await trial.pack('lamp', 2));
  await trial.publish();
  const done = await exportRepository(trial.folder, stick, { packs: ['lamp'] });
  expect(done.removed).toBeGreaterThan('lamp 1'.length);
  const there = await files();
  expect(there).not.toContain(blobPath(sha256('lamp 1')));
  expect(
    there.filter((path) => path.startsWith('targets/')).map((path) => path.replace(/[0-9a-f]{64}/, '')),
  ).toEqual(
    expect.arrayContaining(['targets/packs/lamp/2/.manifest.json', 'targets/packs/road/1/.manifest.json']),
  );
  expect(there.filter((path) => path.startsWith('targets/'))).toHaveLength(3);
  // What was exported earlier and still counts stays whole.
  expect(await trial.audit(start, stick)).toMatchObject({ problems: [], packs: 2 });
});

it('touches nothing else on a stick', async () => {
  const { trial, stick, put, files } = await exported();
  const digest = sha256('of somebody');
  const theirs = [
    'letter.tmp',
    `${blobPath(digest)}`.replace('blobs/', 'holiday/'),
    `blobs/letter.${cut}`,
    `blobs/zz/${digest}`,
    `blobs/00/${'1'.repeat(64)}`,
    `blobs/${digest}`,
    `${blobPath(digest)}.tmp`,
    `${blobPath(digest)}.jpg`,
    'targets/notes.json',
    `targets/packs/lamp/one/${digest}.manifest.json`,
    'metadata/letter.tmp',
  ];
  await put(...theirs);
  await symlink(join(stick, 'holiday'), join(stick, 'targets', 'link'));
  await exportRepository(trial.folder, stick);
  expect(await files()).toEqual(expect.arrayContaining([...theirs, 'targets/link']));
});

it('removes nothing from a stick that held no export before', async () => {
  const trial = await publishedTrial();
  const stick = join(trial.base, 'new');
  const theirs = join(stick, blobPath(sha256('of another program')));
  await mkdir(dirname(theirs), { recursive: true });
  await writeFile(theirs, 'something');
  expect(await exportRepository(trial.folder, stick)).toMatchObject({ removed: 0 });
  expect(await readFile(theirs, 'utf8')).toBe('something');
});
