import type { Ref } from '../content/catalogue.ts';
import { gone, type Idle, type IdleEvent, type IdleTimes, present, watch } from '../content/idle.ts';
import { type Pace, type Recital, type RecitalEvent, ready, recite } from '../content/recital.ts';
import { goBack, goTo, type Place, replaceLast, type Trail } from './route.ts';

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

/** How a visitor wants to see and hear; back to neutral for the next one. */
export type Comfort = {
  /** 1, 1.5 or 2 times the designed size. */
  readonly text: number;
  readonly contrast: boolean;
  /** All controls in the lower part of the screen. */
  readonly reach: boolean;
  /** 0 to 1. */
  readonly volume: number;
  readonly speed: number;
};

/** One visit, as plain data: all that the screens and the player are functions of. */
export type Visit = {
  readonly language: string;
  readonly trail: Trail;
  readonly idle: Idle;
  readonly listening?: Listening;
  readonly recital: Recital;
  readonly comfort: Comfort;
};

export type VisitEvent =
  | { readonly kind: 'begin' }
  | { readonly kind: 'open'; readonly place: Place }
  /** The same place seen another way. */
  | { readonly kind: 'turn'; readonly place: Place }
  | { readonly kind: 'back' }
  | { readonly kind: 'home' }
  /** A steward has found the way in (use-staff-way.ts). */
  | { readonly kind: 'staff' }
  /** The steward is done: back to the attract screen, neutral for the next visitor. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'comfort'; readonly comfort: Partial<Comfort> }
  /** Opens a story and begins to play it. */
  | { readonly kind: 'hear'; readonly ref: Ref }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'seek'; readonly seconds: number }
  | { readonly kind: 'chapter'; readonly chapter: number }
  /** The chapter has ended by itself. */
  | { readonly kind: 'ended'; readonly chapters: number }
  | {
      readonly kind: 'recital';
      readonly event: RecitalEvent;
      readonly pace: Pace;
    }
  | {
      readonly kind: 'idle';
      readonly event: IdleEvent;
      readonly times: IdleTimes;
    };

export const neutralComfort: Comfort = {
  text: 1,
  contrast: false,
  reach: false,
  volume: 0.8,
  speed: 1,
};

/** How every visitor finds the kiosk. */
export const neutralVisit = (language: string): Visit => ({
  language,
  trail: [],
  idle: gone,
  recital: ready,
  comfort: neutralComfort,
});

/** Something is being listened to or recited, so that nobody need touch the screen. */
export const isBusy = ({ listening, recital }: Visit): boolean =>
  listening?.playing === true || ['countdown', 'leading', 'repeating'].includes(recital.phase);

/** A steward is at the desk, or asked for the PIN. */
export const atDesk = ({ trail }: Visit): boolean => trail.at(-1)?.screen === 'staff';

/** The desk closes two minutes after the last touch, whatever is set for visitors. */
export const deskTimes: IdleTimes = { quiet: 105_000, warning: 15_000 };

/** How long nobody may touch where this visit is. */
export const timesAt = (state: Visit, visitors: IdleTimes): IdleTimes =>
  atDesk(state) ? deskTimes : visitors;

/** The next state of a visit; `home` language is what a reset returns to. */
export function visit(state: Visit, event: VisitEvent, neutral: string): Visit {
  switch (event.kind) {
    case 'begin':
      return { ...state, trail: [{ screen: 'home' }], idle: present };
    case 'open':
      return moved(state, goTo(state.trail, event.place));
    case 'turn':
      return { ...state, trail: replaceLast(state.trail, event.place) };
    case 'back':
      return moved(state, goBack(state.trail));
    case 'home':
      return moved(state, [{ screen: 'home' }]);
    case 'staff':
      return { ...moved(state, [{ screen: 'staff', page: 'content' }]), idle: present };
    case 'leave':
      return neutralVisit(neutral);
    case 'language':
      return { ...state, language: event.language };
    case 'comfort':
      return { ...state, comfort: { ...state.comfort, ...event.comfort } };
    case 'recital':
      return {
        ...state,
        recital: recite(state.recital, event.event, event.pace),
      };
    case 'idle': {
      // On the attract screen nobody is there already.
      if (state.trail.length === 0) return state;
      const idle = watch(state.idle, event.event, event.times);
      if (idle.kind === 'gone' && state.idle.kind !== 'gone') return neutralVisit(neutral);
      return idle === state.idle ? state : { ...state, idle };
    }
    default:
      return listen(state, event);
  }
}

/** Leaving a screen ends what sounds on it. */
function moved(state: Visit, trail: Trail): Visit {
  const { listening: _, ...rest } = state;
  return { ...rest, trail, recital: ready };
}

type ListenEvent = Extract<VisitEvent, { kind: 'hear' | 'play' | 'pause' | 'seek' | 'chapter' | 'ended' }>;

function listen(state: Visit, event: ListenEvent): Visit {
  if (event.kind === 'hear') {
    const { ref } = event;
    const serial = (state.listening?.seek.serial ?? 0) + 1;
    const listening = {
      ref,
      chapter: 0,
      playing: true,
      finished: false,
      seek: { seconds: 0, serial },
    };
    return {
      ...moved(state, goTo(state.trail, { screen: 'story', ref })),
      listening,
    };
  }
  return state.listening ? { ...state, listening: listenOn(state.listening, event) } : state;
}

function listenOn(now: Listening, event: Exclude<ListenEvent, { kind: 'hear' }>): Listening {
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
