import { join } from 'node:path';
import { type DatedEvent, datedEventSchema, type KioskEvent } from '../../content/kiosk-event.ts';
import type { Lost } from '../../content/notice.ts';
import { localDay } from '../local-day.ts';
import { realDisk } from './disk.ts';
import { type Journal, type JournalOptions, openJournal } from './journal.ts';
import { ifThere } from './system-code.ts';

/** What happened to this kiosk, a file for each day in the hall. */
export type DayJournal = {
  /** Resolves when it is on disk; throws the system's error. */
  append(event: KioskEvent): Promise<void>;
  /** Waits for what is being written. Nothing can be added afterwards. */
  close(): Promise<void>;
};

type DayJournalOptions = JournalOptions & {
  /** How many days are kept. */
  readonly keepDays?: number;
  /** A day's file was damaged; what that took. */
  readonly damaged?: (lost: Lost) => void;
  /** A newer version of the kiosk has left a day's file, beside which this one writes. */
  readonly newer?: () => void;
};

const dayMs = 86_400_000;
const name = /^(\d{4}-\d{2}-\d{2})\.journal/;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs;

/** `<folder>/<day>.journal`; a day's file is opened with its first event. */
export function openDayJournal(
  folder: string,
  { keepDays = 400, damaged, newer, ...options }: DayJournalOptions,
): DayJournal {
  const { now, disk = realDisk } = options;
  let open: { readonly day: string; readonly journal: Journal<DatedEvent> } | undefined;
  let closed = false;
  // One after the other: a day may end between two events.
  let last: Promise<void> = Promise.resolve();

  async function journalOf(day: string): Promise<Journal<DatedEvent>> {
    if (open?.day === day) return open.journal;
    await open?.journal.close();
    open = undefined;
    await removeOld(day);
    const journal = await openJournal(join(folder, `${day}.journal`), datedEventSchema, options);
    if (journal.damaged.length > 0 || journal.lost.kind !== 'nothing') damaged?.(journal.lost);
    if (journal.newer.length > 0) newer?.();
    open = { day, journal };
    return journal;
  }

  /** Also takes what was set aside of those days. */
  async function removeOld(today: string): Promise<void> {
    const names = await ifThere(disk.readdir(folder), []);
    const dated = names.flatMap((file) => {
      const day = name.exec(file)?.[1];
      return day === undefined || day >= today ? [] : [{ file, day }];
    });
    const newest = dated.reduce((latest, { day }) => (day > latest ? day : latest), '');
    // Nothing for so long before today: rather a wrong clock than an old kiosk. The next day tells.
    if (newest === '' || daysBetween(newest, today) > keepDays) return;
    for (const { file, day } of dated)
      if (daysBetween(day, today) > keepDays) await removeIfPossible(join(folder, file));
  }

  /** A folder that was set aside, or what can't be removed, stays: what happens today matters more. */
  const removeIfPossible = (path: string) => disk.rm(path).catch(() => undefined);

  async function write(event: KioskEvent): Promise<void> {
    const at = now();
    const journal = await journalOf(localDay(at));
    await journal.append({ ...event, at });
  }

  return {
    append(event) {
      if (closed) return Promise.reject(new Error('the journal is closed'));
      const mine = last.then(() => write(event));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      closed = true;
      await last;
      await open?.journal.close();
    },
  };
}
