import type { Ref } from '../content/catalogue.ts';
import { type Cue, stepCue } from '../content/narration.ts';
import { send, useStore } from './store.ts';

/** What a visitor can do with a story. Each begins to play it, if nothing has been heard of it yet. */
export type Transport = {
  toggle(): void;
  /** Goes to a place, in seconds of the chapter. */
  seek(seconds: number): void;
  /** One sentence back or forward; past the last one goes to the next chapter. */
  step(cues: readonly Cue[], seconds: number, by: -1 | 1): void;
  /** 0 is the first. */
  chapter(chapter: number): void;
};

export function transportOf(ref: Ref, chapters: number): Transport {
  const listening = () => useStore.getState().visit.listening;
  const begin = () => {
    if (!listening()) send({ kind: 'hear', ref });
  };
  const chapter = (to: number) => {
    begin();
    send({ kind: 'chapter', chapter: to });
  };
  const seek = (seconds: number) => {
    begin();
    send({ kind: 'seek', seconds });
  };
  return {
    toggle: () => {
      if (listening()) send({ kind: listening()?.playing ? 'pause' : 'play' });
      else begin();
    },
    seek,
    step: (cues, seconds, by) => {
      const to = stepCue(cues, seconds, by);
      const next = (listening()?.chapter ?? 0) + 1;
      if (to !== undefined) seek(to);
      else if (next < chapters) chapter(next);
    },
    chapter,
  };
}
