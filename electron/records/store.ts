import { Low } from 'lowdb';
import type * as z from 'zod';
import type { Lost } from '../../content/notice.ts';
import { type DocumentOptions, openDocument } from './document.ts';

export type Store<T> = {
  readonly data: T;
  /** Changes the document; resolves when the change is on disk. If that fails, it throws and nothing is changed. */
  update(change: (data: T) => T): Promise<void>;
  /** Files that were damaged and set aside when it was opened, and what that took. */
  readonly damaged: readonly string[];
  readonly lost: Lost;
  /** Files of a newer version of the kiosk: they are kept as they are, and this one writes beside them. */
  readonly newer: readonly string[];
};

/**
 * A document that must not be lost: lowdb over a two-slot file. A slot that does not fit the schema (of its
 * version, moved forward) counts as damaged: it is set aside, and the other slot or the defaults are used.
 */
export async function openStore<T>(
  file: string,
  schema: z.ZodType<T>,
  defaults: T,
  now: () => number,
  versions: Omit<DocumentOptions, 'now'> = {},
): Promise<Store<T>> {
  const fits = (value: unknown) => schema.safeParse(value).success;
  const document = await openDocument(file, fits, { now, ...versions });
  const { value: stored, damaged, lost, newer } = document;
  const adapter = {
    read: async () => (stored === undefined ? null : schema.parse(stored)),
    write: (value: T) => document.write(value),
  };
  // Not lowdb's presets: those keep data in memory when NODE_ENV is "test", and their writers never fsync.
  const low = new Low<T>(adapter, defaults);
  await low.read();
  let last: Promise<void> = Promise.resolve();
  return {
    get data() {
      return low.data;
    },
    update(change) {
      const mine = last.then(async () => {
        const before = low.data;
        low.data = change(before);
        await low.write().catch((error: unknown) => {
          low.data = before;
          throw error;
        });
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    damaged,
    lost,
    newer,
  };
}
