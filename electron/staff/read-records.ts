import type { SessionEntry } from '../../content/session-entry.ts';
import { type SessionRecord, sessionRecord } from '../../content/session-record.ts';
import type { Sessions } from '../records/sessions.ts';
import { systemCode } from '../records/system-code.ts';
import { lookedAt } from '../session-desk.ts';

export type AllRecords = { readonly records: readonly SessionRecord[]; readonly unread: number };

/** The records of sessions, from their journals. */
export type RecordReader = {
  /** Newest first; `unread`: of how many journals there is none. */
  all(): Promise<AllRecords>;
  /** Undefined if there is none under this id, or it can't be read. */
  one(id: string): Promise<SessionRecord | undefined>;
};

export function recordReader(
  sessions: Pick<Sessions<SessionEntry>, 'list' | 'read'>,
  isUnderWay: (id: string) => boolean,
): RecordReader {
  // Journals of years are many, and only the last few can still grow.
  const settled = new Map<string, SessionRecord>();
  const one = async (id: string) => {
    try {
      return settled.get(id) ?? sessionRecord(id, await sessions.read(id), isUnderWay(id));
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return undefined;
    }
  };
  return {
    one,
    async all() {
      const ids = (await sessions.list()).toReversed();
      const records: SessionRecord[] = [];
      for (const [n, id] of ids.entries()) {
        const record = await one(id);
        if (!record) continue;
        records.push(record);
        // A clock that was put back gives a new session an early place.
        if (n >= lookedAt && record.end !== 'under-way') settled.set(id, record);
      }
      return { records, unread: ids.length - records.length };
    },
  };
}
