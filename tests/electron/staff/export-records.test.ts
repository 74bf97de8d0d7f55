import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionTable } from '../../../content/session-table.ts';
import { localDay } from '../../../electron/local-day.ts';
import { type Disk, realDisk } from '../../../electron/records/disk.ts';
import { csvOf } from '../../../electron/staff/csv.ts';
import { recordsWorld } from '../../fakes/records-world.ts';
import { at } from '../../fakes/session-world.ts';

const failed = (code: string) => Object.assign(new Error(code), { code });
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('records on a stick', () => {
  it('are all sessions as CSV, as their journals tell them, and the journals byte by byte', async () => {
    const { desk, hold, sessions, plugIn, plugged, folder, told } = await recordsWorld();
    const ids = [await hold(), await hold(at('quiz'))];
    await sessions.dropSession(ids[1] ?? '');
    const stick = await plugIn('BLUE');
    const name = 'hall-records-20261125-100200';
    expect(await desk.exportRecords({ stick })).toEqual({
      kind: 'exported',
      folder: name,
      ...{ sessions: 2, journals: 2, unread: 0 },
    });
    const to = join(plugged, 'BLUE', name);
    expect(await readdir(join(plugged, 'BLUE'))).toEqual([name]);
    expect((await readdir(to)).sort()).toEqual([`${name}.csv`, 'journals']);
    const { records } = await desk.sessionRecords();
    expect(await readFile(join(to, `${name}.csv`), 'utf8')).toBe(csvOf(sessionTable(records, localDay)));
    expect(await readdir(join(to, 'journals'))).toEqual(ids.map((id) => `${id}.journal`));
    for (const id of ids) {
      const here = await readFile(join(folder, `${id}.journal`));
      expect(await readFile(join(to, 'journals', `${id}.journal`))).toEqual(here);
      expect(await readFile(join(folder, `${id}.exported`), 'utf8')).toBe(digest(here));
    }
    expect(told).toEqual([
      { done: 0, total: 2 },
      { done: 1, total: 2 },
    ]);
  });

  it('may go to the same stick again in the same second', async () => {
    const { desk, hold, plugIn } = await recordsWorld();
    await hold();
    const stick = await plugIn('BLUE');
    for (const _again of [1, 2]) expect(await desk.exportRecords({ stick })).toMatchObject({ journals: 1 });
  });

  it('go to no stick that is not plugged in', async () => {
    const { desk } = await recordsWorld();
    expect(await desk.recordSticks()).toEqual({ kind: 'sticks', sticks: [] });
    expect(await desk.exportRecords({ stick: 'a1' })).toEqual({ kind: 'missing' });
  });

  it('stop when the steward says so, with whole files', async () => {
    const stop: { now?: () => Promise<unknown> } = {};
    const { desk, hold, plugIn, plugged } = await recordsWorld(realDisk, {
      progress: ({ done }) => void (done === 1 && stop.now?.()),
    });
    stop.now = desk.cancelExport;
    for (let n = 0; n < 3; n++) await hold();
    const answer = await desk.exportRecords({ stick: await plugIn('BLUE') });
    const folder = 'hall-records-20261125-100300';
    expect(answer).toEqual({ kind: 'cancelled', folder, done: 2, total: 3 });
    expect(await readdir(join(plugged, 'BLUE', folder, 'journals'))).toHaveLength(2);
    delete stop.now;
    expect(await desk.exportRecords({ stick: await plugIn('RED') })).toMatchObject({ kind: 'exported' });
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'unwritable'],
    ['EIO', 'unwritable'],
  ])('are said not to be there when the stick fails with %s', async (code, kind) => {
    const disk: Disk = { ...realDisk, open: () => Promise.reject(failed(code)) };
    const { desk, hold, plugIn } = await recordsWorld(disk);
    const session = await hold();
    const stick = await plugIn('BLUE');
    expect(await desk.exportRecords({ stick })).toEqual({ kind });
    expect(await desk.exportReport({ stick, session, language: 'en' })).toEqual({ kind });
  });

  it('are said not to be there when the stick fails in the middle', async () => {
    const disk: Disk = {
      ...realDisk,
      open: (path, flags) =>
        path.includes('journals') ? Promise.reject(failed('ENOSPC')) : realDisk.open(path, flags),
    };
    const { desk, hold, plugIn, folder } = await recordsWorld(disk);
    const id = await hold();
    expect(await desk.exportRecords({ stick: await plugIn('BLUE') })).toEqual({ kind: 'full' });
    expect(await readdir(folder)).toEqual([`${id}.journal`]);
  });

  it('are said not to be there when the stick gives back something else', async () => {
    const disk: Disk = {
      ...realDisk,
      async readFile(path) {
        const bytes = await realDisk.readFile(path);
        return path.includes('BLUE') ? Buffer.concat([bytes.subarray(1), Buffer.of(0)]) : bytes;
      },
    };
    const { desk, hold, plugIn } = await recordsWorld(disk);
    const session = await hold();
    const stick = await plugIn('BLUE');
    expect(await desk.exportRecords({ stick })).toEqual({ kind: 'differs' });
    expect(await desk.exportReport({ stick, session, language: 'en' })).toEqual({ kind: 'differs' });
  });

  it('are not made in the place of a stick that was taken out', async () => {
    const disk: Disk = { ...realDisk, mkdir: (path) => realDisk.mkdir(path.replace('BLUE', 'GONE')) };
    const { desk, hold, plugIn, plugged } = await recordsWorld(disk);
    await hold();
    expect(await desk.exportRecords({ stick: await plugIn('BLUE') })).toEqual({ kind: 'unwritable' });
    expect(await readdir(plugged)).toEqual(['BLUE']);
  });

  it('are there although one journal can’t be read, or the kiosk’s disk takes no note', async () => {
    const { desk, hold, plugIn, folder, sessions } = await recordsWorld();
    const ids = [await hold(), await hold()];
    await sessions.cutOffSession();
    await mkdir(join(folder, `${ids[1]}.exported`));
    await mkdir(join(folder, '20261125-090000-x.journal'));
    const answer = await desk.exportRecords({ stick: await plugIn('BLUE') });
    expect(answer).toMatchObject({ kind: 'exported', sessions: 2, journals: 2, unread: 1 });
  });
});

