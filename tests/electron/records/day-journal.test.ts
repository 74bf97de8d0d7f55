import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datedEventSchema, type KioskEvent } from '../../../content/kiosk-event.ts';
import type { Lost } from '../../../content/notice.ts';
import { openDayJournal } from '../../../electron/records/day-journal.ts';
import { openJournal } from '../../../electron/records/journal.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();
const start: KioskEvent = { kind: 'start', version: '1.0.0' };
const opened: KioskEvent = { kind: 'hall-opened' };

async function world(day = '2026-11-22') {
  const folder = join(await tempFolder(), 'journal');
  let time = noon(day);
  const lost: Lost[] = [];
  const newer: string[] = [];
  const open = (keepDays?: number) =>
    openDayJournal(folder, {
      now: () => time,
      damaged: (one) => lost.push(one),
      newer: () => newer.push('newer'),
      ...(keepDays !== undefined && { keepDays }),
    });
  const events = async (of: string) => {
    const journal = await openJournal(join(folder, `${of}.journal`), datedEventSchema, { now: () => time });
    await journal.close();
    return journal.events;
  };
  return {
    folder,
    lost,
    newer,
    open,
    events,
    names: async () => (await readdir(folder)).sort(),
    passTo: (next: string) => {
      time = noon(next);
    },
  };
}

describe('the day journal', () => {
  it('keeps what happened with its time, and goes on after a start', async () => {
    const { open, events } = await world();
    const first = open();
    await Promise.all([first.append(start), first.append(opened)]);
    await first.close();
    const second = open();
    await second.append({ kind: 'set-shown', packs: [{ id: 'lamps', version: 2 }] });
    await second.close();
    const at = noon('2026-11-22');
    expect(await events('2026-11-22')).toEqual([
      { at, ...start },
      { at, ...opened },
      { at, kind: 'set-shown', packs: [{ id: 'lamps', version: 2 }] },
    ]);
  });

  it('makes nothing before the first event, and takes nothing after it is closed', async () => {
    const { folder, open } = await world();
    const journal = open();
    await journal.close();
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(journal.append(start)).rejects.toThrow('closed');
  });

  it('begins a new file with each day in the hall, also when the clock goes back', async () => {
    const { open, passTo, names, events } = await world();
    const journal = open();
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-22']) {
      passTo(day);
      await journal.append(opened);
    }
    await journal.close();
    expect(await names()).toEqual(['2026-11-22.journal', '2026-11-23.journal']);
    expect(await events('2026-11-22')).toHaveLength(2);
  });

  it('removes days that are too old, with what was set aside of them, and nothing else', async () => {
    const { folder, open, names } = await world();
    await mkdir(folder);
    const old = ['2026-11-11.journal', '2026-11-11.journal.damaged-5', '2026-11-12.journal', 'notes.txt'];
    for (const name of [...old, '2026-11-21.journal']) await writeFile(join(folder, name), '');
    const journal = open(10);
    await journal.append(start);
    await journal.close();
    expect(await names()).toEqual([
      '2026-11-12.journal',
      '2026-11-21.journal',
      '2026-11-22.journal',
      'notes.txt',
    ]);
  });

  it('removes nothing on a day that is too far from the last one: the clock may be wrong', async () => {
    const { open, passTo, names } = await world();
    const journal = open(10);
    await journal.append(start);
    passTo('2099-01-01');
    await journal.append(start);
    expect(await names()).toEqual(['2026-11-22.journal', '2099-01-01.journal']);
    await journal.close();
  });

  it('sets a torn end aside and tells that nothing was lost; of a whole line, that some was', async () => {
    const { folder, open, lost, events } = await world();
    const file = join(folder, '2026-11-22.journal');
    const add = async () => {
      const journal = open();
      await journal.append(opened);
      await journal.close();
    };
    await add();
    await appendFile(file, 'torn');
    await add();
    expect(lost).toEqual([{ kind: 'nothing' }]);
    const bytes = await readFile(file);
    bytes[bytes.length - 5] = 0;
    await writeFile(file, bytes);
    await add();
    expect(lost).toEqual([{ kind: 'nothing' }, { kind: 'some' }]);
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, lines.slice(1).join('\n'));
    await add();
    expect(lost.at(-1)).toEqual({ kind: 'some' });
    expect(await events('2026-11-22')).toHaveLength(2);
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(2);
  });

  it('sets a folder in its place aside, tells that all is lost, and is not stopped by it when it is old', async () => {
    const { folder, open, lost, names, events, passTo } = await world();
    await mkdir(join(folder, '2026-11-22.journal'), { recursive: true });
    const journal = open(10);
    await journal.append(start);
    expect(lost).toEqual([{ kind: 'all' }]);
    for (const day of ['2026-11-30', '2026-12-05']) {
      passTo(day);
      await journal.append(start);
    }
    await journal.close();
    expect(await names()).toEqual([
      expect.stringMatching(/^2026-11-22\.journal\.damaged-/),
      '2026-11-30.journal',
      '2026-12-05.journal',
    ]);
    expect(await events('2026-12-05')).toHaveLength(1);
  });

  it('leaves a day’s file of a later format, tells so and writes beside it', async () => {
    const { folder, open, lost, newer, names } = await world();
    await mkdir(folder);
    const file = join(folder, '2026-11-22.journal');
    await writeFile(file, 'v2 1 {}\n');
    const journal = open();
    await journal.append(start);
    await journal.append(opened);
    await journal.close();
    expect(await readFile(file, 'utf8')).toBe('v2 1 {}\n');
    expect(await names()).toEqual(['2026-11-22.journal', '2026-11-22.journal.format-1']);
    expect([newer, lost]).toEqual([['newer'], []]);
  });

  it('goes on after a failure, and fails where its folder can’t be looked at', async () => {
    const { folder } = await world();
    await writeFile(folder, 'a file in its place');
    const journal = openDayJournal(folder, { now: () => noon('2026-11-22') });
    await expect(journal.append(start)).rejects.toMatchObject({ code: 'ENOTDIR' });
    const { disk } = failingDisk({ at: 1, error: 'EMFILE' });
    const other = openDayJournal(join(await tempFolder(), 'journal'), {
      now: () => noon('2026-11-22'),
      disk,
    });
    await expect(other.append(start)).rejects.toMatchObject({ code: 'EMFILE' });
    await other.append(start);
    await other.close();
  });

  it.each(['torn', 'v2 1 {}\n'])(
    'is damaged or newer (%j) silently if nobody wants to know',
    async (text) => {
      const { folder } = await world();
      await mkdir(folder);
      await writeFile(join(folder, '2026-11-22.journal'), text);
      const journal = openDayJournal(folder, { now: () => noon('2026-11-22') });
      await journal.append(start);
      await journal.close();
    },
  );
});
