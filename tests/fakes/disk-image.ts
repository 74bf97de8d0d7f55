import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runProgram } from './run-program.ts';
import { whenWeDie } from './when-we-die.ts';

/** A file system in a file, mounted at `folder`. */
export type MountedImage = {
  readonly folder: string;
  /** What its disk has written so far, and at the end ` 0` if it writes nothing now: the same text, nothing new. */
  written(): Promise<string>;
  unmount(): Promise<void>;
};

/** Makes an empty ext4 in a file; it takes only the room that is used. */
export async function makeImage(image: string, megabytes: number): Promise<void> {
  const file = await open(image, 'wx');
  await file.truncate(megabytes * 1024 * 1024);
  await file.close();
  const nothingLater = 'lazy_itable_init=0,lazy_journal_init=0,root_owner=0:0';
  await runProgram('mkfs.ext4', '-q', '-F', '-E', nothingLater, image);
}

/**
 * Mounts an image. The loop device is the mount's own: the system finds a free one, and frees it with the
 * unmount. Needs root and loop devices; throws and says so where they are missing.
 */
export async function mountImage(image: string, folder: string, options = 'defaults'): Promise<MountedImage> {
  await mkdir(folder, { recursive: true });
  await runProgram('mount', '-o', `loop,${options}`, image, folder).catch((error: unknown) => {
    throw new Error(`a power cut is tested as root, with loop devices. ${String(error)}`);
  });
  const release = whenWeDie('umount', '-l', folder);
  const device = basename((await runProgram('findmnt', '-no', 'SOURCE', folder)).trim());
  return {
    folder,
    async written() {
      // https://docs.kernel.org/block/stat.html: fields 5 to 9 are of writes, those under way last.
      const fields = (await readFile(`/sys/block/${device}/stat`, 'utf8')).trim().split(/\s+/);
      return fields.slice(4, 9).join(' ');
    },
    async unmount() {
      await unmount(folder);
      release();
    },
  };
}

/** A process that was just killed may hold it for a moment; after a second it is unmounted behind its back. */
async function unmount(folder: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const freed = await runProgram('umount', folder).then(
      () => true,
      () => false,
    );
    if (freed) return;
    await pause(50);
  }
  await runProgram('umount', '-l', folder);
}

/** Copies an image byte for byte, holes as holes. */
export async function copyImage(image: string, copy: string): Promise<void> {
  await runProgram('cp', '--sparse=always', '--reflink=auto', image, copy);
  if ((await stat(copy)).size !== (await stat(image)).size) throw new Error(`${copy} is not whole`);
}
