import { appendFile, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionTable } from '../../../content/session-table.ts';
import { sessionTotals } from '../../../content/session-totals.ts';
import { localDay } from '../../../electron/local-day.ts';
import { type Disk, realDisk } from '../../../electron/records/disk.ts';
import { openSessionDesk } from '../../../electron/session-desk.ts';
import { csvOf } from '../../../electron/staff/csv.ts';
import { recordsDesk } from '../../../electron/staff/records-desk.ts';
import { drivesIn } from '../../../electron/sync/sticks.ts';
import { at, run } from '../../fakes/session-world.ts';
import { runOf } from '../../fakes/some-journal.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const minute = 60_000;
const finished = run(
  [{ kind: 'heads', adults: 2, children: 30 }, { kind: 'next' }, { kind: 'stars', n: 5 }, { kind: 'finish' }],
  at('headcount'),
);

async function world(disk: Disk = realDisk) {
  const base = await tempFolder();
  const [folder, plugged] = [join(base, 'sessions'), join(base, 'plugged')];
  await mkdir(plugged);
  let time = new Date('2026-11-25T10:00:00').getTime();
  let tails = 0;
  const now = () => time;
  const sessions = openSessionDesk(folder, { now, tail: () => `t${++tails}` });
  const desk = recordsDesk({ folder, drives: () => drivesIn(plugged), now, disk });
  return {
    ...{ folder, plugged, desk, sessions },
    pass: (ms: number) => {
      time += ms;
    },
    async hold(session = finished): Promise<string> {
      const { id } = await sessions.beginSession(runOf);
      time += minute;
      await sessions.keepSession({ id, session });
      return id;
    },
    async plugIn(name: string) {
      await mkdir(join(plugged, name));
      const { sticks } = await desk.recordSticks();
      return sticks.find((one) => one.name === name)?.id ?? '';
    },
  };
}

describe('the desk of records', () => {
  it('has none before the first session', async () => {
    const { desk } = await world();
    const totals = sessionTotals([], localDay);
    expect(await desk.sessionRecords()).toEqual({ kind: 'records', records: [], totals, unread: 0 });
  });

  it('tells each session from its journal, newest first, with totals of the hall’s days', async () => {
    const { desk, hold, pass, sessions } = await world();
    const first = await hold();
    const left = await hold(at('music'));
    await sessions.dropSession(left);
    pass(24 * 60 * minute);
    const cut = await hold(at('story'));
    const { records, totals, unread } = await desk.sessionRecords();
    expect(records.map(({ id, end }) => [id, end])).toEqual([
      [cut, 'cut-off'],
      [left, 'dropped'],
      [first, 'finished'],
    ]);
    expect(records[2]).toMatchObject({ heads: { adults: 2, children: 30 }, stars: 5 });
    expect(totals.days.map(({ period, sessions: n }) => [period, n])).toEqual([
      ['2026-11-26', 1],
      ['2026-11-25', 2],
    ]);
    expect(unread).toBe(0);
  });

  it('sees a session that goes on, and leaves its journal as it is', async () => {
    const { desk, hold, sessions, folder } = await world();
    const id = await hold(at('music'));
    expect((await desk.sessionRecords()).records[0]?.end).toBe('cut-off');
    await appendFile(join(folder, `${id}.journal`), 'torn');
    const before = await readFile(join(folder, `${id}.journal`));
    await desk.sessionRecords();
    expect(await readFile(join(folder, `${id}.journal`))).toEqual(before);
    await sessions.keepSession({ id, session: finished });
    expect((await desk.sessionRecords()).records[0]?.end).toBe('finished');
  });

  it('lists the last 200, and counts all', async () => {
    const { desk, hold, folder } = await world();
    const journal = join(folder, `${await hold()}.journal`);
    for (let n = 1; n < 203; n++) await copyFile(journal, join(folder, `20261125-11${1000 + n}-x.journal`));
    for (const _again of [1, 2]) {
      const { records, totals } = await desk.sessionRecords();
      expect(records).toHaveLength(200);
      expect(totals.all).toMatchObject({ sessions: 203, children: 203 * 30, stars: 203 * 5 });
    }
  });

  it('says how many journals could not be read', async () => {
    const disk: Disk = {
      ...realDisk,
      readFile: (path) =>
        path.endsWith('-t1.journal')
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : realDisk.readFile(path),
    };
    const { desk, hold, folder } = await world(disk);
    await hold();
    await hold();
    await writeFile(join(folder, '20261125-120000-x.journal'), 'nothing that is whole\n');
    const { records, totals, unread } = await desk.sessionRecords();
    expect([records.length, totals.all.sessions, unread]).toEqual([1, 1, 2]);
  });
});

describe('records on a stick', () => {
  it('are all sessions as CSV, as their journals tell them', async () => {
    const { desk, hold, sessions, plugIn, plugged } = await world();
    await hold();
    const left = await hold(at('quiz'));
    await sessions.dropSession(left);
    const stick = await plugIn('BLUE');
    const answer = await desk.exportRecords({ stick });
    const file = 'hall-records-20261125-100200.csv';
    expect(answer).toEqual({ kind: 'exported', file, sessions: 2, unread: 0 });
    expect(await readdir(join(plugged, 'BLUE'))).toEqual([file]);
    const { records } = await desk.sessionRecords();
    const csv = csvOf(sessionTable(records, localDay));
    expect(await readFile(join(plugged, 'BLUE', file), 'utf8')).toBe(csv);
  });

  it('go to no stick that is not plugged in', async () => {
    const { desk } = await world();
    expect(await desk.recordSticks()).toEqual({ kind: 'sticks', sticks: [] });
    expect(await desk.exportRecords({ stick: 'a1' })).toEqual({ kind: 'missing' });
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'unwritable'],
    ['EIO', 'unwritable'],
  ])('are said not to be there when the stick fails with %s', async (code, kind) => {
    const failed = Object.assign(new Error(code), { code });
    const disk: Disk = { ...realDisk, open: () => Promise.reject(failed) };
    const { desk, hold, plugIn, plugged } = await world(disk);
    await hold();
    expect(await desk.exportRecords({ stick: await plugIn('BLUE') })).toEqual({ kind });
    expect(await readdir(join(plugged, 'BLUE'))).toEqual([]);
  });
});
