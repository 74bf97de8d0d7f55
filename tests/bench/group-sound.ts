import { gainOf, mixed, pinkNoise, type Random, scaled, speech } from '../fakes/hall-sound.ts';

/** What a microphone in a hall hears of a group that repeats an oath, as samples at 8 kHz. */

export const soundRate = 8000;

/** When a group speaks at a line, in seconds of the sound. */
export type Spoken = { readonly begin: number; readonly end: number };
export type GroupSound = { readonly samples: Float32Array; readonly spoken: readonly Spoken[] };

/** A line of the leader: how long it sounds in seconds, and its samples. */
export type Led = { readonly seconds: number; readonly voice: Float32Array };

const countdown = 3;
/** From the end of the leader's voice to the group's turn, and from the group's end to the next line, as planned. */
const turnAfter = 0.06;
const nextAfter = 0.35;
const hallDb = -50;
const tail = 15;

/** Cuts the silence at both ends: what is more than 20 dB below its loudest 10 ms. */
export function trimmed(samples: Float32Array): Float32Array {
  const part = soundRate / 100;
  const power = (at: number) => samples.subarray(at, at + part).reduce((sum, one) => sum + one * one, 0);
  const starts = Array.from({ length: Math.floor(samples.length / part) }, (_, n) => n * part);
  const loudest = Math.max(...starts.map(power));
  const loud = starts.filter((at) => power(at) > loudest / 100);
  return samples.slice(loud[0] ?? 0, (loud.at(-1) ?? 0) + part);
}

/** RMS of what is louder than a twentieth of its loudest 20 ms. */
function loudness(samples: Float32Array): number {
  const part = soundRate / 50;
  const powers: number[] = [];
  for (let at = 0; at + part <= samples.length; at += part)
    powers.push(samples.subarray(at, at + part).reduce((sum, one) => sum + one * one, 0) / part);
  const loud = powers.filter((power) => power > Math.max(...powers) / 20);
  return Math.sqrt(loud.reduce((sum, one) => sum + one, 0) / loud.length);
}

/** Several people who say the same, each a little later, slower or louder; of one to four seconds. */
function choir(voice: Float32Array, people: number, random: Random): Float32Array {
  const longest = Math.min(4 * soundRate, Math.round(voice.length * 1.25));
  const all = new Float32Array(longest + soundRate / 5);
  for (let n = 0; n < people; n += 1) {
    const late = n === 0 ? 0 : Math.round((random() * soundRate) / 7);
    const slow = 1 + random() * 0.2;
    const loud = 0.5 + random();
    for (let at = 0; at < Math.min(longest, voice.length * slow); at += 1)
      all[at + late] = (all[at + late] ?? 0) + loud * (voice[Math.floor(at / slow)] ?? 0);
  }
  return trimmed(all);
}

/**
 * The sound of a whole recital from its start on: the group begins its line soon after the leader's and the next line
 * follows its end. Noise of the hall (pink) 10 to 20 dB below the group, other for each recital. Every other line is
 * spoken by the leader's own voice, alone or by up to twelve, the rest by syllables with pauses of up to 0.25 s.
 */
export function groupSound(lines: readonly Led[], random: Random): GroupSound {
  const gain = gainOf(hallDb + 10 + 10 * random());
  const spoken: Spoken[] = [];
  const pieces: { at: number; samples: Float32Array }[] = [];
  let now = countdown;
  for (const [n, { seconds, voice }] of lines.entries()) {
    const begin = now + seconds + turnAfter + 0.35 + 0.65 * random();
    const long = Math.min(4, Math.max(1, seconds * (0.8 + 0.45 * random())));
    const people = random() < 0.5 ? 1 : 2 + Math.floor(11 * random());
    const own = trimmed(voice);
    const isSyllables = n % 2 === 1 || own.length < 0.8 * soundRate;
    const syllables = speech(0, long - 0.2, 0.25, long + 0.5, random);
    const samples = isSyllables
      ? syllables.samples.slice(0, Math.round(syllables.end * soundRate))
      : choir(own, people, random);
    pieces.push({ at: Math.round(begin * soundRate), samples: scaled(samples, gain / loudness(samples)) });
    const end = begin + samples.length / soundRate;
    spoken.push({ begin, end });
    now = end + nextAfter;
  }
  const voices = new Float32Array(Math.round((now + tail) * soundRate));
  for (const { at, samples } of pieces) voices.set(samples, at);
  return { samples: mixed(scaled(pinkNoise(now + tail, random), gainOf(hallDb)), voices), spoken };
}

/** Where (in ms of the sound, high-passed) frames of `ms` and `level` lie best, from `from` to `to`; they follow each other. */
export function placeIn(
  samples: Float32Array,
  frames: readonly { readonly ms: number; readonly level: number }[],
  from: number,
  to: number,
): number {
  const perMs = soundRate / 1000;
  const sums = new Float64Array(samples.length + 1);
  for (const [n, value] of samples.entries()) sums[n + 1] = (sums[n] ?? 0) + value * value;
  const levelAt = (start: number, end: number) => {
    const [a, b] = [
      Math.max(0, Math.round(start * perMs)),
      Math.min(samples.length, Math.round(end * perMs)),
    ];
    return b > a ? 10 * Math.log10(Math.max(1e-9, ((sums[b] ?? 0) - (sums[a] ?? 0)) / (b - a))) : -90;
  };
  let best = { at: from, error: Number.POSITIVE_INFINITY };
  for (let at = from; at <= to; at += 2) {
    let [error, start] = [0, at];
    for (const { ms, level } of frames) {
      error += Math.abs(Math.max(-90, level) - levelAt(start, start + ms));
      start += ms;
    }
    if (error < best.error) best = { at, error };
  }
  return best.at;
}