describe('the report of a session', () => {
  it('is printed from its record in the steward’s language, and written to the stick', async () => {
    const { desk, hold, plugIn, plugged, printed, now } = await recordsWorld();
    const session = await hold();
    const answer = await desk.exportReport({ stick: await plugIn('BLUE'), session, language: 'zh-Hans' });
    const file = `hall-session-${session}.pdf`;
    expect(answer).toEqual({ kind: 'written', file });
    expect(await readFile(join(plugged, 'BLUE', file), 'utf8')).toBe('%PDF-1.4 of a report');
    const [record] = (await desk.sessionRecords()).records;
    const report = { record, made: now(), title: { en: 'A visit' }, hall: { en: 'Our hall' } };
    expect(printed).toEqual([[report, 'zh-Hans']]);
  });

  it('is not there without a stick, a record or a page', async () => {
    const { desk, hold, plugIn, plugged } = await recordsWorld(realDisk, { print: async () => undefined });
    const wish = { session: await hold(), language: 'en' };
    expect(await desk.exportReport({ stick: 'a1', ...wish })).toEqual({ kind: 'missing' });
    const stick = await plugIn('BLUE');
    expect(await desk.exportReport({ stick, ...wish })).toEqual({ kind: 'unmade' });
    expect(await desk.exportReport({ stick, ...wish, session: 'nobody' })).toEqual({ kind: 'unmade' });
    expect(await readdir(join(plugged, 'BLUE'))).toEqual([]);
  });
});
