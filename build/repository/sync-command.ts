import { join } from 'node:path';
import type { Command } from 'commander';
import { firstChannel } from '../../content/channel.ts';
import { type Library, openLibrary } from '../../electron/library/library.ts';
import { lockLibrary } from '../../electron/library/lock.ts';
import { freeBytes } from '../../electron/records/disk-space.ts';
import { makeFolder } from '../../electron/records/durable-file.ts';
import { fingerprintOf, pinAnchor } from '../../electron/sync/anchor.ts';
import { readChannel, type SetSource } from '../../electron/sync/read-set.ts';
import type { Source } from '../../electron/sync/source.ts';
import { runSync } from '../../electron/sync/sync.ts';
import { type Good, openTrust, type Trust } from '../../electron/sync/trust.ts';
import { fromHere } from '../packs/from-here.ts';
import { kioskVersion } from './kiosk-version.ts';
import { toldOutcome } from './outcome-text.ts';
import { progressBar } from './progress.ts';
import { Refusal } from './refusal.ts';
import { channelName, jsonOption, listOption, wholeNumber } from './repo-options.ts';
import { type Effects, runCommand, type Told } from './run-command.ts';
import { sourceAt } from './source-at.ts';
import { anchorFor, toldStranger } from './sync-anchor.ts';

type SyncOptions = {
  readonly from: string;
  readonly data: string;
  readonly channel: string;
  readonly root?: string;
  readonly packs?: readonly string[];
  readonly allowExpired?: boolean;
  readonly limit?: string;
  readonly json?: boolean;
};

/** `npm run pack -- sync`: the kiosk's own sync, without a window. */
export function addSyncCommand(program: Command): void {
  program
    .command('sync')
    .description(
      "fill a kiosk's disk from a repository, as the kiosk itself would; it shows at its next start",
    )
    .requiredOption('--from <place>', 'the address or folder of a repository')
    .requiredOption('--data <dir>', "the kiosk's data folder")
    .option('--channel <name>', 'the channel to follow', firstChannel)
    .option('--root <file>', 'the root to trust, the first time (default: that of the repository)')
    .addOption(listOption('--packs <ids>', 'only these packs (with commas); the others stay'))
    .option('--allow-expired', 'take signatures that have run out')
    .option('--limit <bytes>', 'the most bytes a second')
    .addOption(jsonOption())
    .action((options: SyncOptions) => runCommand(options.json, (effects) => sync(options, effects)));
}

// Without a time that is surely past, a right clock would count as dead, and nothing would ever have expired.
const writtenAt = Date.UTC(2026, 0, 1);

async function sync(options: SyncOptions, { signal }: Effects): Promise<Told> {
  const { limit } = options;
  const wish = {
    ...options,
    channel: channelName(options.channel),
    speed: limit === undefined ? undefined : wholeNumber('--limit', limit, 1000, 10_000_000_000),
  };
  const source = await sourceAt(options.from);
  const folder = join(fromHere(options.data), 'library');
  await makeFolder(folder);
  const lock = await lockLibrary(folder);
  if (lock === 'taken') return toldOutcome({ kind: 'busy' });
  try {
    return await syncInto(folder, source, wish, signal);
  } finally {
    await lock.release();
  }
}

type Wish = SyncOptions & { readonly speed: number | undefined };

async function syncInto(folder: string, source: Source, wish: Wish, signal: AbortSignal): Promise<Told> {
  const { channel, packs, allowExpired = false, root, speed } = wish;
  const trustFolder = join(folder, 'trust');
  await makeFolder(trustFolder);
  const anchor = await anchorFor(folder, source, root, signal);
  if ('lines' in anchor) return anchor;
  const kiosk = await kioskVersion();
  const library = await openLibrary(folder, Date.now, kiosk);
  const opened = await openTrust(trustFolder, { anchor: anchor.root, builtAt: writtenAt, now: Date.now });
  const bar = progressBar('fetching', process.stderr);
  const trust = onceGood(opened, async (good) => {
    await mustBeKnown({ source, trust: opened, good, signal }, library, wish);
    if (!anchor.pinned) await pin(trustFolder, anchor.root);
  });
  const outcome = await runSync({
    ...{ source, library, trust, kiosk, channel, allowExpired, signal },
    ...(packs && { packs }),
    ...(speed !== undefined && { bytesPerSecond: () => speed }),
    now: Date.now,
    report: ({ done, total }) => bar.report(done, total),
    freeBytes: () => freeBytes(folder),
  }).finally(bar.end);
  // Nobody is there; the kiosk still checks it at its next start, and goes back if it is not sound. A run that
  // was killed may have staged it.
  if (outcome.kind === 'staged' || outcome.kind === 'current') await library.activateStaged();
  return outcome.kind === 'wrong-publisher' ? toldStranger(anchor, source, signal) : toldOutcome(outcome);
}

/** `then` runs when a source has proved good, before anything of it is kept. */
const onceGood = (trust: Trust, then: (good: Good) => Promise<void>): Trust => ({
  ...trust,
  async refresh(source, options) {
    const found = await trust.refresh(source, options);
    if (found.kind === 'good') await then(found);
    return found;
  },
});

/** Refuses packs to update that neither the channel nor the library has. */
async function mustBeKnown(
  from: SetSource,
  library: Library,
  { channel, packs = [] }: Pick<Wish, 'channel' | 'packs'>,
): Promise<void> {
  if (packs.length === 0) return;
  const listed = await readChannel(from, channel);
  // The sync tells what is wrong with the channel.
  if (listed.kind === 'failed') return;
  const known = new Set([...listed.channel.packs, ...library.set().releases].map(({ id }) => id));
  const unknown = packs.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const there = [...known].join(', ') || 'nothing';
  throw new Refusal(
    `no pack ${unknown.join(', ')} is in the channel ${channel} or in this data folder; there is ${there}`,
  );
}

async function pin(trustFolder: string, root: Uint8Array): Promise<void> {
  await pinAnchor(trustFolder, root);
  console.error(`From now on this data folder trusts the publisher ${fingerprintOf(root)}`);
}
