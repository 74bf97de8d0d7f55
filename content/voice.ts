import type { Pace, Verdict } from './recital.ts';

/**
 * Hears from the level of the microphone whether a group speaks and when it has ended. Levels are dBFS (RMS),
 * times milliseconds. No sound is kept, only these numbers.
 *
 *   rest ─leader─▶ deaf ─turn─▶ listening ─voice─▶ heard ─quiet─▶ ended
 *                                   └──── nothing in its time ──▶ unheard
 */
export type Voice = {
  /** `deaf` while the leader speaks: the microphone would hear the loudspeaker. */
  readonly mode: 'rest' | 'deaf' | 'turn';
  readonly verdict: Verdict;
  readonly bounds: Bounds;
  /** Of the turn. */
  readonly spent: number;
  /** The level, smoothed; undefined before the first frame, as is the floor. */
  readonly level?: number;
  /** The level of the hall when nobody speaks. */
  readonly floor?: number;
  /** How loud the voice was lately. */
  readonly peak: number;
  /** How long there has been a voice, how long it has been quiet, how long since it began. */
  readonly voiced: number;
  readonly quiet: number;
  readonly since: number;
  readonly recent: Span;
  readonly before: Span | undefined;
};

/** The least and the most of a turn, and how long a voice is waited for. */
type Bounds = { readonly least: number; readonly wait: number; readonly most: number };
type Span = { readonly ms: number; readonly low: number; readonly high: number };

export type VoiceEvent =
  | { readonly kind: 'frame'; readonly ms: number; readonly level: number }
  | { readonly kind: 'leader' | 'rest' }
  | ({ readonly kind: 'turn' } & Bounds);

// Less is a microphone that is switched off; a floor down there would make a voice of every crackle.
const lowest = -70;
/** A level is smoothed, so that single frames of noise neither begin nor end anything. */
const smoothMs = 15;
/** A voice begins when it has been so much above the floor for so long; not in the echo of the leader. */
const onDb = 5;
const onMs = 160;
const echoMs = 250;
/** It has ended when it has been this near to the floor for so long: longer than a pause between words. */
const offDb = 3;
const offPart = 0.2;
const hangMs = 275;
const backFactor = 2;
/** What varies less than this in two spans is no speech but the noise of the hall. */
const steadyDb = 5;
const spanMs = 500;
const peakFallsPerMs = 0.006;

const noSpan: Span = { ms: 0, low: 0, high: lowest };

export const newVoice: Voice = {
  ...{ mode: 'rest', verdict: 'listening', bounds: { least: 0, wait: 0, most: 0 }, spent: 0 },
  ...{ peak: lowest, voiced: 0, quiet: 0, since: 0, recent: noSpan, before: undefined },
};

/** The event with which the group's turn at a line begins. */
export const turnAt = ({ least, repeating, most }: Pace, line: number): VoiceEvent => ({
  kind: 'turn',
  least: least[line] ?? 0,
  wait: repeating[line] ?? 0,
  most: most[line] ?? 0,
});

/** How strongly the hall hears the group, from 0 to 1, for a band on the screen. */
export const bandOf = ({ level = lowest, floor = lowest }: Voice): number =>
  Math.min(1, Math.max(0, (level - floor) / 24));

export function listen(state: Voice, event: VoiceEvent): Voice {
  switch (event.kind) {
    case 'leader':
      return { ...state, mode: 'deaf' };
    case 'rest':
      return { ...state, mode: 'rest' };
    case 'turn': {
      const { least, wait, most } = event;
      const fresh = { ...newVoice, mode: 'turn', bounds: { least, wait, most } } as const;
      const { level, floor } = state;
      return { ...fresh, ...(level !== undefined && { level }), ...(floor !== undefined && { floor }) };
    }
    case 'frame':
      return event.ms > 0 && Number.isFinite(event.ms) ? hear(state, event.ms, event.level) : state;
  }
}

function hear(state: Voice, ms: number, heard: number): Voice {
  const raw = heard > lowest ? Math.min(0, heard) : lowest;
  const level = toward(state.level ?? raw, raw, ms, smoothMs);
  if (state.mode === 'deaf') return { ...state, level };
  const floor = state.floor ?? level;
  const isOver = state.verdict === 'ended' || state.verdict === 'unheard';
  if (state.mode === 'rest' || isOver)
    return { ...state, level, floor: toward(floor, level, ms, level < floor ? 150 : 500) };
  return judge(steadied({ ...state, level, floor: drifted(floor, level, ms) }, ms), ms);
}

const toward = (from: number, to: number, ms: number, over: number): number =>
  to + (from - to) * Math.exp(-ms / over);

/** During a turn the floor follows what is near it or below; what is above may be a voice. */
function drifted(floor: number, level: number, ms: number): number {
  if (level < floor) return toward(floor, level, ms, 200);
  return level < floor + offDb ? toward(floor, level, ms, 600) : floor;
}

/** Raises the floor to a noise that has begun in the turn, and takes back that it was a voice. */
function steadied(state: Voice & Known, ms: number): Voice & Known {
  const { level, floor, before, since, verdict } = state;
  const recent = {
    ms: state.recent.ms + ms,
    low: Math.min(state.recent.low, level),
    high: Math.max(state.recent.high, level),
  };
  if (recent.ms < spanMs) return { ...state, recent };
  const next = { ...state, recent: noSpan, before: recent };
  if (!before) return next;
  const [low, high] = [Math.min(before.low, recent.low), Math.max(before.high, recent.high)];
  if (high - low > steadyDb || low < floor + offDb) return next;
  const isNoise = verdict === 'heard' && since < 3 * spanMs + onMs;
  const noise = { ...next, floor: (low + high) / 2, peak: high, voiced: 0 };
  return isNoise ? { ...noise, verdict: 'listening' } : noise;
}

type Known = { readonly level: number; readonly floor: number };

function judge(state: Voice & Known, ms: number): Voice {
  const { level, floor, bounds } = state;
  const rise = level - floor;
  const spent = state.spent + ms;
  const voiced = spent < echoMs ? 0 : Math.max(0, state.voiced + (rise >= onDb ? ms : -ms));
  const peak = Math.max(level, state.peak - peakFallsPerMs * ms);
  const on = { ...state, spent, peak, voiced };
  if (state.verdict === 'listening') {
    if (voiced >= onMs) return { ...on, verdict: 'heard', quiet: 0, since: 0 };
    return spent < bounds.wait ? on : { ...on, verdict: 'unheard' };
  }
  const isQuiet = rise < Math.max(offDb, offPart * (peak - floor));
  // A crackle does not begin the quiet anew, as the shortest word does.
  const quiet = Math.max(0, state.quiet + (isQuiet ? ms : -backFactor * ms));
  const isEnd = (quiet >= hangMs && spent >= bounds.least) || spent >= bounds.most;
  return { ...on, quiet, since: state.since + ms, verdict: isEnd ? 'ended' : 'heard' };
}
