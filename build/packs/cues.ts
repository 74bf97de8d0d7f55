import { type Cue, parseCues } from '../../content/narration.ts';

/** Tells what is wrong, with the line of the WebVTT file where there is one. */
export type Say = (message: string, line?: number) => void;

/** Checks WebVTT against its sound (`seconds`, infinite if unknown) and the text that is spoken. */
export async function checkCues(webvtt: string, text: string, seconds: number, say: Say): Promise<void> {
  const parsed = await parseCues(webvtt).catch((error: Error) => error);
  if (parsed instanceof Error) {
    say(`is not WebVTT: ${parsed.message}; make the cues anew`);
    return;
  }
  if (parsed.length === 0) {
    say('has no cues; make them anew');
    return;
  }
  checkTimes(parsed, seconds, timingLines(webvtt), say);
  checkWords(parsed, text, say);
}

/** The lines with an arrow, in order of their times, as cues come. */
const timingLines = (webvtt: string): number[] =>
  webvtt
    .split('\n')
    .map((text, n) => ({ text: text.trim(), line: n + 1 }))
    .filter(({ text }) => text.includes('-->'))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ line }) => line);

function checkTimes(cues: readonly Cue[], seconds: number, lines: readonly number[], say: Say): void {
  cues.forEach(({ start, end }, n) => {
    const before = cues[n - 1];
    const line = lines.length === cues.length ? lines[n] : undefined;
    if (end <= start) say(`cue ${n + 1} ends before it begins; correct its times`, line);
    if (before && start < before.end - 0.001)
      say(`cue ${n + 1} begins before cue ${n} has ended; correct its times`, line);
    if (end > seconds + 0.1) {
      const length = seconds.toFixed(2);
      say(`cue ${n + 1} ends at ${end} s, after the sound (${length} s); make the cues anew`, line);
    }
  });
}

const letters = (text: string) => text.replace(/\s+/g, '');

function checkWords(cues: readonly Cue[], text: string, say: Say): void {
  const said = letters(cues.map((cue) => cue.text).join(''));
  const written = letters(text);
  if (said === written) return;
  let at = 0;
  while (at < said.length && said[at] === written[at]) at++;
  const there = written.slice(Math.max(0, at - 6), at + 10);
  say(`its words differ from the story's text at "${there}"; make the cues anew`);
}
