import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { firstChannel } from '../../content/channel.ts';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import { openLibrary } from '../../electron/library/library.ts';
import { lockLibrary } from '../../electron/library/lock.ts';
import { makeFolder } from '../../electron/records/durable-file.ts';
import { fingerprintOf, firstRoot, pinAnchor, pinnedAnchor } from '../../electron/sync/anchor.ts';
import type { Source } from '../../electron/sync/source.ts';
import { runSync } from '../../electron/sync/sync.ts';
import { openTrust } from '../../electron/sync/trust.ts';
import { fromHere } from '../packs/from-here.ts';
import { kioskVersion } from './kiosk-version.ts';
import { outcomeText } from './outcome-text.ts';
import { progressBar } from './progress.ts';
import { jsonOption, listOption, wholeNumber } from './repo-options.ts';
import { type Effects, runCommand, type Told } from './run-command.ts';
import { sourceAt } from './source-at.ts';

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

async function sync(options: SyncOptions, { signal }: Effects): Promise<Told> {
  const source = await sourceAt(options.from);
  const folder = join(fromHere(options.data), 'library');
  await makeFolder(folder);
  const lock = await lockLibrary(folder);
  if (lock === 'taken') return told({ kind: 'busy' });
  try {
    return await syncInto(folder, source, options, signal);
  } finally {
    await lock.release();
  }
}

async function syncInto(
  folder: string,
  source: Source,
  options: SyncOptions,
  signal: AbortSignal,
): Promise<Told> {
  const { channel, packs, allowExpired = false, root, limit } = options;
  const trustFolder = join(folder, 'trust');
  await makeFolder(trustFolder);
  const anchor = await anchorFor(trustFolder, source, root, signal);
  if (!(anchor instanceof Uint8Array)) return told(anchor);
  const kiosk = await kioskVersion();
  const library = await openLibrary(folder, Date.now, kiosk);
  const trust = await openTrust(trustFolder, { anchor, builtAt: 0, now: Date.now });
  const speed = limit === undefined ? undefined : wholeNumber('--limit', limit, 1000, 10_000_000_000);
  const bar = progressBar('fetching', process.stderr);
  const outcome = await runSync({
    ...{ source, library, trust, kiosk, channel, allowExpired, signal },
    ...(packs && { packs }),
    ...(speed !== undefined && { bytesPerSecond: () => speed }),
    now: Date.now,
    report: ({ done, total }) => bar.report(done, total),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  }).finally(bar.end);
  // Nobody is there; the kiosk still checks it at its next start, and goes back if it is not sound.
  if (outcome.kind === 'staged') await library.activateStaged();
  return told(outcome);
}

/** Whom this data folder trusts. The first time that is decided here, and said. */
async function anchorFor(
  trustFolder: string,
  source: Source,
  rootFile: string | undefined,
  signal: AbortSignal,
): Promise<Uint8Array | SyncOutcome> {
  const pinned = await pinnedAnchor(trustFolder);
  const given = rootFile === undefined ? undefined : await readFile(fromHere(rootFile));
  if (pinned && given && !given.equals(pinned)) return { kind: 'wrong-publisher' };
  if (pinned) return pinned;
  const root = given ?? (await firstRoot(source, signal));
  if (!(root instanceof Uint8Array)) return root;
  await pinAnchor(trustFolder, root);
  console.error(`From now on this data folder trusts the publisher ${fingerprintOf(root)}`);
  return root;
}

function told(outcome: SyncOutcome): Told {
  const failed = outcome.kind !== 'current' && outcome.kind !== 'staged';
  return { result: outcome, lines: [outcomeText(outcome)], failed };
}
