import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { openStore } from '../../electron/records/store.ts';
import { writeSlot } from '../../electron/records/two-slot-file.ts';
import { tempFolder } from './temp-folder.ts';

// A document of three versions: {name} → {names: [name]} → {names, loud}.
const schema = z.object({ names: z.array(z.string()), loud: z.boolean() });
const steps = {
  1: (old: unknown) => ({ names: [z.object({ name: z.string() }).parse(old).name] }),
  2: (old: unknown) => ({ ...z.object({ names: z.array(z.string()) }).parse(old), loud: false }),
};
export const now = () => 42;
export const first = { names: [], loud: true };
/** Opens it as a kiosk that knows version 3. */
export const openThird = (file: string, care?: Parameters<typeof openStore>[4]) =>
  openStore(file, schema, first, now, { version: 3, steps, ...care });
export const loud = (data: z.infer<typeof schema>) => ({ ...data, loud: true });
export const moved = { names: ['Hall'], loud: false };

/** A document of a version on disk, in `doc.b` if its generation is odd. */
export async function stored(version: number, value: unknown, generation = 7) {
  const folder = await tempFolder();
  const file = join(folder, 'doc');
  await writeSlot(file, { generation, schema: version, value });
  return { folder, file, names: async () => (await readdir(folder)).sort() };
}
