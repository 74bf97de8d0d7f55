import type { Ref } from '../content/catalogue.ts';
import { editionFor } from '../content/language.ts';
import { answers, isMissing } from './answers.ts';
import { chapterCues } from './chapter-cues.ts';
import { readyStory } from './player.ts';
import { useStore } from './store.ts';

/** Reads and loads what a story begins with, in the language of the visit, so that it can sound at once. */
export async function prepareStory({ pack, id }: Ref): Promise<void> {
  const editions = await answers.story.read({ pack, id });
  const { language } = useStore.getState().visit;
  const first = isMissing(editions) ? undefined : editionFor(editions, language)?.chapters[0];
  if (!first) return;
  readyStory(first.audio);
  await chapterCues.read(first.cues);
}
