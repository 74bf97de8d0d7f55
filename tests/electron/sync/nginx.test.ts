import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webSource } from '../../../electron/sync/web-source.ts';
import { blobWorld } from '../../fakes/blob-world.ts';
import { nginx, nginxProgram } from '../../fakes/nginx.ts';
import { writeFiles } from '../../fakes/temp-folder.ts';
import { going, textOf, timestamp } from '../../fakes/web-world.ts';

describe.runIf(nginxProgram !== undefined)('a repository behind nginx', () => {
  it('answers small files with an ETag, and says when they are unchanged or missing', async () => {
    const world = await blobWorld([]);
    await writeFiles(world.folder, { [timestamp]: '{"signed":1}' });
    const source = webSource(await nginx(world.folder));
    const read = (path: string, known?: string) =>
      source.read(path, { limit: 1000, signal: going(), ...(known !== undefined && { known }) });
    const first = await read(timestamp);
    expect(textOf(first)).toBe('{"signed":1}');
    const etag = first.kind === 'file' ? first.etag : undefined;
    expect(etag).toBeDefined();
    expect(await read(timestamp, etag)).toEqual({ kind: 'unchanged' });
    expect(await read('metadata/2.root.json')).toEqual({ kind: 'missing' });
    await writeFiles(world.folder, { [timestamp]: '{"signed":22}' });
    expect(textOf(await read(timestamp, etag))).toBe('{"signed":22}');
  });

  it('gives blobs, and the rest of those that were cancelled', async () => {
    const world = await blobWorld([0, 10, 100_000, 30_000_000]);
    const sources = [webSource(await nginx(world.folder))];
    let fetched = 0;
    for (const share of [0.2, 0.6]) {
      const steward = new AbortController();
      const report = (done: number) => {
        if (done > share * world.total) steward.abort();
      };
      fetched += (await world.fetch({ sources, report, signal: steward.signal })).fetched;
    }
    const rest = await world.fetch({ sources });
    expect(rest.kind).toBe('done');
    expect(fetched + rest.fetched).toBe(world.total);
    expect(await world.present()).not.toContain(false);
  });

  it('has no more to give than there is', async () => {
    const world = await blobWorld([1000]);
    const source = webSource(await nginx(world.folder));
    const path = `blobs/${world.wanted[0]?.sha256.slice(0, 2)}/${world.wanted[0]?.sha256}`;
    expect((await source.stream(path, 1000, going())).kind).toBe('no-range');
    await symlink('nowhere', join(world.folder, 'blobs', 'lost'));
    expect((await source.stream('blobs/lost', 0, going())).kind).toBe('missing');
  });
});
