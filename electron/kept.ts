import { join } from 'node:path';
import type * as z from 'zod';
import type { KioskEvent } from '../content/kiosk-event.ts';
import type { Notice, RecordName } from '../content/notice.ts';
import type { Log } from './log.ts';
import { type Notices, openNotices } from './notices.ts';
import { openBallast } from './records/ballast.ts';
import { openDayJournal } from './records/day-journal.ts';
import type { DiskCare } from './records/disk-care.ts';
import type { DocumentOptions } from './records/document.ts';
import { removeTemps } from './records/durable-file.ts';
import { openStore, type Store } from './records/store.ts';
import { systemCode } from './records/system-code.ts';

/** What is to be told of a record that is damaged. */
export type Telling = 'settings' | RecordName;

/** The records folder: what must not be lost, and what is told when the disk is not well. */
export type Kept = {
  /** Opens `records/<name>`; what is damaged or of a newer version of the kiosk is told to the stewards. */
  store<T>(
    name: string,
    schema: z.ZodType<T>,
    first: T,
    about: Telling,
    versions?: Pick<DocumentOptions, 'version' | 'steps'>,
  ): Promise<Store<T>>;
  /** Of every record that is written. */
  readonly care: DiskCare;
  readonly notices: Promise<Notices>;
  notice(notice: Notice): void;
  /** For the day journal. */
  event(event: KioskEvent): void;
  /** Makes the ballast if it is not there: at a start, and when it is night. */
  keepBallast(): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
};

type KeptOptions = {
  /** The data folder. */
  readonly data: string;
  readonly now: () => number;
  readonly log: Log;
  readonly ballastBytes?: number;
};

export function openKept({ data, now, log, ballastBytes }: KeptOptions): Kept {
  const folder = join(data, 'records');
  const failed = (what: string) => (error: unknown) =>
    log.error(`${what}: ${error instanceof Error ? error.message : error}`);
  const ballast = openBallast(
    join(folder, 'ballast'),
    ballastBytes === undefined ? {} : { bytes: ballastBytes },
  );
  const giveUp = () =>
    ballast.giveUp().catch((error: unknown) => {
      failed('ballast')(error);
      return false;
    });
  // Its own trouble with the disk would make more notices without end.
  const quiet: DiskCare = { full: giveUp, failing: () => undefined };
  const notices = openNotices({ folder, now, failed: failed('notices'), care: quiet });
  notices.catch(failed('notices'));
  let told: Promise<unknown> = Promise.resolve();
  const notice = (one: Notice) => {
    log.warn(`a notice for the stewards: ${one.kind}`);
    const telling = notices.then(({ tell }) => tell(one)).catch(failed('notices'));
    told = Promise.all([told, telling]);
  };
  const care: DiskCare = {
    async full() {
      const room = await giveUp();
      notice({ kind: 'disk-full', at: now() });
      return room;
    },
    failing: () => notice({ kind: 'disk-failing', at: now() }),
  };
  const journal = openDayJournal(join(folder, 'journal'), {
    now,
    // What fails is told below, where it could not be opened as well.
    care: { full: care.full, failing: () => undefined },
    damaged: (lost) => notice({ kind: 'records-damaged', at: now(), record: 'journal', lost }),
    newer: () => notice({ kind: 'newer-files', at: now() }),
  });
  return {
    async store(name, schema, first, about, versions = {}) {
      const store = await openStore(join(folder, name), schema, first, now, { ...versions, care }).catch(
        (error: unknown) => {
          // Whoever can't read the PIN must not take it for none.
          if (about === 'pin') throw error;
          failed(name)(error);
          care.failing();
          return unreadable(first, error);
        },
      );
      for (const file of store.damaged) log.warn(`${name} was damaged; ${file} is kept`);
      if (store.damaged.length > 0) notice(damageOf(about, store, now()));
      if (store.newer.length > 0) notice({ kind: 'newer-files', at: now() });
      return store;
    },
    care,
    notices,
    notice,
    event(event) {
      void journal.append(event).catch((error: unknown) => {
        failed('journal')(error);
        const code = systemCode(error);
        // A full disk has been told.
        if (code !== undefined && code !== 'ENOSPC' && code !== 'EDQUOT') care.failing();
      });
    },
    async keepBallast() {
      await ballast.keep().catch(failed('ballast'));
    },
    async close() {
      await journal.close();
      await told;
    },
  };
}

/** The kiosk goes on with what it had at its very first start; nothing can be changed. */
const unreadable = <T>(data: T, error: unknown): Store<T> => ({
  data,
  update: () => Promise.reject(error),
  damaged: [],
  lost: { kind: 'nothing' },
  newer: [],
});

const damageOf = (about: Telling, { lost }: Store<unknown>, at: number): Notice =>
  about === 'settings'
    ? { kind: 'settings-damaged', at, lost }
    : { kind: 'records-damaged', at, record: about, lost };

// Where whole files are written by way of a temp.
const withTemps = [
  'records',
  'records/journal',
  'records/sessions',
  'library',
  'library/manifests',
  'library/trust',
];

/** Removes what writes that were cut off have left; to be done before anything is written. */
export async function removeLeftTemps(data: string, log: Log): Promise<void> {
  const removing = withTemps.map((folder) =>
    removeTemps(join(data, folder)).catch((error: unknown) =>
      log.warn(`${folder}: ${error instanceof Error ? error.message : error}`),
    ),
  );
  await Promise.all(removing);
}

const hourMs = 3_600_000;

/** Looks after the ballast at night, when nobody hears the disk. Call the answer to stop. */
export function atNight(run: () => void, now: () => number): () => void {
  const timer = setInterval(() => {
    const hour = new Date(now()).getHours();
    if (hour >= 2 && hour < 5) run();
  }, hourMs);
  timer.unref();
  return () => clearInterval(timer);
}
