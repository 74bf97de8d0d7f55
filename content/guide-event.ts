import type { GuideAct } from './guide.ts';
import type { Session, SessionEvent } from './programme.ts';

/** The event that an act of the guide, by phone or key, is: as if the button on the screen had been touched. */
export function guideEvent(act: GuideAct, state: Session): SessionEvent {
  const recites = 'part' in state && state.part.kind === 'recital';
  // Within an oath these go by lines, as its own buttons do.
  if (recites && (act === 'back' || act === 'repeat' || act === 'skip'))
    return { kind: 'recital', event: { kind: act } };
  return { kind: act };
}
