import { lstat, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryFile } from '../../../electron/library/files.ts';
import { openStore } from '../../../electron/records/store.ts';
import type { Damage } from '../../../electron/sync/check-file.ts';
import { noScrubYet, type ScrubOptions, scrub, scrubRecordSchema } from '../../../electron/sync/scrub.ts';
import { sampleFiles, sha256 } from '../../fakes/sample-manifest.ts';
import { openStock, ownText, show, stock } from '../../fakes/stocked-library.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const texts = [...Object.values(sampleFiles), ownText('a', 1)];
const sound = sampleFiles['audio/night.1.opus'] ?? '';
const inOrder = texts.map(sha256).toSorted();

async function scrubbed(more: Partial<ScrubOptions> = {}) {
  const folder = await tempFolder();
  const library = await openStock(folder);
  await show(library, 'a 1');
  const clock = { now: 5000 };
  const damage: Damage[] = [];
  const errors: unknown[] = [];
  const begin = async () => {
    const record = await openStore(join(folder, 'scrub'), scrubRecordSchema, noScrubYet, Date.now);
    const now = () => clock.now;
    const report = (one: Damage) => void damage.push(one);
    const failed = (error: unknown) => void errors.push(error);
    return { record, ...scrub({ library, record, now, report, failed, pause: async () => {}, ...more }) };
  };
  const blob = (text: string) => library.blobs.path(sha256(text));
  const round = async ({ tick }: { tick: () => Promise<void> }) => {
    for (let n = 0; n < texts.length; n++) await tick();
  };
  return { library, clock, damage, errors, begin, blob, round };
}

