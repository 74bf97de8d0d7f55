import { basename } from 'node:path';
import type * as z from 'zod';
import type { Lost } from '../../content/notice.ts';
import { type Disk, realDisk } from './disk.ts';
import { type DiskCare, withCare } from './disk-care.ts';
import { asideName, readTwice, setAside } from './durable-file.ts';
import { isLaterFormat, type JournalRead, readJournal } from './journal-lines.ts';
import { JournalWriter } from './journal-writer.ts';
import { ifThere, systemCode } from './system-code.ts';

/** A file that only grows, an event a line; for what must not be lost and can't be asked for again. */
export type Journal<T> = {
  /** What it held when it was opened, oldest first; whole events that this schema does not know are left out. */
  readonly events: readonly T[];
  /** The file in which a torn end, or a file that can't be read, was set aside when it was opened. */
  readonly damaged: readonly string[];
  /** The number (1, 2, …) of the first event that is missing or changed; the others are given. */
  readonly broken: number | undefined;
  /** Files of a newer version of the kiosk: they are kept as they are, and this one writes beside them. */
  readonly newer: readonly string[];
  /** What the damage took. A torn end without its newline was never said to be saved: nothing. */
  readonly lost: Lost;
  /**
   * Adds an event; resolves when it is on disk. Events added at the same time share one wait for the disk. If
   * it can't be written, the system's error is thrown; what it left in the file is cut off before the next event
   * (a program that ends before that may find it there again).
   */
  append(event: T): Promise<void>;
  /** Waits for what is being written. Nothing can be added afterwards. */
  close(): Promise<void>;
};

export type JournalOptions = {
  readonly now: () => number;
  readonly care?: DiskCare | undefined;
  readonly disk?: Disk;
};

/**
 * Opens a journal; the file is made with its first event. Nothing of a newer version of the kiosk is lost: an event
 * that the schema does not know stays where it is, and beside a file of a later format `<file>.format-1` is read and
 * written. A file that can't be read is set aside, and if it can't be, the system's error is thrown. On a disk that
 * can be read but not written, all is given and `append` throws.
 */
export async function openJournal<T>(
  file: string,
  schema: z.ZodType<T>,
  options: JournalOptions,
): Promise<Journal<T>> {
  const { now, care, disk = realDisk } = options;
  const { bytes, unreadable } = await readOrSetAside(file, now, disk);
  const read = readJournal(bytes);
  const torn = bytes.subarray(read.whole);
  if (isLaterFormat(torn)) return openBeside(file, read, schema, options);
  const aside = torn.length > 0 ? { path: await asideName(file, now(), disk), bytes: torn } : undefined;
  const writer = new JournalWriter(file, { last: read.last, good: read.whole, aside, disk });
  // If that fails it is tried again before the first event, which then tells why.
  if (aside) await writer.prepare().catch(() => undefined);
  return {
    events: eventsOf(read, schema),
    damaged: aside ? [basename(aside.path)] : unreadable,
    broken: read.broken,
    newer: [],
    lost: unreadable.length > 0 ? { kind: 'all' } : lostOf(read, torn),
    async append(event) {
      const json = JSON.stringify(schema.parse(event));
      await withCare(() => writer.append(json), care);
    },
    close: () => writer.close(),
  };
}

/**
 * What a journal holds on disk, oldest first; nothing if it is not there. The file is only looked at, so that somebody
 * else may be writing it. Throws the system's error.
 */
export async function readEvents<T>(file: string, schema: z.ZodType<T>, disk: Disk = realDisk): Promise<T[]> {
  const bytes = await ifThere(readTwice(file, disk), Buffer.alloc(0));
  const read = readJournal(bytes);
  const events = eventsOf(read, schema);
  if (!isLaterFormat(bytes.subarray(read.whole))) return events;
  return [...events, ...(await readEvents(besideOf(file), schema, disk))];
}

/** Where this version writes if a newer one has left the file in a format of its own. */
const besideOf = (file: string) => `${file}.format-1`;

async function openBeside<T>(
  file: string,
  read: JournalRead,
  schema: z.ZodType<T>,
  options: JournalOptions,
): Promise<Journal<T>> {
  const beside = await openJournal(besideOf(file), schema, options);
  return {
    ...beside,
    events: [...eventsOf(read, schema), ...beside.events],
    broken: read.broken ?? beside.broken,
    newer: [basename(file), ...beside.newer],
    lost: read.broken === undefined ? beside.lost : { kind: 'some' },
  };
}

/** The bytes of a file; none if it is not there or was set aside, which `unreadable` then names. */
async function readOrSetAside(file: string, now: () => number, disk: Disk) {
  try {
    return { bytes: await readTwice(file, disk), unreadable: [] };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return { bytes: Buffer.alloc(0), unreadable: [] };
    // It may be whole: it must be out of the way before anything is written in its place.
    if (code !== 'EIO' && code !== 'EISDIR') throw error;
    return { bytes: Buffer.alloc(0), unreadable: [await setAside(file, now(), disk)] };
  }
}

/** A whole line that does not fit is no damage, which its checksum would tell: a newer version has written it. */
const eventsOf = <T>({ lines }: JournalRead, schema: z.ZodType<T>): T[] =>
  lines.flatMap(({ value }) => {
    const event = schema.safeParse(value);
    return event.success ? [event.data] : [];
  });

const lostOf = ({ broken }: JournalRead, torn: Buffer): Lost => ({
  kind: broken !== undefined || torn.includes(10) ? 'some' : 'nothing',
});
