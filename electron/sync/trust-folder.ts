import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { several } from '../library/several.ts';
import { realDisk } from '../records/disk.ts';
import { makeFolder, makeFolderLoosely, syncFolder, withFile, writeAll } from '../records/durable-file.ts';
import { systemCode } from '../records/system-code.ts';
import { readSlots, writeNext } from '../records/two-slot-file.ts';

/** Files by their path in a repository, such as `metadata/timestamp.json`. */
export type TrustFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Generations `gen-<uuid>/` of signed files, and a two-slot file `current.a|b` that names the one that counts.
 * A cut anywhere leaves the old or the new one. Nothing in here is believed without being verified again.
 */
export type TrustFolder = {
  /** Of the current generation; empty if there is none. */
  files(): TrustFiles;
  /** Makes these files the current generation, durably. If it throws, the one before still counts. */
  write(files: TrustFiles): Promise<void>;
  /** A name for a folder to work in; once released, `sweep` removes it. */
  scratch(): string;
  release(scratch: string): void;
  /** Removes all but the current generation and what somebody works in. */
  sweep(): Promise<void>;
};

const generationName = /^gen-[0-9a-f-]{36}$/;
const ours = /^(gen|work)-[0-9a-f-]{36}$/;
const pointerSchema = z.object({ generation: z.string().regex(generationName) });

export async function openTrustFolder(folder: string, now: () => number): Promise<TrustFolder> {
  const pointer = join(folder, 'current');
  const { slot } = await readSlots(pointer, now, (value) => pointerSchema.safeParse(value).success);
  const stored = pointerSchema.safeParse(slot?.value);
  let turn = slot?.generation ?? 0;
  let current = stored.data?.generation;
  let files =
    current === undefined ? new Map<string, Uint8Array>() : await readGeneration(join(folder, current));

  // A look at a stick may run beside a sync.
  const busy = new Set<string>();

  async function sweep(): Promise<void> {
    await makeFolder(folder);
    for (const name of await readdir(folder))
      if (ours.test(name) && name !== current && !busy.has(join(folder, name)))
        await rm(join(folder, name), { recursive: true, force: true });
  }

  return {
    files: () => files,
    scratch() {
      const path = join(folder, `work-${randomUUID()}`);
      busy.add(path);
      return path;
    },
    release: (path) => void busy.delete(path),
    sweep,
    async write(next) {
      const name = `gen-${randomUUID()}`;
      const generation = join(folder, name);
      busy.add(generation);
      try {
        await writeGeneration(generation, next).catch(async (error: unknown) => {
          await rm(generation, { recursive: true, force: true });
          throw error;
        });
        await syncFolder(folder);
        // Should this fail, the slot may be on the disk all the same: what it names stays until the next `sweep`.
        turn = await writeNext(pointer, turn, { schema: 1, value: { generation: name } });
        [current, files] = [name, new Map(next)];
      } finally {
        busy.delete(generation);
      }
      await sweep();
    },
  };
}

async function writeGeneration(folder: string, files: TrustFiles): Promise<void> {
  const folders = new Set([folder]);
  for (const path of files.keys())
    for (let parent = dirname(join(folder, path)); parent !== folder; parent = dirname(parent))
      folders.add(parent);
  for (const one of folders) await makeFolderLoosely(one);
  // Several at a time: most of the wait is for the disk to say that a file is safe.
  await several([...files], 8, ([path, bytes]) =>
    withFile(
      join(folder, path),
      'wx',
      async (file) => {
        await writeAll(file, bytes, 0);
        await file.sync();
      },
      realDisk,
    ),
  );
  for (const one of folders) await syncFolder(one);
}

// More than any repository of ours has.
const mostFiles = 5000;

/** Whatever can be read; what is missing or damaged shows when it is verified. */
async function readGeneration(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error;
    return [];
  });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, Uint8Array>();
  await several(paths.slice(0, mostFiles), 8, async (path) => {
    const bytes = await readFile(path).catch((error: unknown) => {
      if (systemCode(error) === undefined) throw error;
      return undefined;
    });
    if (bytes) files.set(relative(folder, path).replaceAll(sep, '/'), bytes);
  });
  return files;
}