describe('the scrub', () => {
  it('checks one file after the other, and notes when all of a release are whole', async () => {
    const { library, clock, damage, begin } = await scrubbed();
    const { tick, record } = await begin();
    for (const [n, sha] of inOrder.entries()) {
      expect(library.set().releases[0]?.verifiedAt).toBe(1);
      clock.now += 60_000;
      await tick();
      expect(record.data.after).toBe(n === inOrder.length - 1 ? '' : sha);
    }
    expect(library.set().releases[0]?.verifiedAt).toBe(clock.now);
    expect(damage).toEqual([]);
  });

  it.each<[string, 'changed' | 'missing', (path: string) => Promise<unknown>]>([
    ['has one other bit', 'changed', (path) => writeFile(path, sound.replace('t', 'u'))],
    ['is cut short', 'changed', (path) => writeFile(path, sound.slice(1))],
    ['is longer', 'changed', (path) => writeFile(path, `${sound}!`)],
    ['is a link', 'changed', (path) => rm(path).then(() => symlink('/dev/zero', path))],
    ['is a folder', 'changed', (path) => rm(path).then(() => mkdir(path))],
    ['is gone', 'missing', (path) => rm(path)],
  ])('finds a file that %s, removes it and tells what is to be fetched again', async (_name, what, spoil) => {
    const { library, damage, begin, blob, round } = await scrubbed();
    await spoil(blob(sound));
    await round(await begin());
    const wanted = { sha256: sha256(sound), bytes: sound.length, packs: ['a'] };
    expect(damage).toEqual([{ ...wanted, what, mended: false }]);
    expect(await lstat(blob(sound)).catch(() => 'gone')).toBe('gone');
    expect(await library.lacking()).toEqual([wanted]);
    expect(library.set().releases[0]?.verifiedAt).toBe(1);
  });

  it('counts a release as whole again in the round after it was repaired', async () => {
    const { library, clock, begin, blob, round } = await scrubbed();
    await rm(blob(sound));
    const scrubber = await begin();
    await round(scrubber);
    await writeFile(blob(sound), sound);
    clock.now = 9000;
    await round(scrubber);
    expect(library.set().releases[0]?.verifiedAt).toBe(9000);
  });

  it('mends a file from what is at hand', async () => {
    const mended: LibraryFile[] = [];
    const { library, damage, begin, blob, round } = await scrubbed({
      mend: async (file) => {
        mended.push(file);
        await writeFile(library.blobs.path(file.sha256), sound);
        return true;
      },
    });
    await writeFile(blob(sound), 'rot');
    await round(await begin());
    expect(mended).toHaveLength(1);
    expect(damage).toMatchObject([{ what: 'changed', mended: true }]);
    expect(await library.lacking()).toEqual([]);
    expect(library.set().releases[0]?.verifiedAt).toBe(5000);
  });

  it('goes on after a restart where it was, so that short days cover everything', async () => {
    const { library, clock, begin } = await scrubbed();
    for (let n = 0; n < inOrder.length; n++) {
      clock.now += 1;
      await (await begin()).tick();
    }
    expect(library.set().releases[0]?.verifiedAt).toBe(clock.now);
  });

  it('does not count what came in the middle of a round', async () => {
    const { library, clock, begin } = await scrubbed();
    clock.now = 10;
    const { tick, record } = await begin();
    await tick();
    expect(record.data.startedAt).toBe(10);
    const b = { ...(await stock(library, 'b', 1)), installedAt: 11 };
    const [a] = library.releases();
    await library.stage([...(a ? [a] : []), b]);
    clock.now = 20;
    for (let n = 0; n < 5; n++) await tick();
    expect(library.set().releases.map(({ verifiedAt }) => verifiedAt)).toEqual([20, 1]);
  });

  it('takes several files at a time if there are more than minutes in a day', async () => {
    const { library, begin } = await scrubbed();
    const files = Array.from({ length: 3000 }, (_, n) => ({
      sha256: sha256(`${n}`),
      bytes: 1,
      packs: ['a'],
    }));
    const many = { ...library, files: async () => files };
    const found: Damage[] = [];
    const options = { library: many, report: (one: Damage) => void found.push(one) };
    const { record } = await begin();
    const { tick } = scrub({ ...options, record, now: () => 1, failed: () => undefined });
    await tick();
    expect(found).toHaveLength(3);
  });

  it('leaves a file alone that was pruned while it was read', async () => {
    const { library, damage, begin } = await scrubbed();
    const { tick } = await begin();
    await tick();
    for (const pack of ['b 1', 'c 1']) {
      await show(library, pack);
      await library.prove();
    }
    await library.prune();
    for (let n = 0; n < 5; n++) await tick();
    expect(damage).toEqual([]);
  });

  it('goes on if a file can’t be removed or mended', async () => {
    const { library, clock, errors, begin, blob, round } = await scrubbed({
      mend: () => Promise.reject(new Error('no way')),
    });
    await rm(blob(sound));
    const scrubber = await begin();
    await round(scrubber);
    expect(errors).toEqual([new Error('no way')]);
    await writeFile(blob(sound), sound);
    clock.now = 7000;
    await round(scrubber);
    expect(library.set().releases[0]?.verifiedAt).toBe(7000);
  });

  it('runs in the background until it is stopped, without haste', async () => {
    const waits: number[] = [];
    const stop = new AbortController();
    const { errors, begin } = await scrubbed({
      pause: async (ms) => {
        waits.push(ms);
        if (waits.length === 3) stop.abort();
      },
    });
    await (await begin()).run(stop.signal);
    expect(waits).toHaveLength(3);
    expect(waits.every((ms) => ms > 59_000 && ms <= 60_000)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('reads a large file in pieces with pauses, and little memory', async () => {
    const large = Buffer.alloc(40_000_000, 'x');
    const waits: number[] = [];
    const { library, damage, begin } = await scrubbed({ pause: async (ms) => void waits.push(ms) });
    const file = { sha256: sha256(large), bytes: large.length, packs: ['a'] };
    await mkdir(dirname(library.blobs.path(file.sha256)), { recursive: true });
    await writeFile(library.blobs.path(file.sha256), large);
    library.files = async () => [file];
    const before = process.memoryUsage().arrayBuffers;
    await (await begin()).tick();
    expect(damage).toEqual([]);
    expect(waits.length).toBeGreaterThan(150);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  });
});
