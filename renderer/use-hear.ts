import { useEffect } from 'react';
import { type Card, type Ref, refKey } from '../content/catalogue.ts';
import { afterPaint } from './after-paint.ts';
import { mostReady } from './player.ts';
import { prepareStory } from './prepare-story.ts';
import { send, useStore, useVisit } from './store.ts';

/** The touches of a button that a story is heard by: the story is made ready as long as the button is shown. */
export function useHear({ pack, id }: Ref): { onPressStart: () => void; onPress: () => void } {
  const language = useVisit((visit) => visit.language);
  const catalogue = useStore((store) => store.catalogue);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both change what is heard
  useEffect(() => void prepareStory({ pack, id }), [pack, id, language, catalogue]);
  return {
    // Another one may have been made ready since.
    onPressStart: () => void prepareStory({ pack, id }),
    onPress: () => send({ kind: 'hear', ref: { pack, id } }),
  };
}

/** Makes the first stories among these cards ready once their screen stands: mostly it is one of them that is heard. */
export function useReadyStories(cards: readonly Card[]): void {
  const language = useVisit((visit) => visit.language);
  const stories = cards.filter(({ kind }) => kind === 'story').slice(0, mostReady);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other stories or another language change what is heard
  useEffect(() => {
    let shown = true;
    const prepare = async () => {
      for (const story of stories) if (shown) await prepareStory(story);
    };
    afterPaint(() => void prepare());
    return () => {
      shown = false;
    };
  }, [stories.map(refKey).join(), language]);
}
