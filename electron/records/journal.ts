import { basename } from 'node:path';
import type * as z from 'zod';
import { type Disk, realDisk } from './disk.ts';
import { asideName } from './durable-file.ts';
import { type JournalRead, readJournal } from './journal-lines.ts';
import { JournalWriter } from './journal-writer.ts';
import { systemCode } from './system-code.ts';

/** A file that only grows, an event a line; for what must not be lost and can't be asked for again. */
export type Journal<T> = {
  /** What it held when it was opened, oldest first. */
  readonly events: readonly T[];
  /** The file in which a torn end was set aside when it was opened. */
  readonly damaged: readonly string[];
  /** The number (1, 2, …) of the first event that is missing, changed or of another schema; the others are given. */
  readonly broken: number | undefined;
  /**
   * Adds an event; resolves when it is on disk. Events added at the same time share one wait for the disk. If
   * it can't be written, the system's error is thrown; what it left in the file is cut off before the next event
   * (a program that ends before that may find it there again).
   */
  append(event: T): Promise<void>;
  /** Waits for what is being written. Nothing can be added afterwards. */
  close(): Promise<void>;
};

type Options = { readonly now: () => number; readonly disk?: Disk };

/**
 * Opens a journal; the file is made with its first event. Throws the system's error if the file is there and
 * can't be read. On a disk that can be read but not written, all is given and `append` throws.
 */
export async function openJournal<T>(
  file: string,
  schema: z.ZodType<T>,
  { now, disk = realDisk }: Options,
): Promise<Journal<T>> {
  const bytes = await disk.readFile(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const read = readJournal(bytes);
  const torn = bytes.subarray(read.whole);
  const aside = torn.length > 0 ? { path: await asideName(file, now(), disk), bytes: torn } : undefined;
  const { events, broken } = parseEvents(read, schema);
  const writer = new JournalWriter(file, { last: read.last, good: read.whole, aside, disk });
  // If that fails it is tried again before the first event, which then tells why.
  if (aside) await writer.prepare().catch(() => undefined);
  return {
    events,
    damaged: aside ? [basename(aside.path)] : [],
    broken,
    append: async (event) => writer.append(JSON.stringify(schema.parse(event))),
    close: () => writer.close(),
  };
}

function parseEvents<T>(read: JournalRead, schema: z.ZodType<T>) {
  const events: T[] = [];
  let { broken } = read;
  for (const { mark, value } of read.lines) {
    const event = schema.safeParse(value);
    if (event.success) events.push(event.data);
    else if (broken === undefined || mark.number < broken) broken = mark.number;
  }
  return { events, broken };
}
