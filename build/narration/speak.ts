import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { englishSpeech } from './english.ts';
import { highPassed } from './high-pass.ts';
import { mandarinSpeech } from './mandarin.ts';
import { run } from './programs.ts';
import type { NarrationLanguage, Voice } from './settings.ts';
import { trimmed } from './timeline.ts';
import { readWav, type Sound } from './wav.ts';

// Hertz: below the voice.
const lowest = 75;

/** What espeak-ng is told to say for a sentence. */
export function speechOf(sentence: string, language: NarrationLanguage): string {
  return language === 'en' ? englishSpeech(sentence) : mandarinSpeech(sentence);
}

/** Speaks one sentence; the sound has no silence round it. `folder` is for files in passing. */
export async function speak(
  sentence: string,
  language: NarrationLanguage,
  voice: Voice,
  folder: string,
): Promise<Sound> {
  const file = join(folder, 'sentence.wav');
  const { name, rate, pitch } = voice;
  await run('espeak-ng', [
    '-v',
    name,
    '-s',
    `${rate}`,
    '-p',
    `${pitch}`,
    '-w',
    file,
    '--',
    speechOf(sentence, language),
  ]);
  const sound = readWav(await readFile(file));
  return {
    rate: sound.rate,
    samples: trimmed(highPassed(sound.samples, sound.rate, lowest), sound.rate),
  };
}
