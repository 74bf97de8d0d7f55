import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath } from '../../../content/channel.ts';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import type { Source } from '../../../electron/sync/source.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { type BlobWorld, blobWorld } from '../../fakes/blob-world.ts';
import type { FaultRule } from '../../fakes/fault-rules.ts';
import { faultServer } from '../../fakes/fault-server.ts';

/** A web source over the blobs of a world, with faults of its own. */
async function mirror(world: BlobWorld, kind: 'web' | 'peer', ...rules: readonly FaultRule[]) {
  const server = await faultServer(world.folder, rules);
  return { server, source: webSource(server.address, { kind, stallMs: 300 }) };
}

async function nobody(): Promise<Source> {
  const gone = createServer();
  await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
  const address = gone.address();
  await new Promise((done) => gone.close(done));
  return webSource(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
}

const twenty = Array.from({ length: 20 }, (_, n) => 1000 * n + 1);

describe('of several sources', () => {
  it('the preferred one is asked as long as it answers', async () => {
    const world = await blobWorld(twenty);
    const [first, second] = [await mirror(world, 'peer'), await mirror(world, 'web')];
    await world.fetch({ sources: [first.source, second.source] });
    expect(first.server.asked).toHaveLength(20);
    expect(second.server.asked).toEqual([]);
  });

  it('one that is dead or stands still costs its wait once, not once for each file', async () => {
    const world = await blobWorld(twenty);
    const still = await mirror(world, 'peer', { stallAfter: 'head' });
    const alive = await mirror(world, 'web');
    const result = await world.fetch({ sources: [await nobody(), still.source, alive.source] });
    expect(result).toEqual({ kind: 'done', fetched: world.total });
    expect(still.server.asked.length).toBeLessThanOrEqual(4);
    expect(await world.present()).not.toContain(false);
  });

  it.each<FaultRule>([
    { status: 404 },
    { status: 500 },
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    { status: 302, headers: { location: '/' } },
    { gzipBomb: 100_000 },
    { truncateTo: 900 },
    { truncateTo: 0 },
    { flipAt: 500 },
    { endless: true },
    { hangUp: true },
    { cutAfter: () => 700, ignoreRange: true },
  ])('another one helps where the preferred one fails: %j', async (rule) => {
    const world = await blobWorld([1000, 2000, 3000]);
    const [bad, good] = [await mirror(world, 'peer', rule), await mirror(world, 'web')];
    expect((await world.fetch({ sources: [bad.source, good.source] })).kind).toBe('done');
    expect(await world.present()).toEqual([true, true, true]);
  });

  it('one goes on where the line of another was cut for good', async () => {
    const world = await blobWorld([1_000_000]);
    const first = await mirror(
      world,
      'peer',
      { cutAfter: () => 400_000, times: 1 },
      { status: 500, times: 0 },
    );
    first.server.set({ cutAfter: () => 400_000, times: 1 });
    const second = await mirror(world, 'web');
    const report = (done: number) => {
      if (done >= 300_000) first.server.set({ status: 500 });
    };
    const result = await world.fetch({ sources: [first.source, second.source], report });
    expect(result).toEqual({ kind: 'done', fetched: 1_000_000 });
    expect(second.server.asked.map(({ headers }) => headers.range)).toEqual(['bytes=400000-']);
  });

  it('as many are tried as there are, even if most of them lie', async () => {
    const world = await blobWorld([50_000]);
    const liars = await Promise.all([1, 2, 3, 4].map((flipAt) => mirror(world, 'peer', { flipAt })));
    const honest = await mirror(world, 'web');
    const sources = [...liars.map(({ source }) => source), honest.source];
    expect(await world.fetch({ sources })).toEqual({ kind: 'done', fetched: 250_000 });
  });

  it('what the repository itself says counts, not what a neighbour says', async () => {
    const world = await blobWorld([1000]);
    const place = blobPath(world.wanted[0]?.sha256 ?? '');
    const [peer, web] = [
      await mirror(world, 'peer', { status: 500 }),
      await mirror(world, 'web', { status: 404 }),
    ];
    for (const sources of [
      [peer.source, web.source],
      [web.source, peer.source],
    ])
      expect(await world.fetch({ sources })).toEqual({
        kind: 'failed',
        outcome: { kind: 'incomplete', place },
        fetched: 0,
      });
  });

  it('a stick without a file is helped out by the web', async () => {
    const world = await blobWorld([1000, 2000]);
    const stick = await blobWorld([1000, 2000]);
    await rm(join(stick.folder, blobPath(world.wanted[0]?.sha256 ?? '')));
    await writeFile(join(stick.folder, blobPath(world.wanted[1]?.sha256 ?? '')), 'damaged');
    const web = await mirror(world, 'web');
    const sources = [folderSource(stick.folder), web.source];
    expect((await world.fetch({ sources })).kind).toBe('done');
    expect(await world.present()).toEqual([true, true]);
  });
});
