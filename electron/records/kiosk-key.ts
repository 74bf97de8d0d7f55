import * as z from 'zod';
import { newKey } from './cipher.ts';
import type { Disk } from './disk.ts';
import { readTwice, setAside, writeDurably } from './durable-file.ts';
import { ifThere } from './system-code.ts';

/** What the operating system can hide a text with, from whoever has only the disk. */
export type KeySeal = {
  seal(text: string): Buffer;
  /** Throws if the system does not give it back, as to another account. */
  open(bytes: Buffer): string;
};

export type KioskKeyOptions = {
  /** Left out where the system has nothing that really hides a key: the file is then only for its own account. */
  readonly seal?: KeySeal | undefined;
  readonly now: () => number;
  readonly disk: Disk;
};

const fileSchema = z.strictObject({ format: z.literal(1), sealed: z.boolean(), key: z.base64() });
const onlyOwner = 0o600;
const keyBytes = 32;

/**
 * The kiosk's own key, of 32 bytes, which wraps those of its captures; made if there is none. Undefined while the
 * system does not give it back. A file that is none is set aside. Throws the system's error.
 */
export async function readKioskKey(file: string, options: KioskKeyOptions): Promise<Buffer | undefined> {
  const { now, disk } = options;
  const text = await ifThere(readTwice(file, disk).then(String), undefined);
  if (text === undefined) return makeKey(file, options);
  const stored = storedIn(text);
  if (stored) return stored.sealed ? opened(stored.key, options.seal) : keyOf(stored.key);
  await setAside(file, now(), disk);
  return makeKey(file, options);
}

async function makeKey(file: string, { seal, disk }: KioskKeyOptions): Promise<Buffer> {
  const key = newKey();
  const text = key.toString('base64');
  const stored = { format: 1, sealed: seal !== undefined, key: seal?.seal(text).toString('base64') ?? text };
  await writeDurably(file, Buffer.from(JSON.stringify(stored)), disk, onlyOwner);
  return key;
}

function storedIn(text: string): z.infer<typeof fileSchema> | undefined {
  try {
    const stored = fileSchema.parse(JSON.parse(text));
    return stored.sealed || keyOf(stored.key) ? stored : undefined;
  } catch {
    return undefined; // torn, or somebody else's
  }
}

function keyOf(text: string): Buffer | undefined {
  const key = Buffer.from(text, 'base64');
  return key.length === keyBytes ? key : undefined;
}

function opened(key: string, seal: KeySeal | undefined): Buffer | undefined {
  try {
    return seal && keyOf(seal.open(Buffer.from(key, 'base64')));
  } catch {
    return undefined; // another account, or the system's keys are gone
  }
}
