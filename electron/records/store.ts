import { Low } from 'lowdb';
import type * as z from 'zod';
import { readSlots, writeSlot } from './two-slot-file.ts';

export type Store<T> = {
  readonly data: T;
  /** Changes the document; resolves when the change is on disk. If that fails, it throws and nothing is changed. */
  update(change: (data: T) => T): Promise<void>;
  /** Files that were damaged and set aside when it was opened. */
  readonly damaged: readonly string[];
};

/**
 * A document that must not be lost: lowdb over a two-slot file. A slot that does not fit the schema any more
 * counts as damaged: it is set aside, and the other slot or the defaults are used.
 */
export async function openStore<T>(
  file: string,
  schema: z.ZodType<T>,
  defaults: T,
  now: () => number,
): Promise<Store<T>> {
  const { slot, damaged } = await readSlots(file, now, (value) => schema.safeParse(value).success);
  let generation = slot?.generation ?? 0;
  const adapter = {
    read: async () => (slot ? schema.parse(slot.value) : null),
    write: async (value: T) => {
      // Counted when it is on disk: a failed write is repeated over its own torn slot, never over the good one.
      await writeSlot(file, { generation: generation + 1, schema: 1, value });
      generation += 1;
    },
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
  };
}
