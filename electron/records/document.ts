import type { Lost } from '../../content/notice.ts';
import { type Disk, realDisk } from './disk.ts';
import { type DiskCare, withCare } from './disk-care.ts';
import { readSlots, slotPath, writeNext, writeSlot } from './two-slot-file.ts';

/** Takes what version n of a schema stored to version n + 1; pure. */
export type Step = (old: unknown) => unknown;

export type DocumentOptions = {
  readonly now: () => number;
  /** The version of the schema that is written, 1 if not given. */
  readonly version?: number;
  /** How an older version moves forward: `{1: from 1 to 2, 2: from 2 to 3}`. */
  readonly steps?: Readonly<Record<number, Step>>;
  readonly care?: DiskCare | undefined;
  readonly disk?: Disk;
};

/** A two-slot file that knows the versions of its schema. */
export type StoredDocument = {
  /** What was there, moved forward; undefined if nothing (or nothing whole) was. */
  readonly value: unknown;
  /** Files that were damaged and set aside. */
  readonly damaged: readonly string[];
  /** What the damage took. */
  readonly lost: Lost;
  /** Files of a newer version of the kiosk, which are left as they are. */
  readonly newer: readonly string[];
  /** Rises with each write. */
  generation(): number;
  /** Resolves when it is on disk; if it throws, what was there before still counts. One at a time. */
  write(value: unknown): Promise<void>;
};

/**
 * Opens `<file>.a|b`. Nothing is lost on the way to a newer kiosk or back:
 * - of an older version, the value is moved forward in memory; before the first write goes over it, it is copied
 *   as it was to `<file>.schema-<its version>.a|b`;
 * - beside a newer version's file, which is not touched, this one reads and writes `<file>.schema-<version>.a|b`,
 *   which that newer kiosk may have left as above. It ends when the newer kiosk is back: it finds its own.
 */
export async function openDocument(
  file: string,
  fits: (value: unknown) => boolean,
  { now, version = 1, steps = {}, care, disk = realDisk }: DocumentOptions,
): Promise<StoredDocument> {
  const forward = (value: unknown, from: number): unknown => {
    let moved = value;
    for (let step = from; step < version; step++) moved = steps[step]?.(moved);
    return moved;
  };
  const judge = (value: unknown, schema: number) =>
    schema > version ? 'newer' : fitsMoved(fits, () => forward(value, schema));

  const own = await readSlots(file, now, judge, disk);
  const beside = own.newer.length > 0;
  const place = beside ? sideFile(file, version) : file;
  const side = beside ? await readSlots(place, now, judge, disk) : own;
  const slot = side.slot ?? own.slot;
  const lost = side.lost === 'nothing' ? own.lost : side.lost;
  // With a newer file in its way, an older slot has none beside it that could be damaged: it is of `place`.
  const since = slot && lost === 'last-change' ? await disk.modified(slotPath(place, slot)) : 0;
  let generation = side.slot?.generation ?? 0;
  let backup = slot && slot.schema < version ? slot : undefined;
  return {
    value: slot && forward(slot.value, slot.schema),
    damaged: beside ? [...own.damaged, ...side.damaged] : own.damaged,
    lost: lost === 'last-change' ? { kind: lost, since } : { kind: lost },
    newer: own.newer,
    generation: () => generation,
    async write(value) {
      const old = backup;
      if (old) await withCare(() => writeSlot(sideFile(file, old.schema), old, disk), care);
      backup = undefined;
      // Counted when it is on disk: a failed write is repeated over its own torn slot, never over the good one.
      const next = { schema: version, value };
      generation = await withCare(() => writeNext(place, generation, next, disk), care);
    },
  };
}

const sideFile = (file: string, version: number) => `${file}.schema-${version}`;

/** A step that can't take a value says that the value is damaged. */
function fitsMoved(fits: (value: unknown) => boolean, moved: () => unknown): boolean {
  try {
    return fits(moved());
  } catch {
    return false;
  }
}
