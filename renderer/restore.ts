import { present } from '../content/idle.ts';
import type { KeptVisit } from '../content/kept-visit.ts';
import { currentLine, ready } from '../content/recital.ts';
import type { Place } from './route.ts';
import type { Visit } from './visit.ts';

type KeptPlace = Exclude<Place, { screen: 'staff' }>;
const isKept = (place: Place): place is KeptPlace => place.screen !== 'staff';

/** What is kept of a visit in case the page is lost; nothing if no visitor is there. `seconds`: where in the chapter. */
export function keptOf(visit: Visit, seconds: number): KeptVisit | null {
  const { language, comfort, trail, listening, recital } = visit;
  const places = trail.filter(isKept);
  if (places.length === 0 || places.length < trail.length) return null;
  // A session is kept on disk, with its line and its place in a story.
  if (visit.session) return { language, comfort, trail: places };
  const line = currentLine(recital);
  return {
    language,
    comfort,
    trail: places,
    ...(listening && {
      listening: {
        ref: listening.ref,
        chapter: listening.chapter,
        playing: listening.playing,
        finished: listening.finished,
        seconds: Math.max(0, seconds),
      },
    }),
    ...(line !== undefined && { line }),
  };
}

/**
 * The visit as it goes on: a story sounds on if it sounded; an oath waits at its line, which the leader begins again
 * when somebody touches the screen.
 */
export function visitOf({ language, comfort, trail, listening, line }: KeptVisit): Visit {
  return {
    language,
    comfort,
    trail: trail.map(placeOf),
    idle: present,
    recital: line === undefined ? ready : { phase: 'paused', at: { phase: 'leading', line, spent: 0 } },
    ...(listening && {
      listening: {
        ref: listening.ref,
        chapter: listening.chapter,
        playing: listening.playing,
        finished: listening.finished,
        seek: { seconds: listening.seconds, serial: 1 },
      },
    }),
  };
}

// Parsed data may have a key that is undefined, a place has not.
function placeOf(place: KeptVisit['trail'][number]): Place {
  if (place.screen !== 'recital') return place;
  const { variant, ...rest } = place;
  return variant === undefined ? rest : { ...rest, variant };
}
