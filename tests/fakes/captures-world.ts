import { join } from 'node:path';
import { openCaptures } from '../../electron/records/captures.ts';
import { newKey } from '../../electron/records/cipher.ts';
import type { Disk } from '../../electron/records/disk.ts';
import { failingDisk } from './failing-disk.ts';
import { tempFolder } from './temp-folder.ts';

export const day = 86_400_000;
export const words = '同学们好'.repeat(50);
export const voice = { session: 's-1', kind: 'voice', bytes: Buffer.from(words), days: 7 } as const;
const quick = failingDisk().disk;

/** A folder of captures, with a clock and a kiosk's key that a test sets. */
export async function capturesWorld() {
  const folder = join(await tempFolder(), 'captures');
  let time = Date.UTC(2026, 10, 25);
  let ids = 0;
  let key: Buffer | undefined = newKey();
  const open = (disk: Disk = quick) =>
    openCaptures(folder, { now: () => time, key: async () => key, newId: () => `c-${++ids}`, disk });
  return {
    folder,
    open,
    pass: (ms: number) => {
      time += ms;
    },
    setKey: (next: Buffer | undefined) => {
      key = next;
    },
  };
}
