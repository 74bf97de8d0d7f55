import { execFile } from 'node:child_process';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { freeBytes } from '../records/disk-space.ts';
import { systemCode } from '../records/system-code.ts';
import type { Machine } from './machine.ts';

const patienceMs = 5000;

/** The machine that this program runs on. `data` need not be there yet. */
export function thisMachine(data: string): Machine {
  return {
    platform: process.platform,
    uid: process.getuid?.(),
    home: homedir(),
    data,
    read: (file) => readFile(file, 'utf8').catch(() => undefined),
    list: (folder) => readdir(folder).catch(() => []),
    run: (program, ...args) =>
      new Promise((done) => {
        const options = { timeout: patienceMs, windowsHide: true } as const;
        execFile(program, args, options, (error, printed) => {
          // A program that answers with an exit code has answered; one that is missing or hangs has not.
          const missing = error && (typeof error.code === 'string' || error.killed);
          done(missing ? undefined : printed);
        });
      }),
    disk: async () => {
      const free = await freeBytes(data).catch(() => undefined);
      return free === undefined ? undefined : { freeBytes: free, writable: await isWritable(data) };
    },
  };
}

/** Before the first start there is no data folder: where it would be made counts. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    return systemCode(error) === 'ENOENT' && dirname(folder) !== folder && isWritable(dirname(folder));
  }
}
