import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { metadataPath } from '../../content/channel.ts';
import { forgetStolen, type Highest, hasLostKey, lowerRole } from './highest.ts';
import { kinshipOf, type Root } from './kinship.ts';
import type { Times } from './known-time.ts';
import type { MetadataReader } from './memory-fetcher.ts';
import { type Facts, factsOf, type Role, type RootFacts, roles, rootFacts } from './metadata-facts.ts';
import { placeOf, reasonOf, refused } from './reject-reason.ts';
import { rejected, type SyncFailure } from './sync-failure.ts';
import { type Failure, type Verification, type Verified, verifyMetadata, walkRoots } from './tuf.ts';

/** What is trusted before a source is asked. */
export type Known = {
  /** From the anchor on, verified. */
  readonly roots: readonly Root[];
  /** By the names that tuf-js gives them: what it verified before. */
  readonly local: ReadonlyMap<string, Uint8Array>;
  readonly highest: Highest;
};

/** A repository that holds. */
export type Held = {
  readonly kind: 'held';
  readonly roots: readonly Root[];
  readonly root: RootFacts;
  readonly facts: Facts;
  readonly times: Times;
  /** The timestamp that counts: the one before, if the repository's has the same version. */
  readonly timestamp: Uint8Array;
  readonly verified: Verified;
  /** Its signatures have run out, and nothing else is wrong with it. */
  readonly expired?: { readonly role: Role; readonly expires: number };
};

export type JudgeInput = Known & {
  readonly reader: MetadataReader;
  /** A folder of its own, not made yet. */
  readonly scratch: string;
  /** What to take for now, given what is known of the past. */
  readonly times: (highest: Highest) => Times;
};

/** Verifies a repository against what is known and says what is wrong. Throws what the reader throws. */
export async function judge(input: JudgeInput): Promise<Held | SyncFailure> {
  const { reader, scratch } = input;
  const last = newest(input.roots);
  const walk = await walkRoots(join(scratch, 'roots'), last, reader.read);
  reader.throwFault();
  if (walk.failed) return explain(input, input.roots, walk.failed);
  const roots = [...input.roots, ...walk.roots.map((bytes, n) => ({ version: last.version + n + 1, bytes }))];
  if (walk.tooMany) return rejected('too-many-roots', metadataPath(`${newest(roots).version}.root.json`));
  // TUF 1.0.34 §5.3.11: what the old keys have signed says nothing any more.
  const local = losesKeys(last, newest(roots)) ? nothing : input.local;
  const at = new Date(timesFor(input, roots).clock);
  const now = await attempt(input, roots, { name: 'now', at, local });
  if (now.kind === 'verified') return weigh(input, roots, now.verified);
  // Without the time: tells whether that is the only thing wrong.
  const ever = await attempt(input, roots, { name: 'ever', at: epoch, local });
  if (ever.kind === 'verified') return weigh(input, roots, ever.verified);
  if (ever.asked?.found === false) return explainMissing(input, roots, ever);
  // Without what was verified before: tells whether it is whole, but older.
  if (await isOlder(input, roots, ever)) return { kind: 'older' };
  return explain(input, roots, ever);
}

const epoch = new Date(0);
const nothing: ReadonlyMap<string, Uint8Array> = new Map();

const newest = (roots: readonly Root[]): Root => {
  const last = roots.at(-1);
  if (!last) throw new TypeError('there is always the anchor');
  return last;
};

/** With the newest root: it may have taken the word of whoever told the time. */
const timesFor = ({ highest, times }: JudgeInput, roots: readonly Root[]): Times =>
  times(forgetStolen(highest, rootFacts(newest(roots).bytes)));

function losesKeys(before: Root, now: Root): boolean {
  const [had, has] = [rootFacts(before.bytes).keys, rootFacts(now.bytes).keys];
  return hasLostKey(had.timestamp, has.timestamp) || hasLostKey(had.snapshot, has.snapshot);
}

type Attempt = { readonly name: string; readonly at: Date; readonly local: ReadonlyMap<string, Uint8Array> };

