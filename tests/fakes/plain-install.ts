import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { sha256 } from './sample-manifest.ts';

/**
 * Installs a published set as programs do that never wait for the disk: every file is written beside its place
 * and renamed, `set.json` last. The control of the power cuts.
 */
export async function installPlainly(published: string, data: string, n: number): Promise<void> {
  const all = await readdir(join(published, 'blobs'), { recursive: true, withFileTypes: true });
  const blobs = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  for (const blob of blobs) await put(join(data, 'blobs', basename(blob)), await readFile(blob));
  await put(join(data, 'set.json'), JSON.stringify({ n, blobs: blobs.map((blob) => basename(blob)) }));
}

async function put(file: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

const setSchema = z.object({ n: z.number(), blobs: z.array(z.string()) });

/** What is wrong with such an installation; set `acknowledged` or a later one must be there, whole. */
export async function plainTrouble(data: string, acknowledged: number): Promise<string | undefined> {
  const text = await readFile(join(data, 'set.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return acknowledged > 0 ? 'the set is missing' : undefined;
  if (text === '') return 'the set is empty';
  const { n, blobs } = setSchema.parse(JSON.parse(text));
  if (n < acknowledged) return `shows ${n}, though ${acknowledged} was acknowledged`;
  for (const digest of blobs) {
    const bytes = await readFile(join(data, 'blobs', digest)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== digest) return `a file of set ${n} is damaged`;
  }
  return undefined;
}
