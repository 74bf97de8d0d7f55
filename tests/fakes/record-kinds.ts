import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { openCaptures } from '../../electron/records/captures.ts';
import { realDisk } from '../../electron/records/disk.ts';
import { removeTemps, writeDurably } from '../../electron/records/durable-file.ts';
import { type Journal, openJournal } from '../../electron/records/journal.ts';
import { readKioskKey } from '../../electron/records/kiosk-key.ts';
import { readSlots, writeNext } from '../../electron/records/two-slot-file.ts';

/** A way to keep numbered records in a folder, and to find out which of them are still there. */
type RecordKind = {
  /** The number of the newest record that is there, 0 if none; or what is wrong with them. */
  newest(folder: string): Promise<number | string>;
  /** Gives what writes record n (1, 2, 3 …, or on from the newest) and resolves when it is said to be safe. */
  open(folder: string): Promise<(n: number) => Promise<void>>;
};

export const recordKinds = ['durable', 'slots', 'journal', 'captures', 'plain'] as const;

const now = () => Date.now();
const text = (n: number) => `${n}\n${`${n} `.repeat(4000)}`;
const numberOf = (whole: string) => Number(whole.slice(0, whole.indexOf('\n')));

/** A file that is replaced each time, and beside it a new file with each record. */
function wholeFiles(write: (file: string, bytes: Uint8Array) => Promise<void>): RecordKind {
  const document = (folder: string) => join(folder, 'document');
  const each = (folder: string) => join(folder, 'each');
  return {
    async newest(folder) {
      const names = await readdir(each(folder)).catch(() => []);
      const there = new Set(names.filter((name) => !name.endsWith('.tmp')));
      const whole = await readFile(document(folder), 'utf8').catch(() => undefined);
      if (whole === undefined) return there.size === 0 ? 0 : 'the document is missing';
      const n = numberOf(whole);
      if (whole !== text(n)) return `the document is torn: ${whole.length} bytes, "${whole.slice(0, 20)}"`;
      for (let one = 1; one <= n; one++) {
        if (!there.has(String(one))) return `file ${one} of ${n} is missing`;
        const content = await readFile(join(each(folder), String(one)), 'utf8');
        if (content !== `file ${one}`) return `file ${one} of ${n} is torn: ${JSON.stringify(content)}`;
      }
      return n;
    },
    async open(folder) {
      await mkdir(each(folder), { recursive: true });
      for (const one of [folder, each(folder)]) await removeTemps(one);
      return async (n) => {
        await write(join(each(folder), String(n)), Buffer.from(`file ${n}`));
        await write(document(folder), Buffer.from(text(n)));
      };
    },
  };
}

const slots: RecordKind = {
  async newest(folder) {
    const { slot } = await readSlots(join(folder, 'document'), now);
    if (!slot) return 0;
    const n = numberOf(String(slot.value));
    return slot.value === text(n) ? n : 'the value is another';
  },
  async open(folder) {
    const file = join(folder, 'document');
    let last = (await readSlots(file, now)).slot?.generation ?? 0;
    return async (n) => {
      last = await writeNext(file, last, { schema: 1, value: text(n) });
    };
  },
};

/** So many events to a journal, then the next begins: that new files are kept is tested as well. */
const perJournal = 40;
const eventSchema = z.object({ n: z.int(), text: z.string() });
export const recordsJournal = (folder: string, n: number) =>
  openJournal(join(folder, `journal-${Math.floor((n - 1) / perJournal)}`), eventSchema, { now });

const journal: RecordKind = {
  async newest(folder) {
    let n = 0;
    for (;;) {
      const { events, broken, close } = await recordsJournal(folder, n + 1);
      await close();
      if (broken !== undefined) return `journal broken at ${broken}, after ${n}`;
      for (const event of events) {
        n += 1;
        if (event.n !== n) return `event ${event.n} is where ${n} should be`;
      }
      if (events.length < perJournal) return n;
    }
  },
  async open(folder) {
    let current: Journal<z.infer<typeof eventSchema>> | undefined;
    return async (n) => {
      if ((n - 1) % perJournal === 0 || !current) {
        await current?.close();
        current = await recordsJournal(folder, n);
      }
      await current.append({ n, text: '一'.repeat(n % 50) });
    };
  },
};

/** Captures that never expire, in a session each: `s-1`, `s-2` … */
const openAll = (folder: string) =>
  openCaptures(join(folder, 'captures'), {
    now,
    key: () => readKioskKey(join(folder, 'key'), { now, disk: realDisk }),
    newId: () => randomUUID(),
  });

const captures: RecordKind = {
  async newest(folder) {
    const { list, read } = await openAll(folder);
    const numbers = list().map(({ session }) => Number(session.slice(2)));
    // Those before were read after the last kills.
    for (const { id, session } of list().slice(-20))
      if (String(await read(id)) !== text(Number(session.slice(2))))
        return `the capture of ${session} is torn`;
    const sorted = numbers.toSorted((a, b) => a - b);
    const gap = sorted.findIndex((n, at) => n !== at + 1);
    return gap < 0 ? sorted.length : `capture ${gap + 1} is missing`;
  },
  async open(folder) {
    // The kiosk's key takes its place as whole files do; temps are swept by the kiosk.
    await mkdir(folder, { recursive: true });
    await removeTemps(folder);
    const { keep } = await openAll(folder);
    return async (n) => {
      await keep({ session: `s-${n}`, kind: 'voice', bytes: Buffer.from(text(n)), days: 90 });
    };
  },
};

/** `plain` is the control: what writes without fsync must be seen to lose records, or the test proves nothing. */
export const records: Readonly<Record<(typeof recordKinds)[number], RecordKind>> = {
  durable: wholeFiles((file, bytes) => writeDurably(file, bytes)),
  slots,
  journal,
  captures,
  plain: wholeFiles(async (file, bytes) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }),
};
