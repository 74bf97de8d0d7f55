import type { SyncSettings } from '../../content/settings.ts';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { Library } from '../library/library.ts';
import type { Publisher } from './publisher.ts';
import type { Run } from './runner.ts';
import type { Source } from './source.ts';
import { runSync } from './sync.ts';
import type { Trust } from './trust.ts';
import { webAddress, webSource } from './web-source.ts';

/** What every sync of this kiosk has in common. */
export type SyncParts = {
  readonly library: Library;
  readonly publisher: Publisher;
  readonly settings: () => SyncSettings;
  readonly kiosk: string;
  readonly now: () => number;
  readonly freeBytes: () => Promise<number>;
  readonly bytesPerSecond: () => number | undefined;
  /** Other kiosks that may have it. */
  readonly peers: () => readonly { readonly address: string; readonly name: string }[];
};

/** What differs from sync to sync. */
export type Wish = {
  readonly packs?: readonly string[];
  readonly allowExpired?: boolean;
  readonly mirrors?: readonly Source[];
};

/** One sync from one source, whose publisher is known. */
export function syncFrom(
  parts: SyncParts,
  trust: Trust,
  source: Source,
  run: Run,
  wish: Wish = {},
): Promise<SyncOutcome> {
  const { library, kiosk, now, freeBytes, bytesPerSecond } = parts;
  const { channel } = parts.settings();
  return runSync({
    ...{ source, trust, library, kiosk, channel, now, freeBytes },
    // The cap spares the hall's network, which a stick does not use.
    ...(source.kind !== 'folder' && { bytesPerSecond }),
    ...run,
    ...wish,
  });
}

/**
 * Follows the repository, with the hall's other kiosks beside it; if it can't be reached, one of them alone.
 * `byHand`: a steward is there, who may be shown a publisher to confirm.
 */
export async function syncOnce(parts: SyncParts, run: Run, byHand: boolean): Promise<SyncOutcome> {
  const { repository } = parts.settings();
  if (repository === undefined || !webAddress(repository)) return { kind: 'no-source' };
  const source = webSource(repository);
  const { publisher } = parts;
  const trust = publisher.trust();
  if (!trust) return byHand ? meet(publisher, source, run.signal) : { kind: 'no-source' };
  const mirrors = parts
    .peers()
    .flatMap(({ address, name }) =>
      webAddress(address) ? [webSource(address, { kind: 'peer', name })] : [],
    );
  const outcome = await syncFrom(parts, trust, source, run, { mirrors });
  if (outcome.kind === 'wrong-publisher' && byHand) await publisher.meet(source, run.signal);
  return outcome.kind === 'offline' ? ((await fromPeers(parts, trust, mirrors, run)) ?? outcome) : outcome;
}

async function meet(publisher: Publisher, source: Source, signal: AbortSignal): Promise<SyncOutcome> {
  const met = await publisher.meet(source, signal);
  return typeof met === 'string' ? { kind: 'no-source' } : met;
}

/** The first peer that has something to say; undefined if none can be reached. */
async function fromPeers(
  parts: SyncParts,
  trust: Trust,
  peers: readonly Source[],
  run: Run,
): Promise<SyncOutcome | undefined> {
  for (const [n, peer] of peers.entries()) {
    const mirrors = peers.filter((_, m) => m !== n);
    const outcome = await syncFrom(parts, trust, peer, run, { mirrors });
    if (outcome.kind === 'staged' || outcome.kind === 'current' || outcome.kind === 'cancelled')
      return outcome;
  }
  return undefined;
}
