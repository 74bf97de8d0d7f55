import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeyRing } from '../../../build/repository/key-files.ts';
import { roles } from '../../../build/repository/keys.ts';
import { passwordsFrom } from '../../../build/repository/passwords.ts';
import { rotateLines } from '../../../build/repository/repo-text.ts';
import { writeFileDurably } from '../../../build/repository/repository.ts';
import { day, start, type Trial, trialRepository } from '../../fakes/trial-repository.ts';

async function published(): Promise<Trial> {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1));
  await trial.publish();
  return trial;
}

const keyNames = async (trial: Trial) =>
  (await readdir(trial.keyFolder)).filter((name) => name.endsWith('.pem'));

it.each(roles)('replaces the keys of %s, and kiosks that know the first root follow', async (role) => {
  const trial = await published();
  const before = await keyNames(trial);
  const { retired, version } = await trial.rotate({ replace: [role] });
  expect(version).toBe(2);
  expect(retired.length).toBe(before.filter((name) => name.startsWith(role)).length);
  const after = await keyNames(trial);
  expect(after.length).toBe(before.length);
  expect(after.filter((name) => before.includes(name)).some((name) => name.startsWith(role))).toBe(false);
  expect((await trial.audit()).problems).toEqual([]);
  await trial.add(await trial.pack('lamp', 2));
  await trial.publish();
  expect(await trial.audit()).toMatchObject({ problems: [], channels: [{ release: 2 }] });
});

it('is whole for kiosks after each file that it writes, and after a cut at any of them', async () => {
  const trial = await published();
  const written: string[] = [];
  await trial.rotate({
    replace: roles,
    write: async (file, bytes) => {
      await writeFileDurably(file, bytes);
      written.push(basename(file));
      expect((await trial.audit()).problems).toEqual([]);
    },
  });
  expect(written).toEqual(['3.targets.json', '3.snapshot.json', 'timestamp.json', '2.root.json']);
  for (let files = 0; files < 4; files++) {
    let left = files;
    const write = async (file: string, bytes: Uint8Array) => {
      if (left-- === 0) throw new Error('power cut');
      await writeFileDurably(file, bytes);
    };
    await expect(trial.rotate({ replace: roles, write })).rejects.toThrow('power cut');
    expect((await trial.audit()).problems).toEqual([]);
  }
  await trial.rotate({ replace: roles });
  await trial.publish();
  expect(await trial.audit()).toMatchObject({ problems: [], versions: { root: 3 } });
});

it('is followed through 25 changes of all keys from the first root', async () => {
  const trial = await published();
  for (let n = 1; n <= 25; n++) await trial.rotate({ replace: roles, now: start + n * day });
  const began = performance.now();
  expect(await trial.audit(start + 26 * day)).toMatchObject({ problems: [], versions: { root: 26 } });
  expect(performance.now() - began).toBeLessThan(2000);
  expect(
    (await readdir(join(trial.folder, 'metadata'))).filter((name) => name.endsWith('root.json')),
  ).toHaveLength(26);
});

it('signs the root for two more years with the keys that it has', async () => {
  const trial = await published();
  const before = await keyNames(trial);
  const now = start + 365 * day;
  expect(await trial.rotate({ now })).toMatchObject({
    version: 2,
    retired: [],
    expires: { root: '2029-11-21T00:00:00Z' },
  });
  expect(await keyNames(trial)).toEqual(before);
  await trial.publish({ now });
  expect((await trial.audit(now)).problems).toEqual([]);
});

