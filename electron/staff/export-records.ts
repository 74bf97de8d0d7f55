import { join } from 'node:path';
import type { SessionEntry } from '../../content/session-entry.ts';
import { sessionTable } from '../../content/session-table.ts';
import { localDay, momentName } from '../local-day.ts';
import type { Disk } from '../records/disk.ts';
import type { Sessions } from '../records/sessions.ts';
import { systemCode } from '../records/system-code.ts';
import type { ExportProgress, RecordsExport } from '../staff-groups-api.ts';
import { csvOf } from './csv.ts';
import type { RecordReader } from './read-records.ts';
import { makeOnStick, writeToStick } from './write-to-stick.ts';

type ExportOptions = {
  /** The folder of the stick. */
  readonly stick: string;
  readonly at: number;
  readonly records: RecordReader;
  readonly sessions: Sessions<SessionEntry>;
  readonly disk: Disk;
  readonly signal: AbortSignal;
  readonly report: (progress: ExportProgress) => void;
};

/**
 * Makes `hall-records-<moment>/` on a stick: the table of all sessions as CSV, then every journal as it is, each read
 * back and noted as exported. What was written stays when it ends early.
 */
export async function exportRecords(options: ExportOptions): Promise<RecordsExport> {
  const { stick, at, records, sessions, disk, signal, report } = options;
  const folder = `hall-records-${momentName(at)}`;
  const to = join(stick, folder);
  const made = await makeOnStick(stick, [to, join(to, 'journals')], disk);
  if (made !== 'made') return made;
  const { records: all, unread } = await records.all();
  const csv = Buffer.from(csvOf(sessionTable(all, localDay)));
  const table = await writeToStick(join(to, `${folder}.csv`), csv, disk);
  if (typeof table !== 'string') return table;
  const ids = await sessions.list();
  let journals = 0;
  for (const [done, id] of ids.entries()) {
    if (signal.aborted) return { kind: 'cancelled', folder, done, total: ids.length };
    report({ done, total: ids.length });
    const bytes = await unlessFailing(sessions.bytes(id));
    if (!bytes) continue;
    const sha256 = await writeToStick(join(to, 'journals', `${id}.journal`), bytes, disk);
    if (typeof sha256 !== 'string') return sha256;
    // The copy is there, even if the kiosk's own disk takes no note of it.
    await unlessFailing(sessions.exported(id, sha256));
    journals += 1;
  }
  return { kind: 'exported', folder, sessions: all.length, journals, unread };
}

/** Undefined where the kiosk's own disk fails. */
const unlessFailing = async <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  });
