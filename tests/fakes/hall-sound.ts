/** Sound of a hall for tests: pink noise and speech-like syllables, as samples at 8 kHz and as levels. */
const rate = 8000;
const frame = rate / 100;

export type Random = () => number;

/** Pink noise (Voss and McCartney: rows of white noise, each renewed half as often as the one before), RMS 1. */
export function pinkNoise(seconds: number, random: Random): Float32Array {
  const rows = new Float32Array(12);
  const samples = new Float32Array(Math.round(seconds * rate));
  let sum = 0;
  for (let n = 0; n < samples.length; n += 1) {
    // The row to renew is the number of zeros at the end of n.
    const row = n === 0 ? 0 : Math.min(11, 31 - Math.clz32(n & -n));
    const value = random() - 0.5;
    sum += value - (rows[row] ?? 0);
    rows[row] = value;
    samples[n] = sum + random() - 0.5;
  }
  return scaled(samples, 1 / rms(samples));
}

export type Spoken = { readonly samples: Float32Array; readonly end: number };

/**
 * Words of one to four syllables with pauses of up to `pause` seconds between them: a buzz whose loudness rises and
 * falls with each syllable, some 4 to 6 of them a second, from `begin` on for about `seconds`. RMS of what sounds: 1.
 * `end` is the second in which the last syllable ends.
 */
export function speech(begin: number, seconds: number, pause: number, all: number, random: Random): Spoken {
  const samples = new Float32Array(Math.round(all * rate));
  let at = begin;
  let left = 1 + Math.floor(random() * 4);
  let [power, sounding, end] = [0, 0, begin];
  while (at < begin + seconds) {
    const long = 0.14 + random() * 0.12;
    const loud = 0.5 + random();
    const pitch = 110 + random() * 120;
    for (let n = 0; n < long * rate; n += 1) {
      const envelope = Math.sin((Math.PI * n) / (long * rate)) ** 0.7;
      const t = n / rate;
      const turns = 2 * Math.PI * pitch * t;
      const voice = Math.sin(turns) + Math.sin(2 * turns) / 2 + Math.sin(5 * turns) / 5;
      const value = loud * envelope * (voice + (random() - 0.5) * 0.3);
      samples[Math.round(at * rate) + n] = value;
      power += value * value;
      sounding += 1;
    }
    at += long;
    end = at;
    left -= 1;
    if (left === 0) at += 0.08 + random() * (pause - 0.08);
    if (left === 0) left = 1 + Math.floor(random() * 4);
  }
  return { samples: scaled(samples, 1 / Math.sqrt(power / sounding)), end };
}

function rms(samples: Float32Array): number {
  let sum = 0;
  for (const value of samples) sum += value * value;
  return Math.sqrt(sum / samples.length);
}

export const scaled = (samples: Float32Array, by: number): Float32Array => samples.map((value) => value * by);

export const mixed = (one: Float32Array, other: Float32Array): Float32Array =>
  one.map((value, n) => value + (other[n] ?? 0));

export const gainOf = (db: number): number => 10 ** (db / 20);

/** Without what is below 200 Hz, as the page's microphone hears it (Web Audio's highpass of Q −3 dB). */
export function highPassed(samples: Float32Array): Float32Array {
  const turn = (2 * Math.PI * 200) / rate;
  const wide = Math.sin(turn) / (2 * 10 ** (-3 / 20));
  const [near, far] = [(2 * Math.cos(turn)) / (1 + wide), (1 - wide) / (1 + wide)];
  const gain = (1 + Math.cos(turn)) / 2 / (1 + wide);
  let [in1, in2, out1, out2] = [0, 0, 0, 0];
  return samples.map((value) => {
    const out = gain * (value - 2 * in1 + in2) + near * out1 - far * out2;
    [in2, in1, out2, out1] = [in1, value, out1, out];
    return out;
  });
}

/** The level of each 10 ms in dBFS (RMS), as the page measures it; −Infinity where there is nothing. */
export function levelsOf(sound: Float32Array): number[] {
  const samples = highPassed(sound);
  const levels: number[] = [];
  for (let at = 0; at + frame <= samples.length; at += frame)
    levels.push(20 * Math.log10(rms(samples.subarray(at, at + frame))));
  return levels;
}
