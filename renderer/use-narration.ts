import { useEffect, useState } from 'react';
import { type Cue, parseCues } from '../content/narration.ts';
import type { ShownStory } from '../content/shown.ts';
import type { Narration } from './narrator.ts';

/**
 * Reads the cues of a chapter. Gives the narration before it until the new one is there, so that a change
 * of language leaves no gap. A chapter whose cues can't be read has none, and is only heard.
 */
export function useNarration(edition: ShownStory | undefined, chapter: number): Narration | undefined {
  const [narration, setNarration] = useState<Narration>();
  const chapters = edition?.chapters.length ?? 0;
  const language = edition?.language ?? '';
  const { audio, duration, cues: url } = edition?.chapters[Math.min(chapter, chapters - 1)] ?? {};
  useEffect(() => {
    if (audio === undefined || duration === undefined || url === undefined) return;
    let wanted = true;
    void readCues(url).then((cues) => {
      if (wanted) setNarration({ chapter, chapters, language, audio, duration, cues });
    });
    return () => {
      wanted = false;
    };
  }, [audio, duration, url, chapter, chapters, language]);
  return narration;
}

const readCues = (url: string): Promise<readonly Cue[]> =>
  fetch(url)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${url}: ${answer.status}`))))
    .then(parseCues)
    .catch(() => []);
