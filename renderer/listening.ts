import type { Ref } from '../content/catalogue.ts';

/** What is being listened to. The player follows this; it never leads. */
export type Listening = {
  readonly ref: Ref;
  readonly chapter: number;
  readonly playing: boolean;
  /** All chapters have been heard. */
  readonly finished: boolean;
  /** Where to go, in seconds of the chapter; the serial lets the same place be asked for twice. */
  readonly seek: { readonly seconds: number; readonly serial: number };
};

/** What a visitor does with the story that is open, and what it does by itself. */
export type ListenEvent =
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'seek'; readonly seconds: number }
  | { readonly kind: 'chapter'; readonly chapter: number }
  /** The chapter has ended by itself. */
  | { readonly kind: 'ended'; readonly chapters: number };

export function listenOn(now: Listening, event: ListenEvent): Listening {
  const to = (seconds: number) => ({ seconds, serial: now.seek.serial + 1 });
  switch (event.kind) {
    case 'play':
      return now.finished
        ? { ...now, playing: true, finished: false, chapter: 0, seek: to(0) }
        : { ...now, playing: true };
    case 'pause':
      return { ...now, playing: false };
    case 'seek':
      return {
        ...now,
        playing: true,
        finished: false,
        seek: to(event.seconds),
      };
    case 'chapter':
      return {
        ...now,
        playing: true,
        finished: false,
        chapter: event.chapter,
        seek: to(0),
      };
    case 'ended':
      return now.chapter + 1 < event.chapters
        ? { ...now, chapter: now.chapter + 1, seek: to(0) }
        : { ...now, playing: false, finished: true };
  }
}