it('needs two of the root keys, which may come from two people’s folders', async () => {
  const trial = await published();
  const [one = '', two = '', three = ''] = (await keyNames(trial)).filter((name) => name.startsWith('root'));
  const sticks = [join(trial.base, 'stick-1'), join(trial.base, 'stick-2')];
  for (const [n, name] of [one, two].entries()) {
    await mkdir(sticks[n] ?? '');
    await rename(join(trial.keyFolder, name), join(sticks[n] ?? '', name));
  }
  await rm(join(trial.keyFolder, three));
  await expect(trial.rotate()).rejects.toThrow(/needs 2 of the root keys .* has 0; name the folders/);
  const ringOf = (...folders: string[]) =>
    openKeyRing([trial.keyFolder, ...folders], passwordsFrom(undefined, undefined));
  await expect(trial.rotate({ keys: ringOf(sticks[0] ?? '') })).rejects.toThrow(/has 1/);
  await trial.rotate({ keys: ringOf(...sticks), replace: ['root'] });
  expect(await trial.audit()).toMatchObject({ problems: [], versions: { root: 2 } });
});

it('replaces keys that are lost', async () => {
  const trial = await published();
  for (const name of await keyNames(trial))
    if (/^(targets|snapshot|timestamp)/.test(name)) await rm(join(trial.keyFolder, name));
  await expect(trial.publish()).rejects.toThrow(/needs 1 of the timestamp keys/);
  await trial.rotate({ replace: ['targets', 'snapshot', 'timestamp'] });
  await trial.add(await trial.pack('lamp', 2));
  await trial.publish();
  expect(await trial.audit()).toMatchObject({ problems: [], channels: [{ release: 2 }] });
});

/** Two people with a root key each; the third is in a safe, the others on the computer that publishes. */
async function keysApart() {
  const trial = await published();
  const sticks = [join(trial.base, 'stick-1'), join(trial.base, 'stick-2')] as const;
  const names = (await keyNames(trial)).filter((name) => name.startsWith('root'));
  for (const [n, name] of names.entries()) {
    const to = sticks[n] ?? join(trial.base, 'safe');
    await mkdir(to, { recursive: true });
    await rename(join(trial.keyFolder, name), join(to, name));
  }
  const ring = (...folders: string[]) => openKeyRing(folders, passwordsFrom(undefined, undefined));
  return { trial, sticks, ring };
}

it('makes each new key beside an old one, or beside the repository, and says where', async () => {
  const { trial, sticks, ring } = await keysApart();
  const keys = ring(...sticks, trial.keyFolder);
  const done = await trial.rotate({ keys, replace: ['root', 'targets', 'timestamp'] });
  const places = done.made.map((path) => [dirname(path), basename(path).split('.')[0]]);
  expect(places).toEqual([
    [sticks[0], 'root'],
    [sticks[1], 'root'],
    [trial.keyFolder, 'root'],
    [trial.keyFolder, 'targets'],
    [trial.keyFolder, 'targets'],
    [trial.keyFolder, 'timestamp'],
  ]);
  const lines = rotateLines(done);
  for (const path of [...done.made, ...done.retired]) expect(lines).toContain(`  ${path}`);
  expect((await trial.audit()).problems).toEqual([]);
});

it('says that keys are new even where no old one was at hand', async () => {
  const trial = await published();
  for (const name of await keyNames(trial))
    if (name.startsWith('timestamp')) await rm(join(trial.keyFolder, name));
  const done = await trial.rotate({ replace: ['timestamp'] });
  expect(done.retired).toEqual([]);
  expect(rotateLines(done).join('\n')).not.toContain('The same keys go on');
});

it('leaves no stray key when it refuses or is cut off before the new root', async () => {
  const { trial, sticks, ring } = await keysApart();
  const all = async () =>
    (await readdir(trial.base, { recursive: true })).filter((one) => one.endsWith('.pem'));
  const before = await all();
  await expect(trial.rotate({ keys: ring(...sticks), replace: ['targets'] })).rejects.toThrow(
    /needs 1 of the snapshot keys/,
  );
  expect(await all()).toEqual(before);
  const write = async () => {
    throw new Error('disk full');
  };
  const keys = ring(...sticks, trial.keyFolder);
  await expect(trial.rotate({ keys, replace: ['targets'], write })).rejects.toThrow('disk full');
  expect(await all()).toEqual(before);
});
