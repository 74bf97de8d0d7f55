import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Capture } from '../../content/capture.ts';
import { type CaptureKind, type CaptureMeta, captureMetaSchema } from '../../content/capture-entry.ts';
import { idSchema } from '../../content/pack-field.ts';
import { newKey, sealed, unsealed } from './cipher.ts';
import { type Disk, realDisk } from './disk.ts';
import { makeFolder, readTwice, syncFolder, writeDurably } from './durable-file.ts';
import { systemCode } from './system-code.ts';

/**
 * Recordings, photographs and signatures, encrypted, each until it expires: `<folder>/<id>/` with
 *   key    a key of its own, wrapped by the kiosk's;
 *   bytes  what was captured, under that key;
 *   meta   what is known of it; written last, so that what has none was cut off and is no capture.
 * Whatever is removed loses its key first, and with it its meaning.
 */
export type Captures = {
  /** Those that have not expired, the oldest first. */
  list(): readonly Capture[];
  /**
   * Resolves with its id when it is on disk; undefined if the kiosk's key can't be had now. Throws the system's error,
   * and then nothing of it is left.
   */
  keep(what: Kept): Promise<string | undefined>;
  /** Undefined if it is gone, has expired, was changed, or the kiosk's key can't be had. Throws the system's error. */
  read(id: string): Promise<Buffer | undefined>;
  /** Whether there was one. Throws the system's error. */
  remove(id: string): Promise<boolean>;
  /** Removes what has expired; gives the ids of those that the disk did not let go. */
  sweep(): Promise<readonly string[]>;
};

type Kept = {
  readonly session: string;
  readonly kind: CaptureKind;
  readonly bytes: Uint8Array;
  readonly days: number;
};

export type CapturesOptions = {
  /** Ms since 1970, of a clock that never goes back. */
  readonly now: () => number;
  /** The kiosk's key; asked for once something is kept or read. */
  readonly key: () => Promise<Buffer | undefined>;
  readonly newId: () => string;
  readonly disk?: Disk;
};

const dayMs = 86_400_000;

/** Opens the folder: what has expired, or was cut off, is removed before anything can be read. */
export async function openCaptures(
  folder: string,
  { now, key, newId, disk = realDisk }: CapturesOptions,
): Promise<Captures> {
  const there = new Map<string, CaptureMeta>();
  const isAlive = ({ expires }: CaptureMeta) => now() < expires;
  const removeAll = async (ids: readonly string[]): Promise<string[]> => {
    const left: string[] = [];
    for (const id of ids)
      await removeFolder(folder, id, disk).then(
        () => there.delete(id),
        () => left.push(id),
      );
    return left;
  };
  const sweep = () => removeAll([...there].filter(([, meta]) => !isAlive(meta)).map(([id]) => id));

  const cutOff: string[] = [];
  for (const id of (await namesIn(folder, disk)).toSorted()) {
    if (!idSchema.safeParse(id).success) continue;
    // One that the disk can't give back stands in nobody's way; it may be read at the next start.
    const meta = await metaOf(join(folder, id), disk).catch(() => null);
    if (meta) there.set(id, meta);
    else if (meta === undefined) cutOff.push(id);
  }
  await removeAll(cutOff);
  await sweep();

  return {
    list() {
      const alive = [...there].filter(([, meta]) => isAlive(meta));
      return alive
        .map(([id, { format: _, ...meta }]) => ({ id, ...meta }))
        .toSorted((a, b) => a.made - b.made);
    },
    async keep({ session, kind, bytes, days }) {
      const kiosk = await key();
      if (!kiosk) return undefined;
      const id = newId();
      const made = now();
      const expires = made + days * dayMs;
      const meta: CaptureMeta = { format: 1, session, kind, bytes: bytes.length, made, expires };
      try {
        await write(join(folder, id), { bytes, meta, kiosk }, disk);
      } catch (error) {
        // What can't be removed now has no meta, and goes at the next start.
        await removeAll([id]);
        throw error;
      }
      there.set(id, meta);
      return id;
    },
    async read(id) {
      const meta = there.get(id);
      const kiosk = meta && isAlive(meta) ? await key() : undefined;
      return meta && kiosk && readBytes(join(folder, id), { meta, kiosk }, disk);
    },
    async remove(id) {
      if (!there.has(id)) return false;
      await removeFolder(folder, id, disk);
      return there.delete(id);
    },
    sweep,
  };
}

/** A name that no other capture has: `moment` and random digits. */
export const captureId = (moment: string): string => `${moment}-${randomBytes(4).toString('hex')}`;

const aboutOf = (meta: CaptureMeta): string => JSON.stringify(captureMetaSchema.parse(meta));

type Whole = { readonly bytes: Uint8Array; readonly meta: CaptureMeta; readonly kiosk: Buffer };

async function write(place: string, { bytes, meta, kiosk }: Whole, disk: Disk): Promise<void> {
  const about = aboutOf(meta);
  const own = newKey();
  await makeFolder(place, disk);
  await writeDurably(join(place, 'bytes'), sealed(bytes, own, about), disk);
  await writeDurably(join(place, 'key'), sealed(own, kiosk, about), disk);
  await writeDurably(join(place, 'meta'), Buffer.from(about), disk);
}

async function readBytes(
  place: string,
  { meta, kiosk }: Omit<Whole, 'bytes'>,
  disk: Disk,
): Promise<Buffer | undefined> {
  const about = aboutOf(meta);
  const wrapped = await orNone(readTwice(join(place, 'key'), disk));
  const own = wrapped && unsealed(wrapped, kiosk, about);
  const box = own && (await orNone(readTwice(join(place, 'bytes'), disk)));
  return own && box && unsealed(box, own, about);
}

/** Undefined if it is not all there, or does not tell until when: then it must not stay. Throws the system's error. */
async function metaOf(place: string, disk: Disk): Promise<CaptureMeta | undefined> {
  const names = await namesIn(place, disk);
  if (!['key', 'bytes', 'meta'].every((name) => names.includes(name))) return undefined;
  const text = String(await readTwice(join(place, 'meta'), disk));
  try {
    return captureMetaSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // torn or changed
  }
}

/** The key goes first, durably; what is left then is noise. */
async function removeFolder(folder: string, id: string, disk: Disk): Promise<void> {
  const place = join(folder, id);
  const names = await namesIn(place, disk);
  if (names.includes('key')) {
    await disk.rm(join(place, 'key'));
    await syncFolder(place, disk);
  }
  for (const name of names) await disk.rm(join(place, name));
  await orNone(disk.rmdir(place));
  await syncFolder(folder, disk);
}

const orNone = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  });
const namesIn = async (folder: string, disk: Disk): Promise<readonly string[]> =>
  (await orNone(disk.readdir(folder))) ?? [];
