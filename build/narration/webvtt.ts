import type { Span } from './timeline.ts';

const noteStart = 'NOTE made by build/narration, digest ';

/** WebVTT whose cues are the sentences, each ending where the next begins; the note names what it was made from. */
export function webVtt(sentences: readonly string[], spans: readonly Span[], digest: string): string {
  const cues = sentences.map((sentence, index) => {
    const span = spans[index];
    if (!span) throw new Error(`sentence ${index + 1} has no span`);
    const end = spans[index + 1]?.start ?? span.end;
    return `${index + 1}\n${timestamp(span.start)} --> ${timestamp(end)}\n${escaped(sentence)}\n`;
  });
  return ['WEBVTT\n', `${noteStart}${digest}\n`, ...cues].join('\n');
}

/** The digest in the note of a WebVTT file that this tool wrote. */
export function digestInVtt(vtt: string): string | undefined {
  const line = vtt.split('\n').find((text) => text.startsWith(noteStart));
  return line?.slice(noteStart.length).trim();
}

function timestamp(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const part = (value: number, width: number) => String(value).padStart(width, '0');
  const minutes = Math.floor(thousandths / 60_000);
  const rest = thousandths % 60_000;
  return `${part(Math.floor(minutes / 60), 2)}:${part(minutes % 60, 2)}:${part(Math.floor(rest / 1000), 2)}.${part(rest % 1000, 3)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
