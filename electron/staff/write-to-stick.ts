import { createHash } from 'node:crypto';
import type { Disk } from '../records/disk.ts';
import { syncFolder, writeDurably } from '../records/durable-file.ts';
import { systemCode } from '../records/system-code.ts';
import type { NotOnStick } from '../staff-groups-api.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes a file to a folder of a stick and reads it back: the SHA-256 that it has there, or why it is not there. */
export const writeToStick = (file: string, bytes: Uint8Array, disk: Disk): Promise<string | NotOnStick> =>
  orWhyNot<string | NotOnStick>(async () => {
    await writeDurably(file, bytes, disk);
    const there = sha256(await disk.readFile(file));
    return there === sha256(bytes) ? there : { kind: 'differs' };
  });

/**
 * Makes folders, each in one that is there; one that is there already is good. Not those above them: where a stick was
 * taken out, they would be made on the kiosk's own disk.
 */
export const makeOnStick = (
  parent: string,
  folders: readonly string[],
  disk: Disk,
): Promise<'made' | NotOnStick> =>
  orWhyNot<'made'>(async () => {
    for (const folder of folders) await disk.mkdir(folder).catch(unlessThere);
    await syncFolder(parent, disk);
    return 'made';
  });

function unlessThere(error: unknown): void {
  if (systemCode(error) !== 'EEXIST') throw error;
}

async function orWhyNot<T>(work: () => Promise<T>): Promise<T | NotOnStick> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { kind: code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'unwritable' };
  }
}
