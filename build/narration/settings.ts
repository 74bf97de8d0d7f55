/** Raise it when a change of the code should make every narration anew. */
export const settingsVersion = 2;

/** How espeak-ng speaks: its voice, words (syllables) per minute as it counts them, pitch 0 to 99. */
export type Voice = {
  readonly name: string;
  readonly rate: number;
  readonly pitch: number;
};

export type NarrationLanguage = 'zh-Hans' | 'en';

// Variant m7 has lower upper formants and a wider range of pitch: less buzz, clearer Mandarin tones.
export const storyVoices: Record<NarrationLanguage, Voice> = {
  'zh-Hans': { name: 'cmn-latn-pinyin+m7', rate: 156, pitch: 46 },
  en: { name: 'en-gb-x-rp+m7', rate: 145, pitch: 44 },
};

export const oathVoices: Record<NarrationLanguage, Voice> = {
  'zh-Hans': { name: 'cmn-latn-pinyin+m7', rate: 128, pitch: 50 },
  en: { name: 'en-gb-x-rp+m7', rate: 125, pitch: 48 },
};

/** Silences, in seconds. */
export type Pauses = {
  readonly lead: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly tail: number;
};

export const storyPauses: Pauses = {
  lead: 0.6,
  sentence: 0.45,
  paragraph: 0.9,
  tail: 0.8,
};
export const oathPauses: Pauses = {
  lead: 0.25,
  sentence: 0,
  paragraph: 0,
  tail: 0.2,
};

/** Loudness (EBU R 128) in LUFS; the limiter's ceiling leaves room for what the codec adds. */
export const loudness = { target: -18, ceiling: -3.2 } as const;

export const encoding = { bitrate: '28k', rate: 48_000 } as const;

/** Tone and room, as effects of sox. */
export const toneEffects = [
  'compand 0.01,0.15 6:-60,-60,-30,-24,-12,-13,0,-9 -2 -60 0.01',
  'equalizer 210 0.9q 2',
  'equalizer 3100 1.1q -2',
  'lowpass -1 8200',
  'reverb 14 70 22 0 6 -7',
] as const;

export function isNarrationLanguage(language: string): language is NarrationLanguage {
  return language === 'zh-Hans' || language === 'en';
}
