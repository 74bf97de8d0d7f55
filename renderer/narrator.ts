import { type Cue, counterpart } from '../content/narration.ts';
import type { ShownStory } from '../content/shown.ts';
import type { Sound } from './player.ts';
import { type OpenSound, steadySound } from './steady-sound.ts';

/** A chapter of one edition, to be heard and, once its cues are there, read along. */
export type Narration = {
  readonly chapter: number;
  /** How many chapters the edition has. */
  readonly chapters: number;
  readonly language: string;
  readonly audio: string;
  /** Seconds. */
  readonly duration: number;
  /** Undefined while they are on their way; none if they can't be read. */
  readonly cues: readonly Cue[] | undefined;
};

/** A chapter of an edition; its last one if it has fewer. */
export const chapterOf = (
  { chapters }: ShownStory,
  chapter: number,
): ShownStory['chapters'][number] | undefined => chapters[Math.min(chapter, chapters.length - 1)];

/** The narration of a chapter, with the cues that are there already. */
export function narrationOf(
  edition: ShownStory,
  chapter: number,
  cuesAt: (url: string) => readonly Cue[] | undefined,
): Narration | undefined {
  const { language, chapters } = edition;
  const found = chapterOf(edition, chapter);
  if (!found) return undefined;
  const { audio, duration, cues } = found;
  return { chapter, chapters: chapters.length, language, audio, duration, cues: cuesAt(cues) };
}

/** What should sound. The narration may lag behind the chapter while the story is on its way. */
export type Wanted = {
  readonly narration: Narration | undefined;
  readonly chapter: number;
  readonly playing: boolean;
  readonly seek: { readonly seconds: number; readonly serial: number };
  readonly speed: number;
};

export type Narrator = {
  /** Makes the sound as it should be; does only what has changed. */
  follow(wanted: Wanted): void;
  /** Seconds of the chapter. */
  seconds(): number;
  stop(): void;
};

/** Follows what is wanted with one sound; `ended` is told when a chapter has ended by itself. */
export function createNarrator(
  open: OpenSound,
  ended: (narration: Narration) => void,
  troubled: (what: string) => void = () => undefined,
): Narrator {
  let now: { narration: Narration; sound: Sound; speed: number; playing: boolean } | undefined;
  let serial = 0;

  // Another edition of the same: it goes on at the sentence where this one is.
  const goesOn = (narration: Narration, { seek }: Wanted): boolean =>
    now !== undefined && now.narration.chapter === narration.chapter && seek.serial === serial;
  const startOf = (narration: Narration, wanted: Wanted): number =>
    now && goesOn(narration, wanted)
      ? counterpart(now.narration.cues ?? [], now.sound.seconds(), narration.cues ?? [])
      : wanted.seek.seconds;
  const change = (narration: Narration, wanted: Wanted) => {
    const start = startOf(narration, wanted);
    now?.sound.stop();
    const sound = steadySound(open, narration.audio, narration.duration, {
      onEnd: () => ended(narration),
      onTrouble: (what) => troubled(`${narration.audio}: ${what}`),
    });
    if (start > 0) sound.seek(start);
    now = { narration, sound, speed: 1, playing: false };
  };

  return {
    follow: (wanted) => {
      const { chapter, playing, seek, speed } = wanted;
      // Where its sentences are must be known first; until then this edition is told.
      const waits = wanted.narration && !wanted.narration.cues && goesOn(wanted.narration, wanted);
      const narration = waits && now ? now.narration : wanted.narration;
      if (!narration || narration.chapter !== chapter) {
        now?.sound.pause();
        if (now) now.playing = false;
        return;
      }
      if (narration.audio !== now?.narration.audio || narration.chapter !== now.narration.chapter) {
        change(narration, wanted);
      } else if (seek.serial !== serial) now.sound.seek(seek.seconds);
      serial = seek.serial;
      if (!now) return;
      if (speed !== now.speed) now.sound.rate(speed);
      if (playing && !now.playing) now.sound.play();
      if (!playing && now.playing) now.sound.pause();
      now = { ...now, narration, speed, playing };
    },
    seconds: () => now?.sound.seconds() ?? 0,
    stop: () => {
      now?.sound.stop();
      now = undefined;
    },
  };
}
