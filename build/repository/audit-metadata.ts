import { join } from 'node:path';
import type { Root } from '@tufjs/models';
import { metadataPath } from '../../content/channel.ts';
import type { MetadataReader } from '../../electron/sync/memory-fetcher.ts';
import { SourceError } from '../../electron/sync/source.ts';
import { type Failure, verifyMetadata, walkRoots } from '../../electron/sync/tuf.ts';
import type { Findings } from './findings.ts';
import { type Role, roles } from './keys.ts';
import { parseRoot, parseSnapshot, parseTargets, parseTimestamp, type TargetEntry } from './metadata.ts';
import { targetEntries } from './repository.ts';

export type MetadataAudit = {
  readonly firstRoot: Uint8Array | undefined;
  readonly versions: Partial<Record<Role, number>>;
  readonly expires: Partial<Record<Role, string>>;
  /** What the targets role names, rightly signed or not. */
  readonly entries: readonly TargetEntry[];
};

const day = 86_400_000;
const soonDays = 14;
const limits = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000 };

/** Follows the chain of signatures; what is wrong goes to `found`. `temp` is an empty folder. */
export async function auditMetadata(
  reader: MetadataReader,
  temp: string,
  found: Findings,
  { trusted, now }: { readonly trusted: Uint8Array | undefined; readonly now: number },
): Promise<MetadataAudit> {
  const audit: MetadataAudit & { entries: readonly TargetEntry[] } = {
    firstRoot: trusted ?? (await readRole(reader, '1.root.json', 'root', found)),
    versions: {},
    expires: {},
    entries: [],
  };
  const first = audit.firstRoot && parsedRoot(audit.firstRoot);
  if (audit.firstRoot && !first) {
    const what = trusted ? 'the given root' : metadataPath('1.root.json');
    found.problem(what, 'is no root; give the one that kiosks carry with --root');
  }
  const root =
    first &&
    (await auditRoots(reader, join(temp, 'roots'), found, {
      bytes: audit.firstRoot ?? new Uint8Array(),
      version: first.version,
    }));
  if (root) await auditChain(reader, join(temp, 'chain'), found, root);
  const seen = new Set(found.problems.map(({ file }) => file));
  // Without the first root this is no repository; that the rest is missing as well needs no words.
  if (!audit.firstRoot) seen.add(metadataPath('timestamp.json'));
  const read = async <T>(
    name: string,
    role: Role,
    parse: (bytes: Uint8Array) => T,
  ): Promise<T | undefined> => {
    const bytes = await readRole(reader, name, role, found, seen);
    return (
      bytes &&
      parsedOr(bytes, parse, () => {
        if (!seen.has(metadataPath(name)))
          found.problem(metadataPath(name), `is damaged; ${found.mendMetadata}`);
      })
    );
  };
  const timestamp = await read('timestamp.json', 'timestamp', parseTimestamp);
  const snapshot =
    timestamp && (await read(`${timestamp.snapshotMeta.version}.snapshot.json`, 'snapshot', parseSnapshot));
  const targets =
    snapshot &&
    (await read(`${snapshot.meta['targets.json']?.version ?? 0}.targets.json`, 'targets', parseTargets));
  if (targets) audit.entries = targetEntries(targets);
  const parts = { root: root && parsedRoot(root), timestamp, snapshot, targets };
  for (const role of roles) {
    const part = parts[role];
    if (!part) continue;
    audit.versions[role] = part.version;
    audit.expires[role] = part.expires;
    checkExpiry(role, part, now, found);
  }
  return audit;
}

const parsedRoot = (bytes: Uint8Array): Root | undefined => parsedOr(bytes, parseRoot, () => undefined);

function parsedOr<T>(bytes: Uint8Array, parse: (bytes: Uint8Array) => T, bad: () => void): T | undefined {
  try {
    return parse(bytes);
  } catch {
    bad();
    return undefined;
  }
}

async function readRole(
  reader: MetadataReader,
  name: string,
  role: Role,
  found: Findings,
  seen: ReadonlySet<string> = new Set(),
): Promise<Uint8Array | undefined> {
  const file = metadataPath(name);
  try {
    const bytes = await reader.read(name, limits[role]);
    if (!bytes && !seen.has(file)) found.problem(file, `is missing; ${found.mendMetadata}`);
    return bytes;
  } catch (error) {
    if (!seen.has(file) || !(error instanceof SourceError)) found.sourceFault(file, error);
    return undefined;
  }
}

/** The newest root that the first one leads to. */
async function auditRoots(
  reader: MetadataReader,
  temp: string,
  found: Findings,
  first: { readonly bytes: Uint8Array; readonly version: number },
): Promise<Uint8Array> {
  const walk = await walkRoots(temp, first, reader.read);
  if (walk.failed) tellFailure(found, walk.failed, 'root');
  if (walk.tooMany) {
    found.problem('metadata', 'has more than 256 changes of keys, more than a kiosk follows at once');
  }
  const newest = first.version + walk.roots.length;
  const beyond = `${newest + 2}.root.json`;
  if (!walk.failed && (await reader.read(beyond, limits.root))) {
    found.problem(
      metadataPath(`${newest + 1}.root.json`),
      `is missing, but ${beyond} is there; ${found.mendMetadata}`,
    );
  }
  return walk.roots.at(-1) ?? first.bytes;
}

/** Timestamp, snapshot and targets, as of 1970: whether they have expired is looked at apart, for all of them. */
async function auditChain(
  reader: MetadataReader,
  temp: string,
  found: Findings,
  root: Uint8Array,
): Promise<void> {
  // The chain of roots has been looked at: a next one that does not hold is told of once.
  const read: MetadataReader['read'] = async (name, limit) =>
    name.endsWith('.root.json') ? undefined : reader.read(name, limit);
  const outcome = await verifyMetadata(temp, new Map([['root.json', root]]), read, new Date(0));
  if (outcome.kind === 'failed') tellFailure(found, outcome, 'chain');
}

function tellFailure(found: Findings, { error, asked }: Failure, where: 'root' | 'chain'): void {
  if (error instanceof SourceError) {
    found.sourceFault(error.place, error);
    return;
  }
  const file = metadataPath(asked?.name ?? 'timestamp.json');
  if (asked?.found === false) {
    found.problem(file, `is missing; ${found.mendMetadata}`);
    return;
  }
  const why = error.message.replace(/^Unable to load \w+( metadata)? error \w+: /, '');
  const [what, mend] =
    where === 'root'
      ? ['the root before it does not vouch for it', found.mendMetadata]
      : ['it is not what its keys have signed', found.mendSignature];
  found.problem(file, `is refused by kiosks: ${what} (${why}); ${mend}`);
}

const signAgain: Readonly<Record<Role, string>> = {
  root: 'sign the next one with the root keys: repo rotate-root',
  targets: 'publish again: repo publish',
  snapshot: 'publish again: repo publish',
  timestamp: 'sign it again: repo publish --timestamp-only',
};

function checkExpiry(
  role: Role,
  { version, expires }: { readonly version: number; readonly expires: string },
  now: number,
  found: Findings,
): void {
  const file = metadataPath(role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`);
  const left = Date.parse(expires) - now;
  const date = expires.slice(0, 10);
  if (left <= 0) found.problem(file, `expired on ${date}, so kiosks take nothing new; ${signAgain[role]}`);
  else if (left < soonDays * day) {
    found.warning(file, `expires on ${date}, in ${Math.ceil(left / day)} days; ${signAgain[role]}`);
  }
}
