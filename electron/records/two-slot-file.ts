import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Disk, type DiskFile, realDisk } from './disk.ts';
import { asideName, makeFolder, renamePatiently, syncFolder, withFile, writeAll } from './durable-file.ts';
import { systemCode } from './system-code.ts';

/**
 * One document in two files, `<file>.a` and `<file>.b`, written in place in turn, so that one of them is
 * always whole, on systems without an atomic rename too. A slot is a header line
 * `<sha256> <bytes> <generation> <schema>` and the JSON body; the highest valid generation counts.
 */
export type Slot = { readonly generation: number; readonly schema: number; readonly value: unknown };

/** What was read, and which damaged files were set aside (their new names). */
export type SlotRead = { readonly slot: Slot | undefined; readonly damaged: readonly string[] };

const slotNames = ['a', 'b'] as const;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function parseSlot(bytes: Buffer): Slot | undefined {
  const newline = bytes.indexOf(10);
  if (newline < 0) return undefined;
  const header = /^([0-9a-f]{64}) (\d{1,9}) (\d{1,15}) (\d{1,6})$/.exec(bytes.toString('latin1', 0, newline));
  if (!header) return undefined;
  const [, sha256, length, generation, schema] = header;
  const body = bytes.subarray(newline + 1, newline + 1 + Number(length));
  if (body.length !== Number(length)) return undefined;
  if (digest(Buffer.concat([body, Buffer.from(`${generation} ${schema}`)])) !== sha256) return undefined;
  return { generation: Number(generation), schema: Number(schema), value: JSON.parse(body.toString('utf8')) };
}

async function readSlot(
  file: string,
  disk: Disk,
  tries = 2,
): Promise<Slot | 'none' | 'damaged' | 'unreadable'> {
  try {
    return parseSlot(await disk.readFile(file)) ?? 'damaged';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'none';
    // No file at all: the other slot counts.
    if (systemCode(error) === 'EISDIR') return 'damaged';
    if (systemCode(error) !== 'EIO') throw error;
    // A disk that can't give the bytes back, twice: the other slot counts.
    return tries > 1 ? readSlot(file, disk, tries - 1) : 'unreadable';
  }
}

/** Renames a damaged slot to a name that nothing has; gives that name. */
async function setAside(path: string, time: number, disk: Disk): Promise<string> {
  const aside = await asideName(path, time, disk);
  await renamePatiently(path, aside, disk);
  return basename(aside);
}

/**
 * Reads the newest whole slot whose value `fits`. A damaged one, or one that does not fit, is renamed to
 * `<slot>.damaged-<time>` and reported, never deleted. On a disk that lets nothing be renamed it is reported
 * by the name it has, and the next write goes over it.
 */
export async function readSlots(
  file: string,
  now: () => number,
  fits: (value: unknown) => boolean = () => true,
  disk: Disk = realDisk,
): Promise<SlotRead> {
  const damaged: string[] = [];
  let best: Slot | undefined;
  for (const name of slotNames) {
    const path = `${file}.${name}`;
    const slot = await readSlot(path, disk);
    if (slot === 'none') continue;
    // It may be whole and the newest, so it must be out of the way before older data counts again.
    if (slot === 'unreadable') damaged.push(await setAside(path, now(), disk));
    else if (slot === 'damaged' || !fits(slot.value))
      damaged.push(await setAside(path, now(), disk).catch(() => basename(path)));
    else if (!best || slot.generation > best.generation) best = slot;
  }
  return { slot: best, damaged };
}

/** Writes the next generation over the older slot; resolves when it is on disk. */
export async function writeSlot(file: string, slot: Slot, disk: Disk = realDisk): Promise<void> {
  const body = Buffer.from(JSON.stringify(slot.value));
  const sha256 = digest(Buffer.concat([body, Buffer.from(`${slot.generation} ${slot.schema}`)]));
  const header = Buffer.from(`${sha256} ${body.length} ${slot.generation} ${slot.schema}\n`);
  const path = `${file}.${slotNames[slot.generation % 2]}`;
  const folder = dirname(file);
  await makeFolder(folder, disk);
  const fill = async (made: DiskFile) => {
    await writeAll(made, Buffer.concat([header, body]), 0);
    await made.truncate(header.length + body.length);
    await made.sync();
  };
  await withFile(path, constants.O_RDWR | constants.O_CREAT, fill, disk);
  await syncFolder(folder, disk);
}
