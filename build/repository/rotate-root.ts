import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { metadataPath } from '../../content/channel.ts';
import { collectGarbage } from './garbage.ts';
import { foldersOf, type KeyRing, keysBeside, type MadeKey, makeKey, retireKeys } from './key-files.ts';
import { type Role, roleRules, type Signer } from './keys.ts';
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
  /** Paths of the new keys' files, and of the old ones'. */
  readonly made: readonly string[];
  readonly retired: readonly string[];
};

type Signers = ReadonlyMap<Role, readonly Signer[]>;

/**
 * Writes the next root, signed by the threshold of the old and of the new root keys (TUF 1.0 §5.3.4), and
 * signs anew what the replaced keys had signed.
 *
 * What is signed anew bears the old and the new signatures and comes before the root, so that the repository
 * is whole under either root at every moment. If an old key is lost, the root must come before the timestamp;
 * a kiosk that asks between the two keeps its set and asks again.
 */
export async function rotateRoot(folder: string, options: RotateOptions): Promise<Rotated> {
  const { keys, replace, now, signal } = options;
  const repository = await openRepository(folder);
  mustNotGoBack(repository, now);
  // Every key that is needed is opened before a new one is made.
  const old = await oldSigners(keys, repository, replace);
  const sealing = replace.some((role) => roleRules[role].offline);
  const password = sealing ? await options.passwords?.choose() : undefined;
  stopIfCancelled(signal);
  const made: MadeKey[] = [];
  const rooted = { begun: false };
  try {
    const fresh = await newKeys(repository, options, password, made);
    await writeAnew(repository, options, { old, fresh, rooted });
  } catch (error) {
    // Once the root may be on the disk, its keys must be kept.
    if (!rooted.begun) for (const { path } of made) await rm(path, { force: true });
    throw error;
  }
  const replaced = replace.flatMap((role) => keyIdsOf(repository, role));
  const retired = await retireKeys(keys.folders, replaced);
  const after = await openRepository(folder);
  await collectGarbage(after);
  const { version } = after.root;
  return { version, expires: expiresOf(after), made: made.map(({ path }) => path), retired };
}

const keyIdsOf = ({ root }: Repository, role: Role) => keyholders(root, role).keys.map(({ keyID }) => keyID);

type Old = {
  readonly root: readonly Signer[];
  /** What signs until now for the replaced roles, as far as it is here, and for those that lead to them. */
  readonly signers: Signers;
  readonly complete: boolean;
};

async function oldSigners(keys: KeyRing, repository: Repository, replace: readonly Role[]): Promise<Old> {
  const root = await signersOf(keys, repository.root, 'root');
  const signers = new Map<Role, readonly Signer[]>();
  let complete = true;
  for (const role of signedAnew(replace)) {
    if (!replace.includes(role)) {
      signers.set(role, await signersOf(keys, repository.root, role));
      continue;
    }
    const { threshold } = keyholders(repository.root, role);
    const found = await keys.signers(role, keyIdsOf(repository, role), threshold, true);
    signers.set(role, found);
    complete &&= found.length >= threshold;
  }
  return { root, signers, complete };
}

/** The roles whose files must be signed anew: a replaced one and all that lead to it. */
function signedAnew(replace: readonly Role[]): Role[] {
  const chain = ['targets', 'snapshot', 'timestamp'] as const;
  const first = chain.findIndex((role) => replace.includes(role));
  return first < 0 ? [] : chain.slice(first);
}

/** Each new key goes where an old one of its role lies, or beside the repository. `made` grows with each. */
async function newKeys(
  repository: Repository,
  { keys, replace }: RotateOptions,
  password: string | undefined,
  made: MadeKey[],
): Promise<Signers> {
  const fresh = new Map<Role, readonly Signer[]>();
  for (const role of replace) {
    const folders = await foldersOf(keys.folders, keyIdsOf(repository, role));
    const signers: Signer[] = [];
    for (let n = 0; n < roleRules[role].keys; n++) {
      const key = await makeKey(folders[n] ?? keysBeside(repository.folder), role, password);
      made.push(key);
      signers.push(key.signer);
    }
    fresh.set(role, signers);
  }
  return fresh;
}

type Change = { readonly old: Old; readonly fresh: Signers; readonly rooted: { begun: boolean } };

async function writeAnew(
  repository: Repository,
  { replace, now, signal, write = writeFileDurably }: RotateOptions,
  { old, fresh, rooted }: Change,
): Promise<void> {
  const { folder } = repository;
  const root = nextRoot(repository, fresh, old.root, now);
  const writeRoot = () => {
    rooted.begun = true;
    return write(join(folder, metadataPath(`${root.version}.root.json`)), root.bytes);
  };
  const next = nextRelease(repository, replace, fresh, old.signers);
  if (!next) await writeRoot();
  else if (old.complete) {
    await writeRelease(folder, next, { now, write, signal });
    await writeRoot();
  } else await writeRelease(folder, next, { now, write, signal, beforeTimestamp: writeRoot });
}

function nextRoot({ root }: Repository, made: Signers, oldRoot: readonly Signer[], now: number): RoleFile {
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

/** Undefined if nothing has to be signed anew. */
function nextRelease(
  { targets, timestamp, files, draft }: Repository,
  replace: readonly Role[],
  fresh: Signers,
  old: Signers,
): NextRelease | undefined {
  const anew = signedAnew(replace);
  if (anew.length === 0) return undefined;
  const signers = (role: Role) => [
    ...(old.get(role) ?? []),
    ...(fresh.get(role)?.slice(0, roleRules[role].threshold) ?? []),
  ];
  const signed = (role: Role) => (anew.includes(role) ? { signers: signers(role) } : undefined);
  const targetsToo = signed('targets');
  return {
    targets: targetsToo && { entries: targetEntries(targets), ...targetsToo },
    snapshot: signed('snapshot'),
    timestamp: {
      version: timestamp.version + 1,
      signers: signers('timestamp'),
      days: draft.timestampDays,
    },
    from: files,
  };
}
