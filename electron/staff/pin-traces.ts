import { basename, dirname } from 'node:path';
import { type Disk, realDisk } from '../records/disk.ts';
import { ifThere } from '../records/system-code.ts';

// Slots, of any version, there or set aside; not what a first write that was cut off has left.
const trace = /^\.(schema-\d+\.)?[ab](\.damaged-.*)?$/;

/** Whether files tell that a record was written here once, even if none of them can be read. */
export async function hasTraces(file: string, disk: Disk = realDisk): Promise<boolean> {
  const names = await ifThere(disk.readdir(dirname(file)), []);
  const own = basename(file);
  return names.some((name) => name.startsWith(own) && trace.test(name.slice(own.length)));
}
