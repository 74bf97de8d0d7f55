import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { markOf } from './audio-mark.ts';
import type { Job } from './jobs.ts';
import { type Level, master } from './master.ts';
import { speak } from './speak.ts';
import { joined } from './timeline.ts';
import { digestInVtt, webVtt } from './webvtt.ts';

export type Made = Level & { readonly file: string; readonly seconds: number };

/** Whether a job's files are there and made from just this text: `recording` is somebody's own and stays. */
export async function stateOf(job: Job): Promise<'current' | 'stale' | 'recording'> {
  const audio = await markOf(job.audio);
  if (audio.kind === 'recording') return 'recording';
  if (audio.kind === 'missing' || audio.digest !== job.digest) return 'stale';
  if (job.vtt === undefined) return 'current';
  const vtt = await readFile(job.vtt, 'utf8').catch(() => '');
  return digestInVtt(vtt) === job.digest ? 'current' : 'stale';
}

/** Speaks a job's sentences and writes its audio and cues. */
export async function makeAudio(job: Job): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'narration-'));
  try {
    const { rate, paragraphs } = await spoken(job, folder);
    const { samples, spans } = joined(paragraphs, job.pauses, rate);
    const opus = join(folder, 'done.opus');
    const level = await master({ rate, samples }, opus, job.digest, folder);
    await mkdir(dirname(job.audio), { recursive: true });
    if (job.vtt !== undefined) {
      await writeFile(`${job.vtt}.part`, webVtt(job.paragraphs.flat(), spans, job.digest));
      await rename(`${job.vtt}.part`, job.vtt);
    }
    await copyFile(opus, `${job.audio}.part`);
    await rename(`${job.audio}.part`, job.audio);
    return { file: job.audio, seconds: samples.length / rate, ...level };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function spoken(job: Job, folder: string): Promise<{ rate: number; paragraphs: Float32Array[][] }> {
  const paragraphs: Float32Array[][] = [];
  let rate = 0;
  for (const sentences of job.paragraphs) {
    const clips: Float32Array[] = [];
    for (const sentence of sentences) {
      const sound = await speak(sentence, job.language, job.voice, folder);
      rate = sound.rate;
      clips.push(sound.samples);
    }
    paragraphs.push(clips);
  }
  return { rate, paragraphs };
}
