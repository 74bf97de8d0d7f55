import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openJournal } from '../../../electron/records/journal.ts';
import { journalLine, start } from '../../../electron/records/journal-lines.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const schema = z.object({ n: z.number(), text: z.string().optional() });
const now = () => 42;
const open = (file: string) => openJournal(file, schema, { now });

async function numbers(file: string): Promise<number[]> {
  const journal = await open(file);
  await journal.close();
  return journal.events.map(({ n }) => n);
}

/** A journal of events 1 to `count`, its bytes and its lines. */
async function written(count: number) {
  const folder = await tempFolder();
  const file = join(folder, 'visit');
  const journal = await open(file);
  for (let n = 1; n <= count; n++) await journal.append({ n, text: n % 2 === 0 ? '誓词\n' : '' });
  await journal.close();
  const bytes = await readFile(file);
  return { folder, file, bytes, lines: bytes.toString('utf8').split('\n').slice(0, -1) };
}

describe('a journal', () => {
  it('is empty at first and makes no file before its first event', async () => {
    const folder = await tempFolder();
    const journal = await open(join(folder, 'records', 'visit'));
    await journal.close();
    expect(journal).toMatchObject({ events: [], damaged: [], broken: undefined });
    expect(await readdir(folder)).toEqual([]);
  });

  it('has on opening again all that was added, in order, a line each', async () => {
    const { file, lines } = await written(5);
    expect(await numbers(file)).toEqual([1, 2, 3, 4, 5]);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^[0-9a-f]{8} 1 [0-9a-f]{16} \{"n":1,"text":""\}$/);
    expect((await open(file)).events[1]).toEqual({ n: 2, text: '誓词\n' });
  });

  it('goes on behind what is there', async () => {
    const { file } = await written(2);
    const journal = await open(file);
    await journal.append({ n: 3 });
    await journal.close();
    const again = await open(file);
    expect(again).toMatchObject({ events: [{ n: 1 }, { n: 2 }, { n: 3 }], damaged: [], broken: undefined });
  });

  it('makes its folder', async () => {
    const file = join(await tempFolder(), 'records', 'visits', 'visit');
    const journal = await open(file);
    await journal.append({ n: 1 });
    expect(await numbers(file)).toEqual([1]);
    await journal.close();
  });

  it('keeps 100 events added at once, in their order, and waits for the disk twice at most', async () => {
    const file = join(await tempFolder(), 'visit');
    const { disk, calls } = failingDisk();
    const journal = await openJournal(file, schema, { now, disk });
    const wanted = Array.from({ length: 100 }, (_, n) => n);
    await Promise.all(wanted.map((n) => journal.append({ n })));
    expect(await numbers(file)).toEqual(wanted);
    expect(calls.filter(({ name }) => name === 'datasync').length).toBeLessThanOrEqual(2);
    await journal.close();
  });

  it('has an event on disk as soon as its promise is kept', async () => {
    const file = join(await tempFolder(), 'visit');
    const journal = await open(file);
    for (const n of [1, 2, 3]) {
      await journal.append({ n });
      expect((await numbers(file)).at(-1)).toBe(n);
    }
    await journal.close();
  });

  it('writes what was being added when it is closed, and takes nothing afterwards', async () => {
    const file = join(await tempFolder(), 'visit');
    const journal = await open(file);
    const added = [1, 2, 3].map((n) => journal.append({ n }));
    await journal.close();
    await Promise.all(added);
    await expect(journal.append({ n: 4 })).rejects.toThrow('closed');
    expect(await numbers(file)).toEqual([1, 2, 3]);
  });

  it('refuses an event of another shape, and goes on', async () => {
    const file = join(await tempFolder(), 'visit');
    const journal = await openJournal(file, z.object({ n: z.number().max(9) }), { now });
    await expect(journal.append({ n: 10 })).rejects.toThrow();
    await journal.append({ n: 9 });
    await journal.close();
    expect(await numbers(file)).toEqual([9]);
  });

  it('goes on after the disk was full for a while', async () => {
    const file = join(await tempFolder(), 'visit');
    const { disk, heal } = failingDisk({ at: 10, error: 'ENOSPC', lasting: true });
    const journal = await openJournal(file, schema, { now, disk });
    const kept: number[] = [];
    for (let n = 1; n <= 30; n++) {
      if (n === 20) heal();
      await journal.append({ n }).then(
        () => kept.push(n),
        (error: unknown) => expect(error).toMatchObject({ code: 'ENOSPC' }),
      );
    }
    await journal.close();
    expect(kept).toContain(1);
    expect(kept).not.toContain(19);
    expect(await numbers(file)).toEqual(kept);
  });

  it('of 5,000 events is read in less than half a second', async () => {
    const file = join(await tempFolder(), 'visit');
    const journal = await open(file);
    const events = Array.from({ length: 5000 }, (_, n) => ({ n, text: 'a page of a story'.repeat(5) }));
    await Promise.all(events.map((event) => journal.append(event)));
    await journal.close();
    // Of the processor, and the quickest of three: other programs may have the machine meanwhile.
    const times: number[] = [];
    for (let n = 0; n < 3; n++) {
      const started = process.cpuUsage();
      const again = await open(file);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
      expect(again.events).toHaveLength(5000);
    }
    expect(Math.min(...times)).toBeLessThan(500);
  });

  it('that is no file is set aside, and a new one begins', async () => {
    const file = join(await tempFolder(), 'visit');
    await mkdir(file);
    const journal = await open(file);
    expect(journal).toMatchObject({ events: [], damaged: ['visit.damaged-42'], lost: { kind: 'all' } });
    await journal.append({ n: 1 });
    await journal.close();
    expect(await numbers(file)).toEqual([1]);
    expect(await readdir(`${file}.damaged-42`)).toEqual([]);
  });

  it('that the disk can’t give back is read again, then set aside whole, and a new one begins', async () => {
    const { file, bytes } = await written(3);
    const once = failingDisk({ at: 0, error: 'EIO' });
    const again = await openJournal(file, schema, { now, disk: once.disk });
    expect(again).toMatchObject({ damaged: [], lost: { kind: 'nothing' } });
    expect(again.events).toHaveLength(3);
    const unreadable = async () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    const disk = { ...failingDisk().disk, readFile: unreadable };
    const journal = await openJournal(file, schema, { now, disk });
    expect(journal).toMatchObject({ events: [], damaged: ['visit.damaged-42'], lost: { kind: 'all' } });
    await journal.append({ n: 9 });
    await journal.close();
    expect(await readFile(`${file}.damaged-42`)).toEqual(bytes);
    expect(await numbers(file)).toEqual([9]);
  });

  it('that can be neither read nor set aside is an error, never an empty journal', async () => {
    const { file, bytes } = await written(3);
    for (const error of ['EIO', 'EMFILE'] as const) {
      const { disk } = failingDisk({ at: 0, error, lasting: true });
      await expect(openJournal(file, schema, { now, disk })).rejects.toMatchObject({ code: error });
    }
    expect(await readFile(file)).toEqual(bytes);
  });

  it('on a disk that can’t be written is read all the same, torn end and all', async () => {
    const { file, bytes } = await written(3);
    await writeFile(file, Buffer.concat([bytes, Buffer.from('torn')]));
    const { disk } = failingDisk({ at: 2, error: 'EROFS', lasting: true });
    const journal = await openJournal(file, schema, { now, disk });
    expect(journal.events).toHaveLength(3);
    expect(journal.damaged).toEqual(['visit.damaged-42']);
    await expect(journal.append({ n: 4 })).rejects.toMatchObject({ code: 'EROFS' });
    await journal.close();
  });

  it('gives keys such as __proto__ no power', async () => {
    const file = join(await tempFolder(), 'visit');
    const { line } = journalLine(start, '{"n":1,"__proto__":{"polluted":true}}');
    await writeFile(file, line);
    expect(await numbers(file)).toEqual([1]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
