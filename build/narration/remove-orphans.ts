import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { markOf } from './audio-mark.ts';
import { namesIn, type PackJobs } from './jobs.ts';
import { digestInVtt } from './webvtt.ts';

/** Deletes audio and cues made by this tool whose story, chapter or line is gone. Gives the files deleted. */
export async function removeOrphans(pack: string, { jobs, unclear }: PackJobs): Promise<string[]> {
  const wanted = new Set(jobs.flatMap(({ audio, vtt }) => [audio, vtt ?? '']));
  const removed: string[] = [];
  for (const name of await namesIn(join(pack, 'audio'), '')) {
    const file = join(pack, 'audio', name);
    const [id = ''] = name.split('.');
    if (wanted.has(file) || unclear.includes(id) || !(await isOurs(file))) continue;
    await rm(file);
    removed.push(file);
  }
  return removed;
}

async function isOurs(file: string): Promise<boolean> {
  if (file.endsWith('.vtt')) return digestInVtt(await readFile(file, 'utf8')) !== undefined;
  return file.endsWith('.opus') && (await markOf(file)).kind === 'made';
}
