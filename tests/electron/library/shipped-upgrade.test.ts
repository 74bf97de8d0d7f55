import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../electron/library/library.ts';
import { installShipped, mendFromShipped } from '../../../electron/library/shipped.ts';
import {
  listShipped,
  sampleFiles,
  sampleManifest,
  sha256,
  writeBuiltPack,
} from '../../fakes/sample-manifest.ts';
import { openStock, show, shownIn, stock } from '../../fakes/stocked-library.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function kiosk() {
  const folder = await tempFolder();
  const shipped = join(folder, 'shipped');
  const library = await openStock(folder);
  /** An app that ships these packs, `a 1` and so on, starts. */
  const start = async (into: Library, ...packs: readonly string[]) => {
    const listed = [];
    for (const pack of packs) {
      const [id = '', version] = pack.split(' ');
      const manifest = JSON.stringify(sampleManifest(id, Number(version)));
      listed.push({ ...(await writeBuiltPack(shipped, id, manifest)), version: Number(version) });
    }
    await listShipped(shipped, listed);
    return installShipped(
      into,
      shipped,
      () => undefined,
      () => 5,
    );
  };
  return { folder, shipped, library, start, reopen: () => openStock(folder) };
}

describe('what ships, in the library of a hall,', () => {
  it('is noted as shipped, needs no proof at first, and has its size', async () => {
    const { library, start } = await kiosk();
    await start(library, 'a 1');
    const files = Object.values(sampleFiles).join('').length;
    expect(library.set()).toMatchObject({
      proved: true,
      offered: ['a'],
      releases: [
        {
          origin: { kind: 'shipped', name: '' },
          installedAt: 5,
          verifiedAt: 5,
          bytes: Buffer.byteLength(JSON.stringify(sampleManifest('a', 1))) + files,
        },
      ],
    });
  });

  it('has to prove itself when a newer app brings other packs', async () => {
    const { library, start, reopen } = await kiosk();
    await start(library, 'a 1', 'c 1');
    const again = await reopen();
    await start(again, 'a 2', 'b 1', 'c 1');
    expect([shownIn(again), again.set().proved]).toEqual([['a 2', 'b 1', 'c 1'], false]);
    await again.goBack();
    expect(shownIn(again)).toEqual(['a 1', 'c 1']);
    await start(again, 'a 2', 'b 1', 'c 1');
    expect(shownIn(again)).toEqual(['a 1', 'c 1']);
  });

  it('never replaces the same or a higher version from a repository, and keeps the hall’s order', async () => {
    const { library, start } = await kiosk();
    await show(library, 'own 1', 'b 2', 'a 1', 'c 1');
    await start(library, 'a 1', 'b 1', 'c 2', 'd 1');
    expect(shownIn(library)).toEqual(['own 1', 'b 2', 'a 1', 'c 2', 'd 1']);
  });

  it('does not come back when a hall has removed it', async () => {
    const { library, start, reopen } = await kiosk();
    await start(library, 'a 1', 'b 1');
    await show(library, 'own 1', 'b 1');
    await library.prove();
    const again = await reopen();
    await start(again, 'a 1', 'b 1');
    expect(shownIn(again)).toEqual(['own 1', 'b 1']);
  });

  it('joins a set that waits to be shown', async () => {
    const { library, start } = await kiosk();
    await start(library, 'a 1');
    const [a1] = library.releases();
    await library.stage([...(a1 ? [a1] : []), await stock(library, 'own', 1)]);
    await start(library, 'a 2');
    expect(shownIn(library)).toEqual(['a 2', 'own 1']);
    await library.goBack();
    expect(shownIn(library)).toEqual(['a 1']);
  });
});

describe('a damaged file', () => {
  const text = sampleFiles['audio/night.1.opus'] ?? '';
  const file = { sha256: sha256(text), bytes: text.length, packs: ['gone', 'a'] };

  it('is mended from what ships', async () => {
    const { shipped, library, start } = await kiosk();
    await start(library, 'a 1');
    await rm(library.blobs.path(file.sha256));
    expect(await mendFromShipped(library.blobs, shipped)(file)).toBe(true);
    expect(await library.lacking()).toEqual([]);
  });

  it('is not mended if what ships is damaged or gone too', async () => {
    const { shipped, library, start } = await kiosk();
    await start(library, 'a 1');
    await rm(library.blobs.path(file.sha256));
    const there = join(shipped, 'a', 'blobs', file.sha256.slice(0, 2), file.sha256);
    await writeFile(there, text.replace('t', 'u'));
    expect(await mendFromShipped(library.blobs, shipped)(file)).toBe(false);
    await rm(there);
    expect(await mendFromShipped(library.blobs, shipped)(file)).toBe(false);
    expect(await library.lacking()).toHaveLength(1);
  });
});
