import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../../build/npm-script.ts';

/** Every script and page that `npm run build` made for one of the processes, as one text. */
export async function builtCode(part: 'main' | 'preload' | 'renderer'): Promise<string> {
  const folder = join(PROJECT, 'out', part);
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(c?js|html)$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('\n');
}
