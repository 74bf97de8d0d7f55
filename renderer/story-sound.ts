import { type Ref, refKey } from '../content/catalogue.ts';
import { editionFor } from '../content/language.ts';
import type { ShownStory } from '../content/shown.ts';
import { answers, isMissing } from './answers.ts';
import { chapterCues } from './chapter-cues.ts';
import { useHouse } from './house.ts';
import type { Listening } from './listening.ts';
import { chapterOf, createNarrator, type Narration, narrationOf } from './narrator.ts';
import { openStory, setVolume } from './player.ts';
import { type Store, send, useStore } from './store.ts';
import { tellFailure } from './tell-failure.ts';

const narrator = createNarrator(
  openStory,
  ({ chapters }) => send({ kind: 'ended', chapters }),
  (what) => tellFailure('sound', what),
);

/** The clock of the story that sounds, in seconds of the chapter. */
export const storySeconds = (): number => narrator.seconds();

/** Lets the speaker follow the visit, with no screen between them: a tap sounds before its screen is drawn. */
export function followVisit(): () => void {
  const stopVisit = useStore.subscribe((now, before) => {
    if (matters(now, before)) follow();
  });
  const stopHouse = useHouse.subscribe(({ cap }, before) => {
    if (cap !== before.cap) follow();
  });
  return () => {
    stopVisit();
    stopHouse();
  };
}

const matters = ({ visit, catalogue }: Store, before: Store): boolean =>
  visit.listening !== before.visit.listening ||
  visit.language !== before.visit.language ||
  visit.comfort !== before.visit.comfort ||
  catalogue !== before.catalogue;

function follow(): void {
  const { listening, language, comfort } = useStore.getState().visit;
  if (!listening) {
    narrator.stop();
    return;
  }
  setVolume(Math.min(comfort.volume, useHouse.getState().cap));
  narrator.follow({ ...listening, narration: narrationNow(listening, language), speed: comfort.speed });
}

/** As much as has been read; what is missing is asked for, and followed when it is there. */
function narrationNow({ ref, chapter }: Listening, language: string): Narration | undefined {
  const edition = editionFor(editionsNow(ref), language);
  const cues = edition && chapterOf(edition, chapter)?.cues;
  if (cues !== undefined && !chapterCues.now(cues)) void chapterCues.read(cues).then(follow);
  return edition && narrationOf(edition, chapter, chapterCues.now);
}

let told: { readonly key: string; readonly editions: readonly ShownStory[] } | undefined;

/** The old editions until the new ones are there, when the catalogue has changed. */
function editionsNow(ref: Ref): readonly ShownStory[] {
  const key = refKey(ref);
  const answer = answers.story.now(ref);
  if (!answer) void answers.story.read(ref).then(follow);
  else told = { key, editions: isMissing(answer) ? [] : answer };
  return told?.key === key ? told.editions : [];
}
