import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Notice } from '../../content/notice.ts';
import { atNight, openKept, removeLeftTemps } from '../../electron/kept.ts';
import { localDay } from '../../electron/local-day.ts';
import { writeSlot } from '../../electron/records/two-slot-file.ts';
import { openSettings } from '../../electron/settings.ts';
import { openPin } from '../../electron/staff/pin.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const now = () => 42;

async function world() {
  const data = await tempFolder();
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const log = { info: say, warn: say, error: say };
  const records = join(data, 'records');
  await mkdir(records);
  const open = () => openKept({ data, now, log, ballastBytes: 1000 });
  const noticed = async (kept: ReturnType<typeof open>): Promise<Notice[]> => {
    await kept.close();
    return (await kept.notices).list().map(({ notice }) => notice);
  };
  return { data, records, lines, log, open, noticed };
}

const schema = z.object({ n: z.int() });

describe('what is done at night', () => {
  it.each([
    ['01:30', 0],
    ['02:30', 1],
    ['04:30', 1],
    ['05:30', 0],
    ['14:30', 0],
  ])('at %s is done %i times in an hour', (clock, times) => {
    vi.useFakeTimers();
    try {
      const run = vi.fn();
      const stop = atNight(run, () => new Date(`2026-11-22T${clock}:00`).getTime());
      vi.advanceTimersByTime(3_600_000);
      expect(run).toHaveBeenCalledTimes(times);
      stop();
      vi.advanceTimersByTime(3_600_000);
      expect(run).toHaveBeenCalledTimes(times);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the records folder', () => {
  it('opens what version 1 of the kiosk has written, and changes nothing by that', async () => {
    const { records, open, noticed } = await world();
    const fixture = join(import.meta.dirname, '../fixtures/records-1');
    await cp(fixture, records, { recursive: true });
    const kept = open();
    const { data } = await openSettings(kept);
    expect(data).toMatchObject({
      hall: { 'zh-Hans': '遵义会议会址', en: 'Zunyi Conference Site' },
      language: 'en',
      idle: { quietSeconds: 90, warningSeconds: 20 },
      sync: { repository: 'https://packs.example/hall', everyHours: 6, offer: true },
    });
    const pin = await openPin(join(records, 'pin'), { elapsed: () => 0, now });
    expect(await pin.unlock('8304')).toMatchObject({ kind: 'wrong' });
    expect(await pin.unlock('8305')).toEqual({ kind: 'open' });
    expect(await noticed(kept)).toEqual([]);
    for (const name of ['settings.a', 'settings.b'])
      expect(await readFile(join(records, name))).toEqual(await readFile(join(fixture, name)));
  });

  it('tells the stewards what was lost, in the settings and elsewhere', async () => {
    const { records, open, noticed, lines } = await world();
    for (const name of ['settings.a', 'settings.b', 'sync.b']) await writeFile(join(records, name), 'torn');
    const kept = open();
    expect((await openSettings(kept)).data.language).toBe('zh-Hans');
    await kept.store('sync', schema, { n: 1 }, 'sync');
    expect(await noticed(kept)).toEqual([
      { kind: 'records-damaged', at: 42, record: 'sync', lost: { kind: 'all' } },
      { kind: 'settings-damaged', at: 42, lost: { kind: 'all' } },
    ]);
    expect(lines.filter((line) => line.includes('is kept'))).toHaveLength(3);
  });

  it('tells once that a newer version has left files, which stay as they are', async () => {
    const { records, open, noticed } = await world();
    for (const name of ['settings', 'sync'])
      await writeSlot(join(records, name), { generation: 1, schema: 2, value: 'another shape' });
    const before = await readFile(join(records, 'settings.b'));
    const kept = open();
    const settings = await openSettings(kept);
    await kept.store('sync', schema, { n: 1 }, 'sync');
    await settings.update((data) => ({ ...data, language: 'en' }));
    await settings.update((data) => ({ ...data, language: 'zh-Hans' }));
    expect(await readFile(join(records, 'settings.b'))).toEqual(before);
    expect((await noticed(kept)).map(({ kind }) => kind)).toEqual(['newer-files']);
  });

  it('goes on with what it had at first where a record can’t be read; but a PIN that can’t be is none', async () => {
    const { data, records, log } = await world();
    await mkdir(join(data, 'other'));
    await writeFile(join(data, 'other', 'records'), 'a file in its place');
    const kept = openKept({ data: join(data, 'other'), now, log });
    const settings = await openSettings(kept);
    expect(settings.data.language).toBe('zh-Hans');
    await expect(settings.update((one) => one)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(kept.store('pin', schema, { n: 1 }, 'pin')).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await readdir(records)).toEqual([]);
  });

  it('gives the ballast up on a full disk and says so, and makes it again', async () => {
    const { records, open, noticed } = await world();
    const kept = open();
    await kept.keepBallast();
    expect(await readdir(records)).toContain('ballast');
    expect(await kept.care.full()).toBe(true);
    expect(await kept.care.full()).toBe(false);
    kept.care.failing();
    expect((await noticed(kept)).map(({ kind }) => kind)).toEqual(['disk-failing', 'disk-full']);
    expect(await readdir(records)).not.toContain('ballast');
    await kept.keepBallast();
    expect(await readdir(records)).toContain('ballast');
    await (await kept.notices).seen('all');
  });

  it('has every notice on disk when it is closed', async () => {
    const { open, noticed } = await world();
    const kept = open();
    for (let at = 1; at <= 20; at++) kept.notice({ kind: 'clock', at });
    await kept.close();
    const again = await noticed(open());
    expect(again).toEqual([{ kind: 'clock', at: 1 }]);
    expect((await open().notices).list()[0]?.times).toBe(20);
  });

  it('keeps what happens in the day’s journal', async () => {
    const { records, open } = await world();
    const kept = open();
    kept.event({ kind: 'start', version: '1.0.0' });
    await kept.close();
    const [day] = await readdir(join(records, 'journal'));
    expect(await readFile(join(records, 'journal', day ?? ''), 'utf8')).toContain('"version":"1.0.0"');
  });

  it('keeps the day’s journal of a newer version as it is, and tells so once', async () => {
    const { records, open, noticed } = await world();
    const folder = join(records, 'journal');
    await mkdir(folder);
    const file = join(folder, `${localDay(now())}.journal`);
    const text = 'v2 1 {"kind":"weather"}\n';
    await writeFile(file, text);
    const kept = open();
    for (let n = 0; n < 3; n++) kept.event({ kind: 'hall-opened' });
    expect(await noticed(kept)).toEqual([{ kind: 'newer-files', at: 42 }]);
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await readFile(`${file}.format-1`, 'utf8')).toContain('hall-opened');
  });

  it('tells that a folder was in the place of the day’s journal, and keeps what happens', async () => {
    const { records, open, noticed } = await world();
    const file = join(records, 'journal', `${localDay(now())}.journal`);
    await mkdir(file, { recursive: true });
    const kept = open();
    kept.event({ kind: 'hall-opened' });
    expect(await noticed(kept)).toEqual([
      { kind: 'records-damaged', at: 42, record: 'journal', lost: { kind: 'all' } },
    ]);
    expect(await readFile(file, 'utf8')).toContain('hall-opened');
  });

  it('tells that what happens can’t be kept, and how often', async () => {
    const { records, open, noticed, lines } = await world();
    await writeFile(join(records, 'journal'), 'a file in its place');
    const kept = open();
    for (let n = 0; n < 3; n++) kept.event({ kind: 'hall-opened' });
    expect(await noticed(kept)).toEqual([{ kind: 'disk-failing', at: 42 }]);
    expect((await kept.notices).list()[0]?.times).toBe(3);
    expect(lines.filter((line) => line.startsWith('journal:'))).toHaveLength(3);
    kept.event({ kind: 'hall-opened' });
    expect((await noticed(kept)).map(({ kind }) => kind)).toEqual(['disk-failing']);
    expect(lines).toContain('journal: the journal is closed');
    expect((await kept.notices).list()[0]?.times).toBe(3);
  });

  it('has no temps of writes that were cut off', async () => {
    const { data, records, log } = await world();
    const temp = 'x.0b1f2a3c-0b1f-4a3c-8b1f-0b1f2a3c4d5e.tmp';
    await mkdir(join(data, 'library', 'manifests'), { recursive: true });
    for (const folder of [records, join(data, 'library'), join(data, 'library', 'manifests')])
      await writeFile(join(folder, temp), '');
    await removeLeftTemps(data, log);
    expect((await readdir(data, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
