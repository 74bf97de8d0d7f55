import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Root, Snapshot, Targets, Timestamp } from '@tufjs/models';
import { type Channel, channelSchema, metadataPath, targetPath } from '../../content/channel.ts';
import { lockLibrary } from '../../electron/library/lock.ts';
import { makeFolder, writeDurably } from '../../electron/records/durable-file.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { type Draft, readDraft } from './draft.ts';
import { type Role, roleRules } from './keys.ts';
import {
  parseRoot,
  parseSnapshot,
  parseTargets,
  parseTimestamp,
  type RoleFile,
  signedAt,
  type TargetEntry,
} from './metadata.ts';
import { quoted } from './quoted.ts';
import { Refusal, WrongUse } from './refusal.ts';

/** A repository on this disk, in the layout of content/channel.ts. */
export type Repository = {
  readonly folder: string;
  readonly firstRoot: Uint8Array;
  readonly root: Root;
  readonly timestamp: Timestamp;
  readonly snapshot: Snapshot;
  readonly targets: Targets;
  /** The files of the current versions; a new file names the one before it by digest. */
  readonly files: { readonly timestamp: RoleFile; readonly snapshot: RoleFile; readonly targets: RoleFile };
  readonly channels: readonly Channel[];
  readonly draft: Draft;
};

/** Writes a file durably under its final name. */
export type Write = (file: string, bytes: Uint8Array) => Promise<void>;

export const writeFileDurably: Write = async (file, bytes) => {
  await makeFolder(dirname(file));
  await writeDurably(file, bytes);
};

/** The version in a metadata file's name, such as 12 of `12.root.json`. */
export function versionIn(name: string, role: Role): number | undefined {
  const [, digits, named] = /^([1-9]\d{0,14})\.([a-z]+)\.json$/.exec(name) ?? [];
  return named === role ? Number(digits) : undefined;
}

/** The versions of a role that lie in the folder, ascending. */
export async function versionsOf(folder: string, role: Role): Promise<number[]> {
  const names = await readdir(join(folder, 'metadata'));
  return names.flatMap((name) => versionIn(name, role) ?? []).toSorted((a, b) => a - b);
}

export const targetEntries = (targets: Targets): TargetEntry[] =>
  Object.values(targets.targets).map(({ path, length, hashes }) => ({
    target: path,
    bytes: length,
    sha256: hashes.sha256 ?? '',
  }));

const day = 86_400_000;

export async function openRepository(folder: string): Promise<Repository> {
  const at = (path: string) => join(folder, path);
  const firstRoot = await readFile(at(metadataPath('1.root.json'))).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR') throw error;
    throw new WrongUse(`${folder} holds no repository; make one with: repo init ${quoted(folder)}`);
  });
  const newest = (await versionsOf(folder, 'root')).at(-1) ?? 1;
  const root = await parsed(folder, `${newest}.root.json`, parseRoot);
  const timestamp = await parsed(folder, 'timestamp.json', parseTimestamp);
  const snapshotVersion = timestamp.value.snapshotMeta.version;
  const snapshot = await parsed(folder, `${snapshotVersion}.snapshot.json`, parseSnapshot);
  const targetsVersion = snapshot.value.meta['targets.json']?.version ?? 0;
  const targets = await parsed(folder, `${targetsVersion}.targets.json`, parseTargets);
  const channels = await readChannels(folder, targetEntries(targets.value));
  const signed = signedAt(timestamp.value);
  const life = Date.parse(timestamp.value.expires) - (signed ?? 0);
  const days = signed === undefined ? roleRules.timestamp.days : Math.max(1, Math.round(life / day));
  return {
    folder,
    firstRoot,
    root: root.value,
    timestamp: timestamp.value,
    snapshot: snapshot.value,
    targets: targets.value,
    files: {
      timestamp: { version: timestamp.value.version, bytes: timestamp.bytes },
      snapshot: { version: snapshotVersion, bytes: snapshot.bytes },
      targets: { version: targetsVersion, bytes: targets.bytes },
    },
    channels,
    draft: await readDraft(folder, channels, days),
  };
}

async function parsed<T>(folder: string, name: string, parse: (bytes: Uint8Array) => T) {
  const file = join(folder, metadataPath(name));
  try {
    const bytes = await readFile(file);
    return { bytes, value: parse(bytes) };
  } catch (error) {
    const what = systemCode(error) === 'ENOENT' ? 'is missing' : 'is damaged';
    throw new Refusal(`${file} ${what}; put the repository back from its web server, a stick or a backup`);
  }
}

async function readChannels(folder: string, entries: readonly TargetEntry[]): Promise<Channel[]> {
  const named = entries.filter(({ target }) => target.startsWith('channels/'));
  return Promise.all(
    named.map(async ({ target, sha256 }) => {
      const file = join(folder, targetPath(target, sha256));
      try {
        return channelSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        throw new Refusal(
          `${file} is missing or damaged; put it back from the web server, a stick or a backup`,
        );
      }
    }),
  );
}

/** Runs what changes a repository; two at once would overtake each other. */
export async function alone<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const lock = await lockLibrary(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new WrongUse(`${folder} is not there; make a repository with: repo init ${quoted(folder)}`);
  });
  if (lock === 'taken') throw new Refusal(`another command works on ${folder}; run this when it has ended`);
  try {
    return await action();
  } finally {
    await lock.release();
  }
}
