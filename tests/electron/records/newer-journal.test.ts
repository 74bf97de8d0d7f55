import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openJournal, readEvents } from '../../../electron/records/journal.ts';
import { isLaterFormat, journalLine, start } from '../../../electron/records/journal-lines.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const schema = z.object({ kind: z.enum(['start', 'stop']) });
const newerSchema = z.object({ kind: z.enum(['start', 'stop', 'weather']) });
const now = () => 42;
const open = (file: string) => openJournal(file, schema, { now });
const kinds = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);
const later = 'v2 1 {"kind":"weather"}\nv2 2 {"kind":"天气"}\n';

/** A journal that a newer version of the kiosk has written in this format. */
async function written(events: readonly z.infer<typeof newerSchema>['kind'][]) {
  const folder = await tempFolder();
  const file = join(folder, 'day');
  const journal = await openJournal(file, newerSchema, { now });
  for (const kind of events) await journal.append({ kind });
  await journal.close();
  return { folder, file, bytes: await readFile(file) };
}

describe('a journal with events that only a newer version knows', () => {
  it('has lost nothing: they are kept where they are, and more is written behind them', async () => {
    const { folder, file, bytes } = await written(['start', 'weather', 'stop', 'weather']);
    const journal = await open(file);
    expect(journal).toMatchObject({ broken: undefined, damaged: [], newer: [], lost: { kind: 'nothing' } });
    expect(kinds(journal.events)).toEqual(['start', 'stop']);
    await journal.append({ kind: 'start' });
    await journal.close();
    expect((await readFile(file)).subarray(0, bytes.length)).toEqual(bytes);
    const back = await openJournal(file, newerSchema, { now });
    expect(kinds(back.events)).toEqual(['start', 'weather', 'stop', 'weather', 'start']);
    expect(back).toMatchObject({ broken: undefined, lost: { kind: 'nothing' } });
    expect(await readdir(folder)).toEqual(['day']);
  });

  it('tells all the same that one of them was deleted', async () => {
    const { file, bytes } = await written(['start', 'weather', 'stop']);
    const [one, , three] = bytes.toString().split('\n');
    await writeFile(file, `${one}\n${three}\n`);
    expect(await open(file)).toMatchObject({ broken: 2, lost: { kind: 'some' } });
  });
});

describe('a journal of a later format', () => {
  it('is left as it is; this version writes beside it and reads both', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'day');
    await writeFile(file, `${later}v2 3 {"torn`);
    for (const n of [1, 2]) {
      const journal = await open(file);
      expect(journal).toMatchObject({ newer: ['day'], damaged: [], lost: { kind: 'nothing' } });
      expect(journal.events).toHaveLength(n - 1);
      await journal.append({ kind: 'start' });
      await journal.close();
    }
    expect(await readFile(file, 'utf8')).toBe(`${later}v2 3 {"torn`);
    expect((await readdir(folder)).sort()).toEqual(['day', 'day.format-1']);
  });

  it('that goes on behind lines of this one is left as well', async () => {
    const { file, bytes } = await written(['start', 'stop']);
    await appendFile(file, later);
    const journal = await open(file);
    await journal.append({ kind: 'stop' });
    await journal.close();
    expect(await readFile(file)).toEqual(Buffer.concat([bytes, Buffer.from(later)]));
    const again = await open(file);
    expect(kinds(again.events)).toEqual(['start', 'stop', 'stop']);
    expect(again).toMatchObject({ newer: ['day'], broken: undefined, lost: { kind: 'nothing' } });
  });

  it('is read together with what stands beside it, also while nothing does yet', async () => {
    const { file } = await written(['start', 'weather', 'stop']);
    await appendFile(file, later);
    expect(kinds(await readEvents(file, schema))).toEqual(['start', 'stop']);
    const journal = await open(file);
    await journal.append({ kind: 'stop' });
    await journal.close();
    expect(kinds(await readEvents(file, schema))).toEqual(['start', 'stop', 'stop']);
  });

  it('is told beside damage, in it or in what this version has written', async () => {
    const { file, bytes } = await written(['start', 'stop', 'start']);
    const lines = bytes.toString().split('\n');
    await writeFile(file, `${lines[0]}\n${lines[2]}\n${later}`);
    expect(await open(file)).toMatchObject({ newer: ['day'], broken: 2, lost: { kind: 'some' } });
    await writeFile(file, later);
    await writeFile(`${file}.format-1`, `${lines[1]}\n`);
    expect(await open(file)).toMatchObject({ newer: ['day'], broken: 1, lost: { kind: 'some' } });
  });

  it('is never seen in a line of this one, whichever of its bits is flipped', () => {
    const { line } = journalLine(start, '{"kind":"start"}');
    for (let bit = 0; bit < line.length * 8; bit++) {
      const flipped = Buffer.from(line);
      flipped[bit >> 3] = (line[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isLaterFormat(flipped), `bit ${bit}`).toBe(false);
    }
  });

  it.each([
    ['nothing', '', false],
    ['a line without an end', 'v2 1 {', false],
    ['an empty line', 'v2 1 {}\n\n', false],
    ['no text', 'v2 1 \u0000\n', false],
    ['its lines and one of this format', `${later}${journalLine(start, '{}').line}`, false],
    ['its lines', later, true],
  ])('is seen in %s: %s', (_name, text, expected) => {
    expect(isLaterFormat(Buffer.from(text))).toBe(expected);
  });
});
