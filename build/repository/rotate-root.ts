import { join } from 'node:path';
import { metadataPath } from '../../content/channel.ts';
import { collectGarbage } from './garbage.ts';
import { type KeyRing, makeKeys, retireKeys } from './key-files.ts';
import { type Role, roleRules, roles, type Signer } from './keys.ts';
import { type Keyholders, keyholders, makeRoot, type RoleFile } from './metadata.ts';
import type { Passwords } from './passwords.ts';
import { expiresOf, mustNotGoBack, signersOf } from './publish.ts';
import { stopIfCancelled } from './refusal.ts';
import {
  openRepository,
  type Repository,
  targetEntries,
  type Write,
  writeFileDurably,
} from './repository.ts';
import { type NextRelease, untilOf, writeRelease } from './write-release.ts';

export type RotateOptions = {
  readonly keys: KeyRing;
  /** Whose keys are replaced; none: the root is signed for two more years with the keys that it has. */
  readonly replace: readonly Role[];
  /** Undefined: new keys stay open, for a trial. */
  readonly passwords: Passwords | undefined;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  readonly write?: Write | undefined;
};

export type Rotated = {
  readonly version: number;
  readonly expires: Readonly<Record<Role, string>>;
  readonly retired: readonly string[];
};

type NewKeys = ReadonlyMap<Role, readonly Signer[]>;

/**
 * Writes the next root, signed by the threshold of the old and of the new root keys (TUF 1.0 §5.3.4), and
 * signs anew what the replaced keys had signed.
 *
 * What is signed anew bears the old and the new signatures and comes before the root, so that the repository
 * is whole under either root at every moment. If an old key is lost, the root must come before the timestamp;
 * a kiosk that asks between the two keeps its set and asks again.
 */
export async function rotateRoot(folder: string, options: RotateOptions): Promise<Rotated> {
  const { keys, replace, now, signal, write = writeFileDurably } = options;
  const repository = await openRepository(folder);
  mustNotGoBack(repository, now);
  const oldRoot = await signersOf(keys, repository.root, 'root');
  const old = await oldSigners(keys, repository, replace);
  const sealing = replace.some((role) => roleRules[role].offline);
  const password = sealing ? await options.passwords?.choose() : undefined;
  stopIfCancelled(signal);
  const made = await newKeys(keys, replace, password);
  const root = nextRoot(repository, made, oldRoot, now);
  const writeRoot = () => write(join(folder, metadataPath(`${root.version}.root.json`)), root.bytes);
  const next = await nextRelease(repository, keys, made, old.signers);
  if (!next) await writeRoot();
  else if (old.complete) {
    await writeRelease(folder, next, { now, write, signal });
    await writeRoot();
  } else await writeRelease(folder, next, { now, write, signal, beforeTimestamp: writeRoot });
  const replaced = replace.flatMap((role) =>
    keyholders(repository.root, role).keys.map(({ keyID }) => keyID),
  );
  const retired = await retireKeys(keys.folders, replaced);
  const after = await openRepository(folder);
  await collectGarbage(after);
  return { version: root.version, expires: expiresOf(after), retired };
}

/** What signs for the replaced roles until now, as far as it is here. */
async function oldSigners(keys: KeyRing, { root }: Repository, replace: readonly Role[]) {
  const signers = new Map<Role, readonly Signer[]>();
  let complete = true;
  for (const role of replace) {
    if (role === 'root') continue;
    const holders = keyholders(root, role);
    const ids = holders.keys.map(({ keyID }) => keyID);
    const found = await keys.signers(role, ids, holders.threshold, true);
    signers.set(role, found);
    complete &&= found.length >= holders.threshold;
  }
  return { signers, complete };
}

async function newKeys(keys: KeyRing, replace: readonly Role[], password: string | undefined) {
  const [folder] = keys.folders;
  const made = new Map<Role, readonly Signer[]>();
  if (folder === undefined) throw new Error('a key ring has a folder');
  for (const role of replace) made.set(role, await makeKeys(folder, role, password));
  return made;
}

function nextRoot({ root }: Repository, made: NewKeys, oldRoot: readonly Signer[], now: number): RoleFile {
  const holder = (role: Role): Keyholders => {
    const signers = made.get(role);
    return signers
      ? { keys: signers.map(({ key }) => key), threshold: roleRules[role].threshold }
      : keyholders(root, role);
  };
  const holders = {
    root: holder('root'),
    timestamp: holder('timestamp'),
    snapshot: holder('snapshot'),
    targets: holder('targets'),
  };
  const newRoot = made.get('root')?.slice(0, roleRules.root.threshold) ?? [];
  const signing = {
    version: root.version + 1,
    until: untilOf('root', now),
    signers: [...oldRoot, ...newRoot],
  };
  return makeRoot(holders, signing);
}

/** What must be signed anew: a replaced role and all that leads to it. Undefined if nothing is. */
async function nextRelease(
  repository: Repository,
  keys: KeyRing,
  made: NewKeys,
  old: ReadonlyMap<Role, readonly Signer[]>,
): Promise<NextRelease | undefined> {
  const { root, targets, timestamp, files, draft } = repository;
  if (!roles.some((role) => role !== 'root' && made.has(role))) return undefined;
  const signers = async (role: Role): Promise<readonly Signer[]> => {
    const fresh = made.get(role)?.slice(0, roleRules[role].threshold);
    return fresh ? [...(old.get(role) ?? []), ...fresh] : signersOf(keys, root, role);
  };
  const targetsToo = made.has('targets');
  const snapshotToo = targetsToo || made.has('snapshot');
  return {
    targets: targetsToo ? { entries: targetEntries(targets), signers: await signers('targets') } : undefined,
    snapshot: snapshotToo ? { signers: await signers('snapshot') } : undefined,
    timestamp: {
      version: timestamp.version + 1,
      signers: await signers('timestamp'),
      days: draft.timestampDays,
    },
    from: files,
  };
}
