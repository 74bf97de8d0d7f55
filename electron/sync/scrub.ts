import { setTimeout as pauseFor } from 'node:timers/promises';
import * as z from 'zod';
import type { LibraryFile } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import type { Store } from '../records/store.ts';
import { type Damage, fileCheck } from './check-file.ts';

/**
 * How far the files have been compared with their digests in this round, which goes by their digests: kept, as
 * many halls switch their kiosks off at night. Times in ms since 1970.
 */
export const scrubRecordSchema = z.object({ startedAt: z.number(), after: z.string() });
export type ScrubRecord = z.infer<typeof scrubRecordSchema>;
export const noScrubYet: ScrubRecord = { startedAt: 0, after: '' };

export type ScrubOptions = {
  readonly library: Pick<Library, 'set' | 'files' | 'markVerified' | 'blobs'>;
  readonly record: Pick<Store<ScrubRecord>, 'data' | 'update'>;
  readonly now: () => number;
  readonly report: (damage: Damage) => void;
  /** A file that could not be read for a reason that may pass, or a disk that takes no record. */
  readonly failed: (error: unknown) => void;
  /** Gets a file from somewhere at hand, such as what ships with the app; whether it could. */
  readonly mend?: (file: LibraryFile) => Promise<boolean>;
  readonly everyMs?: number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type Scrub = {
  /** Checks the next files: as many as it takes to see all of them within a day. */
  tick(): Promise<void>;
  /** One tick after the other until the signal is aborted. */
  run(signal: AbortSignal): Promise<void>;
  /** Checks these files now; those that are not whole and could not be mended. */
  check(files: readonly LibraryFile[], signal: AbortSignal): Promise<readonly LibraryFile[]>;
};

const ticksADay = 24 * 60;

/** Checks all files in the background, again and again, slowly: bits rot on disks that nobody reads. */
export function scrub(options: ScrubOptions): Scrub {
  const { library, now, failed, everyMs = 60_000 } = options;
  const pause = options.pause ?? ((ms, signal) => pauseFor(ms, undefined, { signal }));
  // In memory first: a disk that takes no record must not hold up the round.
  let record = options.record.data;
  let known: { readonly releases: unknown; readonly files: readonly LibraryFile[] } | undefined;

  /** Every file of the library by its digest. */
  async function filesNow(): Promise<readonly LibraryFile[]> {
    const { releases } = library.set();
    if (known?.releases !== releases) {
      const files = await library.files();
      known = { releases, files: files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)) };
    }
    return known?.files ?? [];
  }

  const { unsound, checkFile } = fileCheck({ ...options, pause, filesNow });

  async function keep(next: ScrubRecord): Promise<void> {
    record = next;
    await options.record.update(() => next).catch(failed);
  }

  async function tick(signal: AbortSignal): Promise<void> {
    const files = await filesNow();
    if (files.length === 0) return;
    // A clock that went back: the round began now, or what was installed since would never count as checked.
    const startedAt = record.after === '' || record.startedAt > now() ? now() : record.startedAt;
    const from = files.findIndex(({ sha256 }) => sha256 > record.after);
    const due = from < 0 ? [] : files.slice(from, from + Math.ceil(files.length / ticksADay));
    for (const file of due) {
      // What can't be removed or mended must not hold up the round.
      await checkFile(file, signal).catch(failed);
      if (signal.aborted) return;
    }
    const last = due.at(-1);
    const isOver = !last || last === files.at(-1);
    if (isOver) await endRound(startedAt);
    await keep({ startedAt, after: isOver ? '' : last.sha256 });
  }

  /** Releases that were here during the whole round and of which no file was unsound. */
  async function endRound(startedAt: number): Promise<void> {
    const files = await filesNow();
    const hurt = new Set(files.filter(({ sha256 }) => unsound.has(sha256)).flatMap(({ packs }) => packs));
    const whole = library
      .set()
      .releases.filter(({ id, installedAt }) => isOfRound(installedAt, startedAt) && !hurt.has(id));
    await library.markVerified(new Set(whole.map(({ manifest }) => manifest)), now()).catch(failed);
    if (known) known = { ...known, releases: library.set().releases };
  }

  // Installed in the future: under a clock that has gone back since.
  const isOfRound = (installedAt: number, startedAt: number) =>
    installedAt <= startedAt || installedAt > now();

  return {
    tick: () => tick(new AbortController().signal),
    async check(files, signal) {
      const damaged: LibraryFile[] = [];
      for (const file of files) {
        if (!(await checkFile(file, signal).catch(failed))) damaged.push(file);
      }
      return signal.aborted ? [] : damaged;
    },
    async run(signal) {
      let began = performance.now();
      while (!signal.aborted) {
        await pause(Math.max(0, everyMs - (performance.now() - began)), signal).catch(() => undefined);
        began = performance.now();
        if (!signal.aborted) await tick(signal).catch(failed);
      }
    },
  };
}
