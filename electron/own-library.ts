import { join } from 'node:path';
import { app } from 'electron';
import { exitCode } from './exit-code.ts';
import { removeLeftTemps } from './kept.ts';
import { type Library, openLibrary } from './library/library.ts';
import { lockLibrary } from './library/lock.ts';
import type { Log } from './log.ts';
import { makeFolder } from './records/durable-file.ts';

/** Opens the library of this data folder, which no other program may fill at the same time. */
export async function openOwnLibrary(data: string, log: Log): Promise<Library> {
  const folder = join(data, 'library');
  await makeFolder(folder);
  if ((await lockLibrary(folder)) === 'taken') {
    log.error('another program is filling this data folder; start the kiosk when it has ended');
    app.exit(exitCode.taken);
  }
  await removeLeftTemps(data, log);
  return openLibrary(folder, Date.now, app.getVersion());
}
