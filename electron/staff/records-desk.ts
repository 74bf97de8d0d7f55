import { join } from 'node:path';
import type { Words } from '../../content/language.ts';
import { sessionEntrySchema } from '../../content/session-entry.ts';
import type { SessionRecord } from '../../content/session-record.ts';
import type { SessionReport } from '../../content/session-report.ts';
import { sessionTotals } from '../../content/session-totals.ts';
import type { ShownProgramme } from '../../content/shown-programme.ts';
import { localDay } from '../local-day.ts';
import { type Disk, realDisk } from '../records/disk.ts';
import { openSessions } from '../records/sessions.ts';
import type { ExportProgress } from '../staff-groups-api.ts';
import { type Drive, driveFolder, folderId } from '../sync/sticks.ts';
import type { RecordsActions } from './desk.ts';
import { exportRecords } from './export-records.ts';
import { recordReader } from './read-records.ts';
import { writeToStick } from './write-to-stick.ts';

export type RecordsDeskOptions = {
  /** The folder of the journals of sessions. */
  readonly folder: string;
  readonly drives: () => Promise<readonly Drive[]>;
  readonly now: () => number;
  /** Whether a group is in this session now. */
  readonly isUnderWay: (id: string) => boolean;
  /** The programme in the version that this session ran, if that is still here. */
  readonly programme: (record: SessionRecord) => Promise<ShownProgramme | undefined>;
  readonly title: (record: SessionRecord) => Words | undefined;
  readonly hall: () => Words | undefined;
  /** Makes a PDF; undefined if it could not be made. */
  readonly print: (report: SessionReport, language: string) => Promise<Uint8Array | undefined>;
  readonly progress: (news: ExportProgress) => void;
  readonly disk?: Disk;
};

/** How many records a page is given. */
const listed = 200;

/** What the desk can tell of the sessions that were. Their journals are only looked at. */
export function recordsDesk(options: RecordsDeskOptions): RecordsActions {
  const { folder, drives, now, isUnderWay, print, progress, disk = realDisk } = options;
  const sessions = openSessions(folder, sessionEntrySchema, { now, disk });
  const records = recordReader(sessions, isUnderWay);
  const stickOf = async (id: string) => driveFolder(await drives(), id);
  let abort = new AbortController();
  return {
    async sessionRecords() {
      const { records: all, unread } = await records.all();
      const totals = sessionTotals(all, localDay);
      return { kind: 'records', records: all.slice(0, listed), totals, unread };
    },
    async recordSticks() {
      const sticks = (await drives()).map(({ name, folder: path }) => ({ id: folderId(path), name }));
      return { kind: 'sticks', sticks };
    },
    async exportRecords(to) {
      const stick = await stickOf(to.stick);
      if (stick === undefined) return { kind: 'missing' };
      abort.abort();
      abort = new AbortController();
      const { signal } = abort;
      return exportRecords({ stick, at: now(), records, sessions, disk, signal, report: progress });
    },
    async cancelExport() {
      abort.abort();
      return { kind: 'done' };
    },
    async exportReport({ stick: id, session, language }) {
      const stick = await stickOf(id);
      if (stick === undefined) return { kind: 'missing' };
      const record = await records.one(session);
      const pdf = record && (await print(await reportOf(record, options), language));
      if (!pdf) return { kind: 'unmade' };
      const file = `hall-session-${session}.pdf`;
      const sha256 = await writeToStick(join(stick, file), pdf, disk);
      return typeof sha256 === 'string' ? { kind: 'written', file } : sha256;
    },
  };
}

async function reportOf(
  record: SessionRecord,
  options: Pick<RecordsDeskOptions, 'programme' | 'title' | 'hall' | 'now'>,
): Promise<SessionReport> {
  const programme = await options.programme(record);
  const [title, hall] = [programme?.title ?? options.title(record), options.hall()];
  return {
    record,
    made: options.now(),
    ...(programme && { programme }),
    ...(title && { title }),
    ...(hall && { hall }),
  };
}
