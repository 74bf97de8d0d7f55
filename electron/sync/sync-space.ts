import type { SyncFailure } from './sync-failure.ts';

export type SpaceInput = {
  /** To be fetched. */
  readonly bytes: number;
  readonly freeBytes: () => Promise<number>;
  /** To be left for everything else. */
  readonly reserveBytes: number;
  /** Removes what nothing needs. */
  readonly prune: () => Promise<unknown>;
};

/** Makes sure of room before the first byte is fetched; the outcome if there is none. */
export async function ensureSpace({
  bytes,
  freeBytes,
  reserveBytes,
  prune,
}: SpaceInput): Promise<SyncFailure | undefined> {
  if (bytes === 0) return undefined;
  // A fifth more, as files fill whole blocks and others write too.
  const needed = Math.ceil(bytes * 1.2) + reserveBytes;
  if ((await freeBytes()) >= needed) return undefined;
  await prune();
  const free = await freeBytes();
  return free >= needed ? undefined : { kind: 'no-space', needed, free, reserve: reserveBytes };
}
