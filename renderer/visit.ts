import type { Ref } from '../content/catalogue.ts';
import type { GuideAct } from '../content/guide.ts';
import { guideEvent } from '../content/guide-event.ts';
import { gone, type Idle, type IdleEvent, type IdleTimes, present, watch } from '../content/idle.ts';
import type { SessionEvent } from '../content/programme.ts';
import { type Pace, type Recital, type RecitalEvent, ready, recite } from '../content/recital.ts';
import { carryOn, type Going, setOut } from './going.ts';
import { type ListenEvent, type Listening, listenOn } from './listening.ts';
import { goBack, goTo, type Place, replaceLast, type Trail } from './route.ts';

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
  /** A group goes through a programme. */
  readonly session?: Going;
  readonly comfort: Comfort;
  /** The screen is being wiped: for so many ms yet, no touch counts. */
  readonly cleaning?: number;
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
  /** The steward wipes the screen now. */
  | { readonly kind: 'clean' }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'comfort'; readonly comfort: Partial<Comfort> }
  /** Opens a story and begins to play it. */
  | { readonly kind: 'hear'; readonly ref: Ref }
  | ListenEvent
  | {
      readonly kind: 'recital';
      readonly event: RecitalEvent;
      readonly pace: Pace;
    }
  /** A programme begins, or goes on after it was cut off. */
  | { readonly kind: 'set-out'; readonly session: Going }
  | { readonly kind: 'session'; readonly event: SessionEvent }
  /** Whoever guides the group acts by phone or by key: somebody is there. */
  | { readonly kind: 'guided'; readonly act: GuideAct }
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
      // The corners end the wiping first.
      if (state.cleaning !== undefined) return neutralVisit(neutral);
      return { ...moved(state, [{ screen: 'staff', page: 'content' }]), idle: present };
    case 'leave':
      return neutralVisit(neutral);
    case 'clean':
      return { ...neutralVisit(neutral), cleaning: cleaningMs };
    case 'language':
      return { ...state, language: event.language };
    case 'comfort':
      return { ...state, comfort: { ...state.comfort, ...event.comfort } };
    case 'recital':
      return {
        ...state,
        recital: recite(state.recital, event.event, event.pace),
      };
    case 'set-out': {
      const { listening: _, ...rest } = state;
      return { ...rest, ...setOut(event.session) };
    }
    case 'session':
      return inSession(state, event.event);
    case 'guided':
      return state.session
        ? inSession({ ...state, idle: present }, guideEvent(event.act, state.session.state))
        : state;
    case 'idle': {
      if (state.cleaning !== undefined) return wiped(state, state.cleaning, event.event, neutral);
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

/** For how long touches are ignored. */
export const cleaningMs = 60_000;

function wiped(state: Visit, left: number, event: IdleEvent, neutral: string): Visit {
  if (event.kind === 'touch' || event.kind === 'doubt') return state;
  const still = event.kind === 'time' ? left - event.ms : 0;
  return still > 0 ? { ...state, cleaning: still } : neutralVisit(neutral);
}

function inSession(state: Visit, event: SessionEvent): Visit {
  const { session, recital, listening, ...rest } = state;
  return {
    ...rest,
    ...carryOn({ recital, ...(session && { session }), ...(listening && { listening }) }, event),
  };
}

/** Leaving a screen ends what sounds on it, and a session. */
function moved(state: Visit, trail: Trail): Visit {
  const { listening: _, session: _session, ...rest } = state;
  return { ...rest, trail, recital: ready };
}

function listen(state: Visit, event: ListenEvent | Extract<VisitEvent, { kind: 'hear' }>): Visit {
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
  if (!state.listening) return state;
  const heard = { ...state, listening: listenOn(state.listening, event) };
  const { session } = state;
  // A story that is told is the end of its step.
  return session && 'part' in session.state && heard.listening.finished
    ? inSession(heard, { kind: 'done', step: session.state.step })
    : heard;
}
