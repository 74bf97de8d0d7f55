import { join } from 'node:path';
import * as z from 'zod';
import { recordKinds, records } from './record-kinds.ts';

/**
 * A child process for crash tests: `record-writer <kind> <folder>`. Writes records without end into
 * `<folder>/records`, and prints the number of each when it is said to be safe.
 */
const [kind, folder] = z.tuple([z.enum(recordKinds), z.string()]).parse(process.argv.slice(2));
const place = join(folder, 'records');
const newest = await records[kind].newest(place);
if (typeof newest === 'string') throw new Error(newest);
const write = await records[kind].open(place);
for (let n = newest + 1; ; n++) {
  await write(n);
  process.stdout.write(`${n}\n`);
}
