import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath } from '../../../content/channel.ts';
import { openBlobs } from '../../../electron/library/blobs.ts';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import type { Source } from '../../../electron/sync/source.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { type BlobWorld, blobWorld } from '../../fakes/blob-world.ts';
import { faultServer } from '../../fakes/fault-server.ts';

const sizes = [0, 1, 1000, 65_536, 1_048_576, 1_048_577, 3_000_000];

async function putPart(world: BlobWorld, bytes: Uint8Array, n = 0): Promise<string> {
  const file = join(world.library, 'parts', world.wanted[n]?.sha256 ?? '');
  await mkdir(join(world.library, 'parts'), { recursive: true });
  await writeFile(file, bytes);
  return file;
}

describe.each(['web', 'folder'])('blobs of a %s source', (kind) => {
  async function setUp(of: readonly number[]) {
    const world = await blobWorld(of);
    const server = await faultServer(world.folder);
    const source: Source = kind === 'web' ? webSource(server.address) : folderSource(world.folder);
    return { world, server, source };
  }

  it('come whole, are read-only, and leave no part', async () => {
    const { world, source } = await setUp(sizes);
    const reports: number[] = [];
    const report = (done: number) => reports.push(done);
    expect(await world.fetch({ sources: [source], report })).toEqual({ kind: 'done', fetched: world.total });
    expect(await world.present()).not.toContain(false);
    expect(await world.parts()).toEqual([]);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toBe(world.total);
    for (const { sha256 } of world.wanted)
      expect(((await stat(world.blobs.path(sha256))).mode & 0o777).toString(8)).toBe('444');
  });

  it('are not fetched again, and count as done', async () => {
    const { world, source } = await setUp(sizes);
    await world.fetch({ sources: [source], wanted: world.wanted.slice(3) });
    let done = 0;
    const report = (now: number) => {
      done = now;
    };
    expect(await world.fetch({ sources: [source], report })).toEqual({ kind: 'done', fetched: 1001 });
    expect(done).toBe(world.total);
    expect(await world.fetch({ sources: [source] })).toEqual({ kind: 'done', fetched: 0 });
    expect(await world.fetch({ sources: [source], wanted: [] })).toEqual({ kind: 'done', fetched: 0 });
  });

  it('come once, even if they are wanted twice', async () => {
    const { world, source } = await setUp([500_000]);
    const wanted = [...world.wanted, ...world.wanted];
    expect(await world.fetch({ sources: [source], wanted })).toEqual({ kind: 'done', fetched: 500_000 });
  });

  it('go on from the part of an earlier run', async () => {
    const { world, source } = await setUp([3_000_000, 10]);
    const [first] = world.wanted;
    await putPart(world, world.content(first ?? { sha256: '', bytes: 0 }).subarray(0, 2_000_000));
    expect(await world.fetch({ sources: [source] })).toEqual({ kind: 'done', fetched: 1_000_010 });
    expect(await world.present()).toEqual([true, true]);
  });

  it('need nobody if their part is complete, even if it was read-only already', async () => {
    const { world, source, server } = await setUp([100_000]);
    const file = await putPart(world, world.content(world.wanted[0] ?? { sha256: '', bytes: 0 }));
    await chmod(file, 0o444);
    expect(await world.fetch({ sources: [source] })).toEqual({ kind: 'done', fetched: 0 });
    expect(await world.present()).toEqual([true]);
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['damaged', Buffer.alloc(50_000, 'x'), 150_000],
    ['complete but damaged', Buffer.alloc(100_000, 'x'), 100_000],
    ['longer than it should be', Buffer.alloc(100_001), 100_000],
  ])('start again where their part is %s', async (_, bytes, fetched) => {
    const { world, source } = await setUp([100_000]);
    await putPart(world, bytes);
    expect(await world.fetch({ sources: [source] })).toEqual({ kind: 'done', fetched });
    expect(await world.present()).toEqual([true]);
  });

  it('take the place of a damaged blob, a link or a folder', async () => {
    const { world, source } = await setUp([1000, 2000]);
    const [one, two] = world.wanted.map(({ sha256 }) => world.blobs.path(sha256));
    await mkdir(join(one ?? '', 'inside'), { recursive: true });
    await mkdir(join(two ?? '', '..'), { recursive: true });
    await writeFile(two ?? '', 'short');
    expect((await world.fetch({ sources: [source] })).kind).toBe('done');
    expect(await world.present()).toEqual([true, true]);
  });

  it('keep what has come when a steward cancels, and go on from there', async () => {
    const { world, source } = await setUp([4_000_000, 4_000_000, 4_000_000]);
    let fetched = 0;
    for (const share of [0.1, 0.3, 0.5, 0.8]) {
      const steward = new AbortController();
      const report = (done: number) => {
        if (done > share * world.total) steward.abort();
      };
      const result = await world.fetch({ sources: [source], signal: steward.signal, report });
      expect(result).toMatchObject({ kind: 'failed', outcome: { kind: 'cancelled' } });
      fetched += result.fetched;
    }
    expect((await world.parts()).length).toBeGreaterThan(0);
    // As after a restart: nothing is remembered but what is on disk.
    const result = await world.fetch({ sources: [source], blobs: openBlobs(world.library) });
    expect(result.kind).toBe('done');
    expect((fetched + result.fetched) / world.total).toBeLessThanOrEqual(1.03);
    expect(await world.present()).not.toContain(false);
  });

  it('are not even asked for if it was cancelled before', async () => {
    const { world, source, server } = await setUp([1000]);
    const result = await world.fetch({ sources: [source], signal: AbortSignal.abort() });
    expect(result).toEqual({ kind: 'failed', outcome: { kind: 'cancelled' }, fetched: 0 });
    expect(server.asked).toEqual([]);
  });
});

