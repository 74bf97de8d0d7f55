import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type InitOptions, initRepository, liesIn } from '../../../build/repository/init.ts';
import { fingerprintOf, parseRoot, sha256Of } from '../../../build/repository/metadata.ts';
import { Cancelled, WrongUse } from '../../../build/repository/refusal.ts';
import { openRepository } from '../../../build/repository/repository.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { start } from '../../fakes/trial-repository.ts';

const init = (folder: string, more: Partial<InitOptions> = {}) =>
  initRepository({
    folder,
    keys: `${folder}.keys`,
    passwords: undefined,
    channel: 'hall',
    stick: false,
    now: start,
    ...more,
  });

it('makes roots of three keys, of which two sign, and all other roles', async () => {
  const folder = join(await tempFolder(), 'repo');
  const { fingerprint, keys } = await init(folder);
  const bytes = await readFile(join(folder, 'metadata/1.root.json'));
  expect(fingerprint.replaceAll(' ', '')).toBe(sha256Of(bytes));
  expect(fingerprint).toBe(fingerprintOf(bytes));
  expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  const { roles, consistentSnapshot, expires } = parseRoot(bytes);
  const counts = Object.entries(roles).map(([role, { keyIDs, threshold }]) => [
    role,
    threshold,
    keyIDs.length,
  ]);
  expect(Object.fromEntries(counts.map(([role, ...rest]) => [role, rest]))).toEqual({
    root: [2, 3],
    targets: [1, 2],
    snapshot: [1, 1],
    timestamp: [1, 1],
  });
  expect([consistentSnapshot, expires]).toEqual([true, '2028-11-21T00:00:00Z']);
  expect(keys).toHaveLength(7);
  const { timestamp } = await openRepository(folder);
  expect(timestamp.expires).toBe('2026-12-22T00:00:00Z');
  expect(timestamp.unrecognizedFields).toMatchObject({ x_signed_at: '2026-11-22T00:00:00Z' });
});

it('keeps keys private: files 0600 in a folder 0700, never in the repository', async () => {
  const base = await tempFolder();
  await mkdir(join(base, 'repo.keys'), { mode: 0o755 });
  const { keys } = await init(join(base, 'repo'));
  expect((await stat(join(base, 'repo.keys'))).mode & 0o777).toBe(0o700);
  for (const file of keys) expect((await stat(file)).mode & 0o777).toBe(0o600);
  await symlink(join(base, 'other'), join(base, 'way'));
  await mkdir(join(base, 'other'));
  for (const keysFolder of [join(base, 'other'), join(base, 'other/keys'), join(base, 'way/keys'), base]) {
    await expect(init(join(base, 'other'), { keys: keysFolder })).rejects.toThrow(WrongUse);
  }
  expect(await readdir(join(base, 'other'))).toEqual([]);
});

it('never writes over anything', async () => {
  const base = await tempFolder();
  await init(join(base, 'repo'));
  await expect(init(join(base, 'repo'))).rejects.toThrow(/holds something already/);
  await expect(init(join(base, 'second'), { keys: join(base, 'repo.keys') })).rejects.toThrow(
    /no key is lost/,
  );
  await writeFile(join(base, 'file'), '');
  await expect(init(join(base, 'file'))).rejects.toThrow(/is a file; name a folder/);
  expect(await readdir(base)).not.toContain('second');
});

it('leaves nothing behind when it is cancelled or the password fails', async () => {
  const base = await tempFolder();
  await mkdir(join(base, 'there'));
  for (const name of ['new', 'there']) {
    const cancel = new AbortController();
    const passwords = {
      open: () => Promise.reject(new Error('not asked')),
      choose: async () => {
        setTimeout(() => cancel.abort(), 100);
        return 'secret';
      },
    };
    // Sealing five keys takes a second, so that the cancel comes in the middle.
    await expect(init(join(base, name), { passwords, signal: cancel.signal })).rejects.toThrow(Cancelled);
  }
  expect(await readdir(base)).toEqual(['there']);
  expect(await readdir(join(base, 'there'))).toEqual([]);
});

it('lets the timestamp of a stick count for 180 days', async () => {
  const folder = join(await tempFolder(), 'repo');
  await init(folder, { stick: true });
  const { timestamp, draft } = await openRepository(folder);
  expect([timestamp.expires, draft.timestampDays]).toEqual(['2027-05-21T00:00:00Z', 180]);
});

it('knows what lies in a folder, by real paths and not by how they begin', async () => {
  const base = await tempFolder();
  await mkdir(join(base, 'repo'));
  await symlink(join(base, 'repo'), join(base, 'link'));
  expect(await liesIn(join(base, 'repo'), join(base, 'repo.keys'))).toBe(false);
  expect(await liesIn(join(base, 'repo'), join(base, '..keys'))).toBe(false);
  expect(await liesIn(base, join(base, '..keys/deep'))).toBe(true);
  expect(await liesIn(join(base, 'repo'), join(base, 'link/a/b'))).toBe(true);
  expect(await liesIn(join(base, 'repo'), join(base, 'repo'))).toBe(true);
});
