import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { PROJECT } from '../npm-script.ts';

/** The version of the kiosk that this project builds. */
export async function kioskVersion(): Promise<string> {
  const text = await readFile(join(PROJECT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
