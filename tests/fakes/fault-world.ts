import { blobPath } from '../../content/channel.ts';
import { webSource } from '../../electron/sync/web-source.ts';
import { blobWorld } from './blob-world.ts';
import type { FaultRule } from './fault-rules.ts';
import { faultServer } from './fault-server.ts';

/** Blobs of these sizes behind a server with faults. `pauses`: how long was waited (in no time). */
export async function faultWorld(sizes: readonly number[], ...rules: readonly FaultRule[]) {
  const world = await blobWorld(sizes);
  const server = await faultServer(world.folder, rules);
  const source = webSource(server.address, { stallMs: 300 });
  const place = blobPath(world.wanted[0]?.sha256 ?? '');
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
  };
  const fetch = () => world.fetch({ sources: [source], pause });
  return { world, server, source, place, pauses, fetch };
}
