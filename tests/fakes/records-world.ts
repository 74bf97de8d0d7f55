import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionReport } from '../../content/session-report.ts';
import { type Disk, realDisk } from '../../electron/records/disk.ts';
import { openSessionDesk } from '../../electron/session-desk.ts';
import { type RecordsDeskOptions, recordsDesk } from '../../electron/staff/records-desk.ts';
import type { ExportProgress } from '../../electron/staff-groups-api.ts';
import { drivesIn } from '../../electron/sync/sticks.ts';
import { at, run } from './session-world.ts';
import { runOf } from './some-journal.ts';
import { tempFolder } from './temp-folder.ts';

export const minute = 60_000;
export const finished = run(
  [{ kind: 'heads', adults: 2, children: 30 }, { kind: 'next' }, { kind: 'stars', n: 5 }, { kind: 'finish' }],
  at('headcount'),
);

/** Sessions that are held, the desk that tells of them, and sticks that are plugged in. It begins at ten. */
export async function recordsWorld(disk: Disk = realDisk, more: Partial<RecordsDeskOptions> = {}) {
  const base = await tempFolder();
  const [folder, plugged] = [join(base, 'sessions'), join(base, 'plugged')];
  await mkdir(plugged);
  let time = new Date('2026-11-25T10:00:00').getTime();
  let tails = 0;
  const now = () => time;
  const sessions = openSessionDesk(folder, { now, tail: () => `t${++tails}` });
  const told: ExportProgress[] = [];
  const printed: [SessionReport, string][] = [];
  const desk = recordsDesk({
    ...{ folder, drives: () => drivesIn(plugged), now, disk, isUnderWay: sessions.isUnderWay },
    programme: async () => undefined,
    title: () => ({ en: 'A visit' }),
    hall: () => ({ en: 'Our hall' }),
    async print(report, language) {
      printed.push([report, language]);
      return Buffer.from('%PDF-1.4 of a report');
    },
    progress: (news) => void told.push(news),
    ...more,
  });
  return {
    ...{ folder, plugged, desk, sessions, told, printed, now },
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