describe('blobs', () => {
  it('come in the order given, several at a time', async () => {
    const world = await blobWorld(Array.from({ length: 12 }, (_, n) => 1000 + n));
    const server = await faultServer(world.folder, [{ bytesPerSecond: 5000 }]);
    let most = 0;
    const report = () => {
      most = Math.max(most, server.answering());
    };
    await world.fetch({ sources: [webSource(server.address)], report, atOnce: 3 });
    expect(most).toBe(3);
    const places = world.wanted.map(({ sha256 }) => blobPath(sha256));
    // Those under way together may overtake each other.
    for (const [n, { path }] of server.asked.entries())
      expect(Math.abs(places.indexOf(path) - n)).toBeLessThan(3);
  });

  it('stay under a cap together, which may change on the way', async () => {
    const world = await blobWorld([400_000, 400_000, 400_000]);
    let cap: number | undefined = 1_000_000;
    const report = (done: number) => {
      if (done > 800_000) cap = undefined;
    };
    const started = performance.now();
    const server = await faultServer(world.folder);
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    await world.fetch({
      sources: [webSource(server.address)],
      report,
      bytesPerSecond: () => cap,
      pause: wait,
    });
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeGreaterThan(0.7);
    expect(seconds).toBeLessThan(10);
    expect(await world.present()).not.toContain(false);
  });

  it('can be cancelled while a cap makes them wait', async () => {
    const world = await blobWorld([4_000_000]);
    const steward = new AbortController();
    setTimeout(() => steward.abort(), 200);
    const started = performance.now();
    const sources = [folderSource(world.folder)];
    const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const result = await world.fetch({ sources, signal: steward.signal, bytesPerSecond: () => 1000, pause });
    expect(result).toMatchObject({ outcome: { kind: 'cancelled' } });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('are looked at only as far as names go: nothing else in the parts is touched', async () => {
    const world = await blobWorld([1000]);
    await mkdir(join(world.library, 'parts'), { recursive: true });
    await writeFile(join(world.library, 'parts', 'f'.repeat(64)), 'of another pack');
    await world.fetch({ sources: [folderSource(world.folder)] });
    expect(await readdir(join(world.library, 'parts'))).toEqual(['f'.repeat(64)]);
  });
});