async function attempt(
  { reader, scratch }: JudgeInput,
  roots: readonly Root[],
  { name, at, local }: Attempt,
): Promise<Verification> {
  const trusted = new Map([...local, ['root.json', newest(roots).bytes] as const]);
  const verification = await verifyMetadata(join(scratch, name), trusted, reader.read, at);
  reader.throwFault();
  return verification;
}

/** A repository that verifies: is it older than what was seen, and has it run out? */
async function weigh(
  input: JudgeInput,
  roots: readonly Root[],
  verified: Verified,
): Promise<Held | SyncFailure> {
  const root = rootFacts(newest(roots).bytes);
  const files = await readTrusted(verified.folder);
  const facts = parseFacts(root, files);
  if (!facts) return rejected('format', metadataPath('timestamp.json'));
  const highest = forgetStolen(input.highest, root);
  const lower = lowerRole(highest, facts);
  if (lower)
    return isWholeAndOlder(highest, facts) ? { kind: 'older' } : rejected('version', roleFile(lower));
  const times = timesFor(input, roots);
  const late = roles.find((role) => facts.expires[role] <= times.clock);
  const expired = late && { role: late, expires: facts.expires[late] };
  return {
    kind: 'held',
    roots,
    root,
    facts,
    times,
    timestamp: files.timestamp,
    verified,
    ...(expired && { expired }),
  };
}

const roleFile = (role: Role) => metadataPath(`${role}.json`);

/** A timestamp that is not older vouches for nothing that is: that is no old stick but a mixture. */
const isWholeAndOlder = ({ seen }: Highest, { versions }: Facts) =>
  versions.timestamp < (seen.timestamp?.version ?? 0);

async function readTrusted(folder: string) {
  const read = (role: Role) => readFile(join(folder, `${role}.json`));
  return {
    timestamp: await read('timestamp'),
    snapshot: await read('snapshot'),
    targets: await read('targets'),
  };
}

/** Undefined if tuf-js lets something through that we don't understand, such as half a version. */
function parseFacts(root: RootFacts, files: Parameters<typeof factsOf>[1]): Facts | undefined {
  try {
    return factsOf(root, files);
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}

async function isOlder(input: JudgeInput, roots: readonly Root[], failure: Failure): Promise<boolean> {
  const fresh = await attempt(input, roots, { name: 'fresh', at: epoch, local: nothing });
  if (fresh.kind === 'failed') return false;
  const weighed = await weigh(input, roots, fresh.verified);
  // `highest` may be lost; then tuf-js's own memory has refused the timestamp, after its signature.
  const refused = reasonOf(failure) === 'version' && failure.asked?.name === 'timestamp.json';
  return weighed.kind === 'older' || (weighed.kind === 'held' && refused);
}

/** A file that is named but not there: the upload goes on, or this is no repository of ours. */
async function explainMissing(
  { reader }: JudgeInput,
  roots: readonly Root[],
  failure: Failure,
): Promise<SyncFailure> {
  const foreign =
    failure.asked?.name === 'timestamp.json' && (await kinshipOf(reader.read, roots)).kind === 'other';
  return foreign ? { kind: 'wrong-publisher' } : { kind: 'incomplete', place: placeOf(failure) };
}

/** Metadata that does not verify: another publisher's, ours from before a change of keys, or forged. */
async function explain(input: JudgeInput, roots: readonly Root[], failure: Failure): Promise<SyncFailure> {
  // What stands behind a timestamp that was verified is ours.
  if (!/^(timestamp|\d+\.root)\.json$/.test(failure.asked?.name ?? '')) return refused(failure);
  const kinship = await kinshipOf(input.reader.read, roots);
  switch (kinship.kind) {
    case 'other':
      return { kind: 'wrong-publisher' };
    case 'same':
      return refused(failure);
    case 'behind': {
      const then = await attempt(input, [kinship.root], { name: 'behind', at: epoch, local: nothing });
      return then.kind === 'verified' ? { kind: 'older' } : refused(failure);
    }
  }
}
