import { useEffect, useState } from 'react';
import type { ShownStory } from '../content/shown.ts';
import { chapterCues } from './chapter-cues.ts';
import { chapterOf, type Narration, narrationOf } from './narrator.ts';

/**
 * A chapter with its cues. Gives the narration before it until the new one can be read along, so that a
 * change of language leaves no gap.
 */
export function useNarration(edition: ShownStory, chapter: number): Narration | undefined {
  const [narration, setNarration] = useState(() => narrationOf(edition, chapter, chapterCues.now));
  useEffect(() => {
    const url = chapterOf(edition, chapter)?.cues;
    if (url === undefined) return;
    let wanted = true;
    void chapterCues.read(url).then((cues) => {
      if (wanted) setNarration(narrationOf(edition, chapter, () => cues));
    });
    return () => {
      wanted = false;
    };
  }, [edition, chapter]);
  return narration;
}
