import { rm } from 'node:fs/promises';
import type { FaultRule } from '../fakes/fault-rules.ts';
import { type FaultServer, openFaultServer } from '../fakes/open-fault-server.ts';
import { type StoredKiosk, syncStored } from '../fakes/stored-kiosk.ts';

/** Bytes of a sync over a web server of its own, all requests and answers with their heads; and their number. */
export type Wire = { readonly bytes: number; readonly requests: number };

/** Syncs from a folder served on the loopback; throws if it does not end as it should. */
export async function syncOverWire(
  kiosk: StoredKiosk,
  folder: string,
  kind: 'staged' | 'current',
  rules: readonly FaultRule[] = [],
): Promise<Wire> {
  return withServer(folder, rules, async (server) => {
    const outcome = await syncStored(kiosk, server.address);
    if (outcome.kind !== kind) throw new Error(JSON.stringify(outcome));
    await kiosk.library.activateStaged();
    await kiosk.library.prove();
    return { bytes: server.wire(), requests: server.asked.length };
  });
}

export async function withServer<T>(
  folder: string,
  rules: readonly FaultRule[],
  work: (server: FaultServer) => Promise<T>,
): Promise<T> {
  const server = await openFaultServer(folder, rules);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

export const removeAll = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
