import { parseText } from 'media-captions';

/** A span of a narration, in seconds from its start, with the text spoken in it. */
export type Cue = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** The speeds that a visitor can choose. */
export const speeds = [0.75, 1, 1.25, 1.5] as const;

/** Reads WebVTT; cues come in order of time. Throws with a sentence if the text is not WebVTT. */
export async function parseCues(webvtt: string): Promise<Cue[]> {
  // WebVTT §4.1: a byte order mark may stand before the header.
  const text = webvtt.replace(/^\uFEFF/, '');
  if (!/^WEBVTT(?=\s|$)/.test(text)) throw new Error('does not begin with WEBVTT');
  const { cues, errors } = await parseText(text, { type: 'vtt', errors: true });
  const [error] = errors;
  if (error) throw new Error(error.message);
  return cues
    .map(({ startTime: start, endTime: end, text }) => ({
      start,
      end,
      text: spokenWords(text),
    }))
    .sort((a, b) => a.start - b.start);
}

const escapes: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** A cue's words: without tags such as `<v Anna>`, escapes turned back (WebVTT §4.2.2). */
const spokenWords = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => escapes[name] ?? '')
    .trim();

/**
 * The active cue at a time in seconds: the last one that has begun (a pause belongs to the cue before it).
 * −1 before the first.
 */
export function activeCue(cues: readonly Cue[], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// How long after its start a cue counts as begun: "one sentence back" repeats it, earlier it goes to the one before.
const begun = 1.5;

/** Where "one sentence back" (−1) or "forward" (1) goes from a time, in seconds; nothing past the last. */
export function stepCue(cues: readonly Cue[], seconds: number, by: -1 | 1): number | undefined {
  const active = activeCue(cues, seconds);
  if (by === 1) return cues[active + 1]?.start;
  const current = cues[active];
  if (current && seconds - current.start > begun) return current.start;
  return cues[Math.max(0, active - 1)]?.start ?? 0;
}

/**
 * Where another edition tells about the same as this one does at a time, in seconds: the same sentence where
 * both have equally many, else by proportion.
 */
export function counterpart(from: readonly Cue[], seconds: number, to: readonly Cue[]): number {
  const active = activeCue(from, seconds);
  if (active <= 0) return 0;
  const same = from.length === to.length ? active : Math.floor((active * to.length) / from.length);
  return to[Math.min(same, to.length - 1)]?.start ?? 0;
}
