import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { metadataPath } from '../../content/channel.ts';
import { type Role, roleRules, type Signer } from './keys.ts';
import { makeSnapshot, makeTargets, makeTimestamp, type RoleFile, type TargetEntry } from './metadata.ts';
import { stopIfCancelled } from './refusal.ts';
import { versionsOf, type Write } from './repository.ts';

const day = 86_400_000;
export const untilOf = (role: Role, now: number): number => now + roleRules[role].days * day;

/** What a publication signs. A role that is left out stays as it is in `from`. */
export type NextRelease = {
  readonly targets?:
    | { readonly entries: readonly TargetEntry[]; readonly signers: readonly Signer[] }
    | undefined;
  readonly snapshot?: { readonly signers: readonly Signer[] } | undefined;
  readonly timestamp: {
    readonly version: number;
    readonly signers: readonly Signer[];
    readonly days: number;
  };
  /** The current files; none in a new repository. */
  readonly from?: { readonly targets: RoleFile; readonly snapshot: RoleFile };
};

export type Versions = { readonly targets: number; readonly snapshot: number; readonly timestamp: number };

/**
 * Writes targets, snapshot and timestamp, in this order: a kiosk begins with the timestamp, so until that is
 * replaced, at one stroke, it sees the old publication, whole. `beforeTimestamp` is what must come between.
 */
export async function writeRelease(
  folder: string,
  next: NextRelease,
  effects: {
    readonly now: number;
    readonly write: Write;
    readonly signal?: AbortSignal | undefined;
    readonly beforeTimestamp?: (() => Promise<void>) | undefined;
  },
): Promise<Versions> {
  const { now, write, signal } = effects;
  const put = async (name: string, file: RoleFile) => {
    stopIfCancelled(signal);
    await write(join(folder, metadataPath(name)), file.bytes);
    return file;
  };
  const versions = next.from ? await freeVersions(folder, next.from) : { targets: 1, snapshot: 1 };
  const targets = next.targets
    ? await put(
        `${versions.targets}.targets.json`,
        makeTargets(next.targets.entries, {
          version: versions.targets,
          until: untilOf('targets', now),
          signers: next.targets.signers,
        }),
      )
    : next.from?.targets;
  if (!targets) throw new Error('a new repository needs targets');
  const snapshot = next.snapshot
    ? await put(
        `${versions.snapshot}.snapshot.json`,
        makeSnapshot(targets, {
          version: versions.snapshot,
          // Never shorter than the timestamp that leads to it.
          until: Math.max(untilOf('snapshot', now), now + next.timestamp.days * day),
          signers: next.snapshot.signers,
        }),
      )
    : next.from?.snapshot;
  if (!snapshot) throw new Error('a new repository needs a snapshot');
  if (effects.beforeTimestamp) await effects.beforeTimestamp();
  const { version, signers, days } = next.timestamp;
  await put('timestamp.json', makeTimestamp(snapshot, now, { version, until: now + days * day, signers }));
  return { targets: targets.version, snapshot: snapshot.version, timestamp: version };
}

/**
 * The next versions. Files above the current ones were left by a publication that was cut off: nobody has
 * seen them. They go, and their numbers are not used again, as a mirror may have taken a copy.
 */
async function freeVersions(
  folder: string,
  from: { readonly targets: RoleFile; readonly snapshot: RoleFile },
): Promise<{ targets: number; snapshot: number }> {
  const next = { targets: from.targets.version + 1, snapshot: from.snapshot.version + 1 };
  for (const role of ['targets', 'snapshot'] as const) {
    for (const version of await versionsOf(folder, role)) {
      if (version <= from[role].version) continue;
      next[role] = Math.max(next[role], version + 1);
      await rm(join(folder, metadataPath(`${version}.${role}.json`)), { force: true });
    }
  }
  return next;
}
