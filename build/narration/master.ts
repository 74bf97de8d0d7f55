import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './programs.ts';
import { encoding, loudness, toneEffects } from './settings.ts';
import { type Sound, writeWav } from './wav.ts';

/** How loud a file is: integrated loudness in LUFS, true peak in dBTP. */
export type Level = { readonly integrated: number; readonly peak: number };

/** Gives the sound its tone and loudness and writes it to `target` as Opus in Ogg, marked with `mark`. */
export async function master(sound: Sound, target: string, mark: string, folder: string): Promise<Level> {
  const raw = join(folder, 'joined.wav');
  const toned = join(folder, 'toned.wav');
  await writeFile(raw, writeWav(sound));
  const effects = [`rate -v ${encoding.rate}`, ...toneEffects, 'fade t 0.005 -0 0.06'].join(' ');
  await run('sox', [
    '-V1',
    '-R',
    raw,
    '-b',
    '32',
    '-e',
    'floating-point',
    toned,
    'gain',
    '-6',
    ...effects.split(' '),
  ]);
  let gain = loudness.target - (await integratedOf(toned, 'anull'));
  // The limiter takes a little loudness away: measure behind it and correct.
  for (let round = 0; round < 2; round += 1) {
    gain += loudness.target - (await integratedOf(toned, levelled(gain)));
  }
  await run('ffmpeg', [
    ...['-v', 'error', '-y', '-i', toned, '-af', levelled(gain), '-ac', '1', '-ar', `${encoding.rate}`],
    ...['-c:a', 'libopus', '-b:a', encoding.bitrate, '-vbr', 'on', '-application', 'audio'],
    // Bit-exact: the same text gives the same file, so that remaking changes nothing.
    ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
    ...['-metadata', `NARRATION=${mark}`, '-f', 'ogg', target],
  ]);
  return {
    integrated: await integratedOf(target, 'anull'),
    peak: await measure(target, 'ebur128=peak=true', /Peak:\s+(-?[\d.]+) dBFS/u),
  };
}

function levelled(gain: number): string {
  const limit = 10 ** (loudness.ceiling / 20);
  return `volume=${gain.toFixed(2)}dB,alimiter=limit=${limit.toFixed(4)}:attack=5:release=80:level=0:latency=1`;
}

/** Measures a file behind an ffmpeg filter. Throws if ffmpeg names no level. */
async function integratedOf(file: string, filter: string): Promise<number> {
  return measure(file, `${filter},ebur128`, /I:\s+(-?[\d.]+) LUFS/u);
}

async function measure(file: string, filter: string, figure: RegExp): Promise<number> {
  const args = ['-hide_banner', '-nostats', '-i', file, '-af', filter, '-f', 'null', '-'];
  const { stderr } = await run('ffmpeg', args);
  const [, value] = figure.exec(stderr.slice(stderr.lastIndexOf('Summary:'))) ?? [];
  if (value === undefined) throw new Error(`ffmpeg measured nothing in ${file}`);
  return Number(value);
}
