import { chmod, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { metadataPath } from '../../content/channel.ts';
import { makeFolder } from '../../electron/records/durable-file.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { isThere } from '../is-there.ts';
import { writeDraft } from './draft.ts';
import { keyFilesIn, makeKeys } from './key-files.ts';
import { type Role, roleRules, roles, type Signer, stickTimestampDays } from './keys.ts';
import { fingerprintOf, type Keyholders, makeRoot } from './metadata.ts';
import type { Passwords } from './passwords.ts';
import { stopIfCancelled, WrongUse } from './refusal.ts';
import { type Write, writeFileDurably } from './repository.ts';
import { untilOf, writeRelease } from './write-release.ts';

export type InitOptions = {
  readonly folder: string;
  readonly keys: string;
  /** Undefined: the keys stay open, for a trial. */
  readonly passwords: Passwords | undefined;
  readonly channel: string;
  /** For sticks that lie in a drawer: the timestamp counts for 180 days instead of 30. */
  readonly stick: boolean;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
};

/** Whether a path lies in a folder or is it, links followed as far as they lead. */
export async function liesIn(outer: string, inner: string): Promise<boolean> {
  const way = relative(await realFolder(outer), await realFolder(inner));
  return way === '' || !(way === '..' || /^\.\.[\\/]/.test(way) || resolve(way) === way);
}

async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(await realFolder(dirname(path)), relative(dirname(path), path));
  }
}

/** Makes an empty repository and its keys; on any failure neither stays. Answers the publisher's fingerprint. */
export async function initRepository(options: InitOptions): Promise<{ fingerprint: string; keys: string[] }> {
  const { folder, keys } = options;
  await mustBeEmpty(folder, 'a repository begins in a new or empty folder');
  if ((await liesIn(folder, keys)) || (await liesIn(keys, folder))) {
    throw new WrongUse(`keys never lie in the repository, which is public; name another folder with --keys`);
  }
  await mustBeEmpty(keys, 'new keys begin in a new or empty folder (--keys), so that no key is lost');
  const password = await options.passwords?.choose();
  stopIfCancelled(options.signal);
  const began = { folder: await isThere(folder), keys: await isThere(keys) };
  try {
    return await make(options, password);
  } catch (error) {
    await clear(folder, began.folder);
    await clear(keys, began.keys);
    throw error;
  }
}

async function make(
  { folder, keys, channel, stick, now, signal }: InitOptions,
  password: string | undefined,
) {
  await mkdir(keys, { recursive: true, mode: 0o700 });
  await chmod(keys, 0o700);
  const signers = new Map<Role, Signer[]>();
  for (const role of roles) {
    stopIfCancelled(signal);
    signers.set(role, await makeKeys(keys, role, password));
  }
  const of = (role: Role) => signers.get(role) ?? [];
  await makeFolder(join(folder, 'targets'));
  await makeFolder(join(folder, 'blobs'));
  const root = makeRoot(holdersOf(of), {
    version: 1,
    until: untilOf('root', now),
    signers: of('root').slice(0, roleRules.root.threshold),
  });
  const write: Write = writeFileDurably;
  stopIfCancelled(signal);
  await write(join(folder, metadataPath('1.root.json')), root.bytes);
  const timestampDays = stick ? stickTimestampDays : roleRules.timestamp.days;
  await writeDraft(folder, { format: 1, timestampDays, channels: [{ channel, packs: [], highest: [] }] });
  await writeRelease(
    folder,
    {
      targets: { entries: [], signers: of('targets').slice(0, roleRules.targets.threshold) },
      snapshot: { signers: of('snapshot') },
      timestamp: { version: 1, signers: of('timestamp'), days: timestampDays },
    },
    { now, write, signal },
  );
  const files = (await keyFilesIn([keys])).map(({ path }) => path);
  return { fingerprint: fingerprintOf(root.bytes), keys: files };
}

const holdersOf = (of: (role: Role) => readonly Signer[]): Record<Role, Keyholders> => {
  const holder = (role: Role) => ({
    keys: of(role).map(({ key }) => key),
    threshold: roleRules[role].threshold,
  });
  return {
    root: holder('root'),
    timestamp: holder('timestamp'),
    snapshot: holder('snapshot'),
    targets: holder('targets'),
  };
};

async function mustBeEmpty(folder: string, why: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    if (systemCode(error) === 'ENOTDIR') throw new WrongUse(`${folder} is a file; name a folder`);
    throw error;
  }
  if (names.length > 0) throw new WrongUse(`${folder} holds something already; ${why}`);
}

/** Takes back what was made in a folder that was empty or not there. */
async function clear(folder: string, wasThere: boolean): Promise<void> {
  if (!wasThere) return rm(folder, { recursive: true, force: true });
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}
