import { useEffect } from 'react';
import type { Ref } from '../content/catalogue.ts';
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
