import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './programs.ts';
import { encoding } from './settings.ts';
import { type Sound, writeWav } from './wav.ts';

/**
 * `npx tsx build/narration/tones.ts`: the tones that stand where a hall plays its own recording of an anthem. They
 * are no melody of any: chords of a scale of five notes, going up and down. Needs ffmpeg.
 */

const rate = 48_000;
const beat = 1.6;
/** Fundamental and chords, in steps of the scale. */
const sequences = {
  'national-anthem': { base: 196, chords: [0, 1, 2, 4, 3, 2, 1, 2, 4, 3, 1, 0] },
  internationale: { base: 174.6, chords: [4, 3, 1, 2, 0, 1, 3, 4, 2, 1, 2, 0] },
} as const;
const scale = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3];

/** One sequence: each chord swells and fades into the next. */
function toneSequence({ base, chords }: (typeof sequences)[keyof typeof sequences]): Sound {
  const samples = new Float32Array(Math.round((chords.length + 1) * beat * rate));
  chords.forEach((step, at) => {
    const root = base * (scale[step] ?? 1);
    const length = Math.round(2 * beat * rate);
    for (let n = 0; n < length && at * beat * rate + n < samples.length; n += 1) {
      const t = (2 * Math.PI * root * n) / rate;
      const tone = Math.sin(t) + 0.5 * Math.sin(1.5 * t) + 0.3 * Math.sin(2 * t) + 0.1 * Math.sin(3 * t);
      const index = Math.round(at * beat * rate) + n;
      samples[index] = (samples[index] ?? 0) + 0.2 * tone * Math.sin((Math.PI * n) / length) ** 2;
    }
  });
  return { rate, samples };
}

async function writeTones(audio: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tones-'));
  try {
    for (const [name, sequence] of Object.entries(sequences)) {
      const wav = join(folder, `${name}.wav`);
      await writeFile(wav, writeWav(toneSequence(sequence)));
      await run('ffmpeg', [
        ...['-v', 'error', '-y', '-i', wav, '-ac', '1', '-c:a', 'libopus', '-b:a', encoding.bitrate],
        // Without the mark of narration: a hall's recording takes this place, and narrate.ts leaves it alone.
        ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
        join(audio, `${name}.opus`),
      ]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await writeTones(resolve(import.meta.dirname, '../../content/packs/ceremonies/audio'));
