/**
 * The way in that visitors do not find: a finger rests 3 s in the top left corner, then 3 s in the top right
 * one, where it arrives within 5 s. Times are ms of any one clock.
 */
export type CornerHold =
  | { readonly step: 'none' }
  | { readonly step: 'left' | 'right'; readonly finger: number; readonly since: number }
  /** The left corner has been held long enough; a finger in it may still be there. */
  | { readonly step: 'between'; readonly since: number }
  | { readonly step: 'open' };

export type Corner = 'left' | 'right' | 'elsewhere';
export type CornerEvent =
  | { readonly kind: 'down' | 'move'; readonly finger: number; readonly corner: Corner; readonly at: number }
  | { readonly kind: 'up'; readonly finger: number; readonly at: number }
  | { readonly kind: 'time'; readonly at: number };

export const holdMs = 3000;
const betweenMs = 5000;
/** CSS pixels on a side. */
const cornerSize = 120;

export const notHeld: CornerHold = { step: 'none' };

export function cornerAt(x: number, y: number, width: number): Corner {
  if (y >= cornerSize) return 'elsewhere';
  if (x < cornerSize) return 'left';
  return x >= width - cornerSize ? 'right' : 'elsewhere';
}

export function cornerHold(before: CornerHold, event: CornerEvent): CornerHold {
  const state = after(before, event.at);
  if (state.step === 'open' || event.kind === 'time') return state;
  if (event.kind === 'down') {
    // A second finger in the midst of a hold is a hand, not a steward.
    if (state.step === 'left' || state.step === 'right') return notHeld;
    const { finger, corner, at: since } = event;
    if (corner === 'left') return { step: 'left', finger, since };
    return corner === 'right' && state.step === 'between' ? { step: 'right', finger, since } : notHeld;
  }
  if (state.step !== 'left' && state.step !== 'right') return state;
  if (event.finger !== state.finger) return state;
  const stays = event.kind === 'move' && event.corner === state.step;
  return stays ? state : notHeld;
}

/** What time alone makes of it. */
function after(state: CornerHold, at: number): CornerHold {
  if (state.step === 'left' && at - state.since >= holdMs) {
    return after({ step: 'between', since: state.since + holdMs }, at);
  }
  if (state.step === 'right' && at - state.since >= holdMs) return { step: 'open' };
  return state.step === 'between' && at - state.since > betweenMs ? notHeld : state;
}
