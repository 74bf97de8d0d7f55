import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { syncFolder, writeAll } from './durable-file.ts';

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

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

async function readSlot(file: string): Promise<Slot | 'none' | 'damaged'> {
  try {
    return parseSlot(await readFile(file)) ?? 'damaged';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    // A disk that can't give the bytes back, or no file at all: the other slot counts.
    if (codeOf(error) === 'EIO' || codeOf(error) === 'EISDIR') return 'damaged';
    throw error;
  }
}

/** Renames a damaged slot to a name that nothing has: a kiosk's clock may stand still or go back. */
async function setAside(path: string, time: number): Promise<string> {
  const there = new Set(await readdir(dirname(path)));
  let aside = `${path}.damaged-${time}`;
  for (let n = 2; there.has(basename(aside)); n++) aside = `${path}.damaged-${time}-${n}`;
  await rename(path, aside);
  return basename(aside);
}

/**
 * Reads the newest whole slot whose value `fits`. A damaged one, or one that does not fit, is renamed to
 * `<slot>.damaged-<time>` and reported, never deleted.
 */
export async function readSlots(
  file: string,
  now: () => number,
  fits: (value: unknown) => boolean = () => true,
): Promise<SlotRead> {
  const damaged: string[] = [];
  let best: Slot | undefined;
  for (const name of slotNames) {
    const path = `${file}.${name}`;
    const slot = await readSlot(path);
    if (slot === 'none') continue;
    if (slot === 'damaged' || !fits(slot.value)) damaged.push(await setAside(path, now()));
    else if (!best || slot.generation > best.generation) best = slot;
  }
  return { slot: best, damaged };
}

/** Writes the next generation over the older slot; resolves when it is on disk. */
export async function writeSlot(file: string, slot: Slot): Promise<void> {
  const body = Buffer.from(JSON.stringify(slot.value));
  const sha256 = digest(Buffer.concat([body, Buffer.from(`${slot.generation} ${slot.schema}`)]));
  const header = Buffer.from(`${sha256} ${body.length} ${slot.generation} ${slot.schema}\n`);
  const path = `${file}.${slotNames[slot.generation % 2]}`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(path, 'a').then(async (made) => {
    await made.close();
    return open(path, 'r+');
  });
  try {
    await writeAll(handle, Buffer.concat([header, body]), 0);
    await handle.truncate(header.length + body.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
}
