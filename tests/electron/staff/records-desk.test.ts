import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionTotals } from '../../../content/session-totals.ts';
import { localDay } from '../../../electron/local-day.ts';
import { type Disk, realDisk } from '../../../electron/records/disk.ts';
import { finished, minute, recordsWorld } from '../../fakes/records-world.ts';
import { at } from '../../fakes/session-world.ts';

describe('the desk of records', () => {
  it('has none before the first session', async () => {
    const { desk } = await recordsWorld();
    const totals = sessionTotals([], localDay);
    expect(await desk.sessionRecords()).toEqual({ kind: 'records', records: [], totals, unread: 0 });
  });

  it('tells each session from its journal, newest first, with totals of the hall’s days', async () => {
    const { desk, hold, pass, sessions } = await recordsWorld();
    const first = await hold();
    const left = await hold(at('music'));
    await sessions.dropSession(left);
    pass(24 * 60 * minute);
    const cut = await hold(at('story'));
    await sessions.cutOffSession();
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
    const { desk, hold, sessions, folder } = await recordsWorld();
    const id = await hold(at('music'));
    const endNow = async () => (await desk.sessionRecords()).records[0]?.end;
    expect(await endNow()).toBe('under-way');
    await appendFile(join(folder, `${id}.journal`), 'torn');
    const before = await readFile(join(folder, `${id}.journal`));
    await desk.sessionRecords();
    expect(await readFile(join(folder, `${id}.journal`))).toEqual(before);
    await sessions.keepSession({ id, session: finished });
    expect(await endNow()).toBe('finished');
  });

  it('lists the last 200, and counts all', async () => {
    const { desk, hold, folder } = await recordsWorld();
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
    const { desk, hold, folder } = await recordsWorld(disk);
    await hold();
    await hold();
    await writeFile(join(folder, '20261125-120000-x.journal'), 'nothing that is whole\n');
    const { records, totals, unread } = await desk.sessionRecords();
    expect([records.length, totals.all.sessions, unread]).toEqual([1, 1, 2]);
  });
});
