import { join } from 'node:path';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import { type Library, openLibrary } from '../../electron/library/library.ts';
import { folderSource } from '../../electron/sync/folder-source.ts';
import { runSync, type SyncOptions } from '../../electron/sync/sync.ts';
import { openTrust, type Trust } from '../../electron/sync/trust.ts';
import { webSource } from '../../electron/sync/web-source.ts';

/** A kiosk without a window: what it has in a data folder. */
export type StoredKiosk = { readonly library: Library; readonly trust: Trust };

// An hour after what the repositories of the tests were signed.
const now = () => Date.UTC(2026, 10, 22, 1);

export async function storedKiosk(data: string, root: Uint8Array, kiosk = '1.0.0'): Promise<StoredKiosk> {
  const folder = join(data, 'library');
  const library = await openLibrary(folder, now, kiosk);
  const builtAt = Date.UTC(2026, 9, 1);
  const trust = await openTrust(join(folder, 'trust'), { anchor: root, builtAt, now });
  return { library, trust };
}

/** Syncs from an address or a folder, with room for anything. */
export function syncStored(
  { library, trust }: StoredKiosk,
  place: string,
  more: Partial<SyncOptions> = {},
): Promise<SyncOutcome> {
  return runSync({
    source: /^https?:/.test(place) ? webSource(place) : folderSource(place),
    library,
    trust,
    kiosk: '1.0.0',
    channel: 'hall',
    signal: new AbortController().signal,
    report: () => undefined,
    now,
    freeBytes: async () => 1e12,
    ...more,
  });
}
