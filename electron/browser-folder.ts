import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Chromium keeps what is its own: in the data folder, or in a new folder of the machine's temp if nothing can be
 * written there (`why`): on a disk that the system has made read-only the kiosk goes on playing.
 */
export function browserFolder(data: string): { readonly folder: string; readonly why?: string } {
  const folder = join(data, 'browser');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { folder };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { folder: mkdtempSync(join(tmpdir(), 'hall-kiosk-')), why };
  }
}
