import { join } from 'node:path';
import * as z from 'zod';
import { writeKept } from './kept-records.ts';

/** A child process for crash tests: `kept-writer <folder>`, which says of each record that it is safe. */
const folder = z.string().parse(process.argv[2]);
await writeKept(join(folder, 'records'), (kind, n) => void process.stdout.write(`${kind} ${n}\n`));
