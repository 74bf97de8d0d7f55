import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openJournal } from '../../../electron/records/journal.ts';
import { journalLine, start } from '../../../electron/records/journal-lines.ts';
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

/** A line of any text, with its right checksum in front. */
const summed = (text: string) => Buffer.from(`${crc32(text).toString(16).padStart(8, '0')} ${text}\n`);

const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

describe('a damaged journal', () => {
  it('cut at any length has all whole lines, keeps the torn bytes aside, and takes more', async () => {
    const { folder, file, bytes } = await written(4);
    for (let length = 0; length < bytes.length; length++) {
      const left = bytes.subarray(0, length);
      const whole = left.toString('latin1').split('\n').length - 1;
      const torn = left.subarray(left.lastIndexOf(10) + 1);
      await writeFile(file, left);
      const journal = await openJournal(file, schema, { now: () => length });
      expect(journal.events, `cut at ${length}`).toHaveLength(whole);
      expect(journal.broken).toBeUndefined();
      expect(journal.damaged).toEqual(torn.length > 0 ? [`visit.damaged-${length}`] : []);
      for (const name of journal.damaged) expect(await readFile(join(folder, name))).toEqual(torn);
      await journal.append({ n: 9 });
      await journal.close();
      expect((await numbers(file)).length, `cut at ${length}`).toBe(whole + 1);
    }
  });

  it('with any bit of a middle line flipped tells where, and has all others', async () => {
    const { folder, file, bytes, lines } = await written(3);
    const from = Buffer.byteLength(joined(lines.slice(0, 1)));
    const to = Buffer.byteLength(joined(lines.slice(0, 2)));
    for (let at = from; at < to; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(file, flipped);
      const journal = await open(file);
      const found = journal.events.map(({ n }) => n);
      // Without its newline a line is one with the next.
      expect(found, `byte ${at}`).toEqual(at === to - 1 ? [1] : [1, 3]);
      expect(journal.broken, `byte ${at}`).toBe(at === to - 1 ? undefined : 2);
      await journal.close();
    }
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(1);
  });

  it('whose middle line was deleted tells so, has the others, and is not cut', async () => {
    const { file, lines } = await written(4);
    await writeFile(file, joined(lines.filter((_, n) => n !== 1)));
    const journal = await open(file);
    expect(journal).toMatchObject({ events: [{ n: 1 }, { n: 3 }, { n: 4 }], broken: 2, damaged: [] });
    await journal.append({ n: 5 });
    await journal.close();
    expect(await open(file)).toMatchObject({ events: [{ n: 1 }, { n: 3 }, { n: 4 }, { n: 5 }], broken: 2 });
  });

  it('whose middle line was changed by somebody who knows about checksums tells so', async () => {
    const { file, lines } = await written(3);
    const first = journalLine(start, '{"n":1,"text":""}');
    const changed = journalLine(first.mark, '{"n":7}');
    const [one = '', , three = ''] = lines;
    await writeFile(file, `${one}\n${changed.line.toString()}${three}\n`);
    expect(await open(file)).toMatchObject({ events: [{ n: 1 }, { n: 7 }, { n: 3 }], broken: 3 });
  });

  it('with two of its lines exchanged tells so', async () => {
    const { file, lines } = await written(4);
    const [one = '', two = '', three = '', four = ''] = lines;
    await writeFile(file, joined([one, three, two, four]));
    expect((await open(file)).broken).toBe(2);
  });

  it.each([
    ['all NUL', Buffer.alloc(4096)],
    ['rubbish in lines', Buffer.from('rubbish\n\n\n{"n":1}\n'.repeat(50))],
    ['NUL in lines', Buffer.from('\0\0\0\n'.repeat(50))],
    ['a line whose checksum holds, but no journal’s', summed('no journal at all')],
    ['a line whose checksum holds, but no JSON', journalLine(start, '{"n":').line],
  ])('that is %s is empty, keeps the bytes aside, and takes more', async (_name, bytes) => {
    const folder = await tempFolder();
    const file = join(folder, 'visit');
    await writeFile(file, bytes);
    const journal = await open(file);
    expect(journal).toMatchObject({ events: [], broken: undefined, damaged: ['visit.damaged-42'] });
    expect(await readFile(join(folder, 'visit.damaged-42'))).toEqual(bytes);
    await journal.append({ n: 1 });
    await journal.close();
    expect(await numbers(file)).toEqual([1]);
  });

  it('keeps every torn end under its own name when the clock stands still', async () => {
    const { folder, file } = await written(1);
    for (const text of ['one', 'two']) {
      await writeFile(file, text, { flag: 'a' });
      await (await open(file)).close();
    }
    expect((await readdir(folder)).sort()).toEqual(['visit', 'visit.damaged-42', 'visit.damaged-42-2']);
  });

  it('tells the first of several troubles', async () => {
    const { file, lines } = await written(5);
    await writeFile(file, joined(lines.filter((_, n) => n !== 1 && n !== 3)));
    expect(await open(file)).toMatchObject({ events: [{ n: 1 }, { n: 3 }, { n: 5 }], broken: 2 });
  });
});
