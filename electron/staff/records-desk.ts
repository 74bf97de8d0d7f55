import { join } from 'node:path';
import { sessionEntrySchema } from '../../content/session-entry.ts';
import { type SessionRecord, sessionRecord } from '../../content/session-record.ts';
import { sessionTable } from '../../content/session-table.ts';
import { sessionTotals } from '../../content/session-totals.ts';
import { localDay, momentName } from '../local-day.ts';
import { type Disk, realDisk } from '../records/disk.ts';
import { writeDurably } from '../records/durable-file.ts';
import { openSessions } from '../records/sessions.ts';
import { systemCode } from '../records/system-code.ts';
import { lookedAt } from '../session-desk.ts';
import { type Drive, folderId } from '../sync/sticks.ts';
import { csvOf } from './csv.ts';
import type { RecordsActions } from './desk.ts';

type RecordsDeskOptions = {
  /** The folder of the journals of sessions. */
  readonly folder: string;
  readonly drives: () => Promise<readonly Drive[]>;
  readonly now: () => number;
  readonly disk?: Disk;
};

type AllRecords = { readonly records: readonly SessionRecord[]; readonly unread: number };

/** How many records a page is given. */
const listed = 200;

/** What the desk can tell of the sessions that were. Their journals are only looked at. */
export function recordsDesk({ folder, drives, now, disk = realDisk }: RecordsDeskOptions): RecordsActions {
  const all = recordsOf(folder, now, disk);
  return {
    async sessionRecords() {
      const { records, unread } = await all();
      const totals = sessionTotals(records, localDay);
      return { kind: 'records', records: records.slice(0, listed), totals, unread };
    },
    async recordSticks() {
      const sticks = (await drives()).map(({ name, folder: path }) => ({ id: folderId(path), name }));
      return { kind: 'sticks', sticks };
    },
    async exportRecords({ stick }) {
      const drive = (await drives()).find(({ folder: path }) => folderId(path) === stick);
      if (!drive) return { kind: 'missing' };
      const { records, unread } = await all();
      const file = `hall-records-${momentName(now())}.csv`;
      const bytes = Buffer.from(csvOf(sessionTable(records, localDay)));
      const failed = await written(join(drive.folder, file), bytes, disk);
      return failed ? { kind: failed } : { kind: 'exported', file, sessions: records.length, unread };
    },
  };
}

/** Reads the records of all sessions, newest first. */
function recordsOf(folder: string, now: () => number, disk: Disk): () => Promise<AllRecords> {
  const sessions = openSessions(folder, sessionEntrySchema, { now, disk });
  // Journals of years are many, and only the last few can still grow.
  const settled = new Map<string, SessionRecord>();
  const read = async (id: string) => {
    try {
      return settled.get(id) ?? sessionRecord(id, await sessions.read(id));
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return undefined;
    }
  };
  return async () => {
    const ids = (await sessions.list()).toReversed();
    const records: SessionRecord[] = [];
    for (const [n, id] of ids.entries()) {
      const record = await read(id);
      if (!record) continue;
      records.push(record);
      if (n >= lookedAt) settled.set(id, record);
    }
    return { records, unread: ids.length - records.length };
  };
}

/** How writing to a stick failed, if it did. */
export async function written(
  file: string,
  bytes: Uint8Array,
  disk: Disk,
): Promise<'full' | 'unwritable' | undefined> {
  try {
    await writeDurably(file, bytes, disk);
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOSPC' ? 'full' : 'unwritable';
  }
}
