import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Disk, type DiskFile, realDisk } from './disk.ts';
import {
  makeFolder,
  readTwice,
  setAside,
  syncFolder,
  withFile,
  writeAll,
  writeDurably,
} from './durable-file.ts';
import { systemCode } from './system-code.ts';

/**
 * One document in two files, `<file>.a` and `<file>.b`, written in place in turn, so that one of them is
 * always whole, on systems without an atomic rename too. A slot is a header line
 * `<sha256> <bytes> <generation> <schema>` and the JSON body; the highest valid generation counts.
 */
export type Slot = { readonly generation: number; readonly schema: number; readonly value: unknown };

/** What was read. */
export type SlotRead = {
  readonly slot: Slot | undefined;
  /** Damaged files that were set aside (their new names). */
  readonly damaged: readonly string[];
  /** What the damage took: perhaps the last change, or all. */
  readonly lost: 'nothing' | 'last-change' | 'all';
  /** Files that are not ours to judge: they were left as they are. */
  readonly newer: readonly string[];
};

const slotNames = ['a', 'b'] as const;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Damage = { readonly kind: 'damaged' | 'unreadable'; readonly generation: number };

// Of which generation a damaged slot was can't be known if its header is torn: it may be the newest.
const damage = (kind: Damage['kind'], generation = Number.POSITIVE_INFINITY): Damage => ({
  kind,
  generation,
});

function parseSlot(bytes: Buffer): Slot | Damage {
  const newline = bytes.indexOf(10);
  const header = /^([0-9a-f]{64}) (\d{1,9}) (\d{1,15}) (\d{1,6})$/.exec(
    bytes.toString('latin1', 0, Math.max(0, newline)),
  );
  if (!header) return damage('damaged');
  const [, sha256, length, generation, schema] = header;
  const body = bytes.subarray(newline + 1, newline + 1 + Number(length));
  const whole = digest(Buffer.concat([body, Buffer.from(`${generation} ${schema}`)])) === sha256;
  if (!whole || body.length !== Number(length)) return damage('damaged', Number(generation));
  try {
    return {
      generation: Number(generation),
      schema: Number(schema),
      value: JSON.parse(body.toString('utf8')),
    };
  } catch {
    return damage('damaged', Number(generation));
  }
}

async function readSlot(file: string, disk: Disk): Promise<Slot | Damage | undefined> {
  try {
    return parseSlot(await readTwice(file, disk));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    // No file at all, or one that the disk can't give back: the other slot counts.
    if (systemCode(error) === 'EISDIR') return damage('damaged');
    if (systemCode(error) === 'EIO') return damage('unreadable');
    throw error;
  }
}

/** Whether a value can be used; `newer`: another version of the kiosk can. */
export type Judge = (value: unknown, schema: number) => boolean | 'newer';

/**
 * Reads the newest whole slot whose value `fits`. A damaged one, or one that does not fit, is renamed to
 * `<slot>.damaged-<time>` and reported, never deleted; one that is newer is left alone. On a disk that lets
 * nothing be renamed it is reported by the name it has, and the next write goes over it.
 */
export async function readSlots(
  file: string,
  now: () => number,
  fits: Judge = () => true,
  disk: Disk = realDisk,
): Promise<SlotRead> {
  const damaged: string[] = [];
  const newer: string[] = [];
  let newestDamaged = 0;
  let best: Slot | undefined;
  for (const name of slotNames) {
    const path = `${file}.${name}`;
    const slot = await readSlot(path, disk);
    if (slot === undefined) continue;
    const judged = 'value' in slot ? fits(slot.value, slot.schema) : slot.kind;
    if (judged === 'newer') newer.push(basename(path));
    else if (judged === true && 'value' in slot) {
      if (!best || slot.generation > best.generation) best = slot;
    } else {
      newestDamaged = Math.max(1, newestDamaged, slot.generation);
      // What can't be read may be whole and the newest: it must be out of the way before older data counts again.
      const inWay = judged === 'unreadable';
      damaged.push(
        await setAside(path, now(), disk).catch((error: unknown) => {
          if (inWay) throw error;
          return basename(path);
        }),
      );
    }
  }
  return { slot: best, damaged, newer, lost: lostBy(newestDamaged, best, newer) };
}

/** `newestDamaged`: the generation of a damaged slot, 0 if none is. */
function lostBy(newestDamaged: number, best: Slot | undefined, newer: readonly string[]): SlotRead['lost'] {
  if (newestDamaged === 0 || (!best && newer.length > 0)) return 'nothing';
  if (!best) return 'all';
  return newestDamaged > best.generation ? 'last-change' : 'nothing';
}
/** The file in which a slot lies. */
export const slotPath = (file: string, { generation }: Pick<Slot, 'generation'>): string =>
  `${file}.${slotNames[generation % 2]}`;

function bytesOf(slot: Slot): Buffer {
  const body = Buffer.from(JSON.stringify(slot.value));
  const sha256 = digest(Buffer.concat([body, Buffer.from(`${slot.generation} ${slot.schema}`)]));
  return Buffer.concat([Buffer.from(`${sha256} ${body.length} ${slot.generation} ${slot.schema}\n`), body]);
}

/** Writes a generation over the older slot; resolves when it is on disk. */
export async function writeSlot(file: string, slot: Slot, disk: Disk = realDisk): Promise<void> {
  const bytes = bytesOf(slot);
  const folder = dirname(file);
  await makeFolder(folder, disk);
  const fill = async (made: DiskFile) => {
    await writeAll(made, bytes, 0);
    await made.truncate(bytes.length);
    await made.sync();
  };
  await withFile(slotPath(file, slot), constants.O_RDWR | constants.O_CREAT, fill, disk);
  await syncFolder(folder, disk);
}

/**
 * Writes what comes after generation `last`; gives its generation when it is on disk. After 0, where nothing is that
 * counts, both slots get it: damage to one of them never takes all. The first of these takes its place whole, as one
 * that a cut has torn would look as if something had been there before.
 */
export async function writeNext(
  file: string,
  last: number,
  { schema, value }: Omit<Slot, 'generation'>,
  disk: Disk = realDisk,
): Promise<number> {
  let generation = last + 1;
  if (last === 0) {
    const first = { generation, schema, value };
    await makeFolder(dirname(file), disk);
    await writeDurably(slotPath(file, first), bytesOf(first), disk);
    generation += 1;
  }
  await writeSlot(file, { generation, schema, value }, disk);
  return generation;
}
