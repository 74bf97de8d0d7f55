import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/records/store.ts';
import { noScrubYet, scrub, scrubRecordSchema } from '../../../electron/sync/scrub.ts';
import { sampleFiles, sha256 } from '../../fakes/sample-manifest.ts';
import { openStock, show } from '../../fakes/stocked-library.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const sound = sampleFiles['audio/night.1.opus'] ?? '';

describe('files that are checked out of their turn', () => {
  it('are whole, or mended, or told; what is told stays so until it is there again', async () => {
    const folder = await tempFolder();
    const library = await openStock(folder);
    await show(library, 'a 1');
    const path = library.blobs.path(sha256(sound));
    let canMend = false;
    const { check } = scrub({
      library,
      record: await openStore(join(folder, 'scrub'), scrubRecordSchema, noScrubYet, Date.now),
      now: () => 5000,
      report: () => undefined,
      failed(error) {
        throw error;
      },
      async mend() {
        if (canMend) await writeFile(path, sound);
        return canMend;
      },
      pause: async () => undefined,
    });
    const { signal } = new AbortController();
    const files = await library.files();
    expect(await check(files, signal)).toEqual([]);
    await rm(path);
    await writeFile(path, sound.replace('t', 'u'));
    expect(await check(files, signal)).toMatchObject([{ sha256: sha256(sound), packs: ['a'] }]);
    expect(await check(files, signal)).toHaveLength(1);
    canMend = true;
    expect(await check(files, signal)).toEqual([]);
  });
});
