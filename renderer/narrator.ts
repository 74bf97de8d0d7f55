import { type Cue, counterpart } from '../content/narration.ts';
import type { Sound } from './player.ts';
import { type OpenSound, steadySound } from './steady-sound.ts';

/** A chapter of one edition, ready to be heard and read along. */
export type Narration = {
  readonly chapter: number;
  /** How many chapters the edition has. */
  readonly chapters: number;
  readonly language: string;
  readonly audio: string;
  /** Seconds. */
  readonly duration: number;
  readonly cues: readonly Cue[];
};

/** What should sound. The narration may lag behind the chapter while its cues are on their way. */
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
export function createNarrator(open: OpenSound, ended: (narration: Narration) => void): Narrator {
  let now: { narration: Narration; sound: Sound; speed: number; playing: boolean } | undefined;
  let serial = 0;

  const startOf = (narration: Narration, { seek }: Wanted): number =>
    now && now.narration.chapter === narration.chapter && seek.serial === serial
      ? counterpart(now.narration.cues, now.sound.seconds(), narration.cues)
      : seek.seconds;
  const change = (narration: Narration, wanted: Wanted) => {
    const start = startOf(narration, wanted);
    now?.sound.stop();
    const sound = steadySound(open, narration.audio, narration.duration, () => ended(narration));
    if (start > 0) sound.seek(start);
    now = { narration, sound, speed: 1, playing: false };
  };

  return {
    follow: (wanted) => {
      const { narration, chapter, playing, seek, speed } = wanted;
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
      now = { ...now, speed, playing };
    },
    seconds: () => now?.sound.seconds() ?? 0,
    stop: () => {
      now?.sound.stop();
      now = undefined;
    },
  };
}
