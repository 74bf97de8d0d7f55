import type { Pauses } from './settings.ts';

// Relative to the loudest sample: what is softer than this is silence.
const silence = 0.008;
const frame = 0.005;
const padBefore = 0.008;
const padAfter = 0.045;
const fadeIn = 0.006;
const fadeOut = 0.03;

/** Where a sentence begins and ends, in seconds. */
export type Span = { readonly start: number; readonly end: number };

/** The sound of a sentence without the silence round it, faded at both ends so that no joint clicks. */
export function trimmed(samples: Float32Array, rate: number): Float32Array {
  const loudest = samples.reduce((top, sample) => Math.max(top, Math.abs(sample)), 0);
  const width = Math.round(frame * rate);
  const heard: boolean[] = [];
  for (let at = 0; at < samples.length; at += width) {
    const power = samples.subarray(at, at + width).reduce((sum, sample) => sum + sample * sample, 0) / width;
    heard.push(power > (loudest * silence) ** 2);
  }
  // A single tick before the voice is not its beginning: the sound must go on.
  const first = heard.findIndex((now, at) => now && heard.slice(at + 1, at + 4).filter(Boolean).length >= 2);
  if (first < 0) throw new Error('the voice said nothing');
  const from = Math.max(0, first * width - Math.round(padBefore * rate));
  const to = Math.min(samples.length, (heard.lastIndexOf(true) + 1) * width + Math.round(padAfter * rate));
  return faded(samples.subarray(from, to), rate);
}

function faded(clip: Float32Array, rate: number): Float32Array {
  const rise = Math.round(fadeIn * rate);
  const fall = Math.round(fadeOut * rate);
  return clip.map((sample, index) => {
    const gain = Math.min(1, index / rise, (clip.length - 1 - index) / fall);
    return sample * Math.max(0, gain);
  });
}

/** Joins the sentences of each paragraph with their pauses. Spans are exact: they come from counts of samples. */
export function joined(
  paragraphs: readonly (readonly Float32Array[])[],
  pauses: Pauses,
  rate: number,
): { samples: Float32Array; spans: Span[] } {
  const count = (seconds: number) => Math.round(seconds * rate);
  const placed: { clip: Float32Array; at: number }[] = [];
  let at = count(pauses.lead);
  let end = at;
  for (const paragraph of paragraphs) {
    for (const [index, clip] of paragraph.entries()) {
      if (placed.length > 0) at = end + count(index === 0 ? pauses.paragraph : pauses.sentence);
      placed.push({ clip, at });
      end = at + clip.length;
    }
  }
  const samples = new Float32Array(end + count(pauses.tail));
  for (const { clip, at: start } of placed) samples.set(clip, start);
  return {
    samples,
    spans: placed.map(({ clip, at: start }) => ({
      start: start / rate,
      end: (start + clip.length) / rate,
    })),
  };
}
