import { describe, expect, it } from 'vitest';
import { highPassed } from '../../../build/narration/high-pass.ts';
import { joined, trimmed } from '../../../build/narration/timeline.ts';
import { readWav, writeWav } from '../../../build/narration/wav.ts';

const rate = 20_000;
const tone = (seconds: number, hertz = 400) =>
  Float32Array.from({ length: seconds * rate }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate));

function withSilence(before: number, sound: Float32Array, after: number): Float32Array {
  const all = new Float32Array(before * rate + sound.length + after * rate);
  all.set(sound, before * rate);
  return all;
}

const largestStep = (samples: Float32Array) =>
  samples.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (samples[at - 1] ?? 0))), 0);

describe('trimming', () => {
  it('takes the silence away at both ends, within a hundredth of a second before the voice', () => {
    const clip = trimmed(withSilence(0.3, tone(1), 0.5), rate);
    expect(clip.length / rate).toBeGreaterThan(1.03);
    expect(clip.length / rate).toBeLessThan(1.07);
    const onset = clip.findIndex((sample) => Math.abs(sample) > 0.1) / rate;
    expect(onset).toBeLessThan(0.015);
  });

  it('does not take a single tick for the beginning', () => {
    const sound = withSilence(0.3, tone(1), 0.1);
    sound[2_000] = 0.3;
    expect(trimmed(sound, rate).length / rate).toBeLessThan(1.07);
  });

  it('begins and ends at zero, so that nothing clicks', () => {
    const clip = trimmed(
      tone(0.5, 40).map((sample) => sample + 0.4),
      rate,
    );
    expect(clip[0]).toBe(0);
    expect(Math.abs(clip.at(-1) ?? 1)).toBe(0);
    expect(largestStep(clip)).toBeLessThan(0.02);
  });

  it('refuses silence', () => {
    expect(() => trimmed(new Float32Array(1_000), rate)).toThrow('said nothing');
  });
});

it('joins sentences with exact pauses and says where they are', () => {
  const pauses = { lead: 0.6, sentence: 0.45, paragraph: 0.9, tail: 0.8 };
  const { samples, spans } = joined([[tone(1), tone(2)], [tone(0.5)]], pauses, rate);
  expect(spans).toEqual([
    { start: 0.6, end: 1.6 },
    { start: 2.05, end: 4.05 },
    { start: 4.95, end: 5.45 },
  ]);
  expect(samples.length / rate).toBe(6.25);
  expect(samples.subarray(1.6 * rate, 2.05 * rate).every((sample) => sample === 0)).toBe(true);
});

it('keeps the voice and removes what lies far below it', () => {
  const loudness = (sound: Float32Array) => Math.max(...sound.subarray(rate / 2).map(Math.abs));
  expect(loudness(highPassed(tone(1), rate, 75))).toBeGreaterThan(0.48);
  expect(loudness(highPassed(tone(1, 8), rate, 75))).toBeLessThan(0.02);
});

it('reads the 16-bit WAV of the voice and refuses anything else', () => {
  const wav = Buffer.alloc(44 + 4);
  wav.write('RIFF', 0, 'latin1');
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeInt16LE(16_384, 44);
  wav.writeInt16LE(-32_768, 46);
  expect(readWav(wav)).toEqual({ rate, samples: Float32Array.from([0.5, -1]) });
  expect(() => readWav(writeWav({ rate, samples: tone(0.1) }))).toThrow('16 bit');
  expect(() => readWav(Buffer.from('nonsense'))).toThrow('not a WAV');
});
