import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'doctor');

/** What a real machine's file holds, or a program prints. */
export const doctorText = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
