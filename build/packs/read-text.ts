import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problems } from './problems.ts';

/** Reads an author's text; one in another encoding than UTF-8 is a problem, as its words would be garbled. */
export async function readText(folder: string, file: string, problems: Problems): Promise<string> {
  const bytes = await readFile(join(folder, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add(file, 'is not UTF-8 text; save it again with the encoding UTF-8');
    return bytes.toString('utf8');
  }
}

/** The first line (from 1) of an author's file that matches; undefined if none does or there is no such file. */
export async function lineWith(folder: string, file: string, pattern: RegExp): Promise<number | undefined> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => '');
  const at = text.split('\n').findIndex((line) => pattern.test(line));
  return at < 0 ? undefined : at + 1;
}

/** Matches a word of an author's file that stands alone: not as a part of a longer id or path. */
export const word = (text: string): RegExp =>
  new RegExp(`(?<![\\w./-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w/-])`);

/** The files of a part of a pack, as `exhibits/liping.en.md`, in order. */
export async function filesIn(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => `${part}/${name}`)
    .sort();
}
