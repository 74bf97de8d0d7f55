import type { Oath, OathLine } from './pack.ts';

/**
 * One run of an oath, as plain data. The leader says a line, the group repeats it.
 *
 *   ready ─start─▶ countdown ─▶ leading ⇄ repeating ─▶ … ─▶ finished
 *                      └──────────pause/resume──────────┘
 *
 * Time comes only from `time` events, so the same events always give the same run.
 */
export type Turn = 'leading' | 'repeating';
/** What is heard of the group: nothing yet, its voice, that it has spoken and is quiet again, nothing in all its time. */
export type Verdict = 'listening' | 'heard' | 'ended' | 'unheard';
export type Recital =
  | { readonly phase: 'ready' }
  /** `line` is the line that it leads to, if that is not the first: after a power cut. */
  | { readonly phase: 'countdown'; readonly left: number; readonly line?: number }
  /** `voice` is what the microphone last told of the group in this turn, if one listens. */
  | { readonly phase: Turn; readonly line: number; readonly spent: number; readonly voice?: Verdict }
  | {
      readonly phase: 'paused';
      readonly at: Exclude<Recital, { phase: 'paused' | 'ready' | 'finished' }>;
    }
  | { readonly phase: 'finished' };

export type RecitalEvent =
  | { readonly kind: 'start' }
  /** So many milliseconds have passed. */
  | { readonly kind: 'time'; readonly ms: number }
  /** The leader's voice has ended (or there is none and its time is over). */
  | { readonly kind: 'spoken' }
  /** Somebody tapped: the group has finished its turn. */
  | { readonly kind: 'tap' }
  /** What the microphone hears of the group has changed (see voice.ts). */
  | { readonly kind: 'voice'; readonly verdict: Verdict }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'back' }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'skip' };

/**
 * Milliseconds for each line: the leader's turn when there is no recording; the group's turn when no voice is
 * heard (`repeating`), and, when one is, the least and the most that it may last.
 */
export type Pace = {
  readonly leading: readonly number[];
  readonly repeating: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
};

const countdownMs = 3000;

/** The lines of one variant: the oath's, then what the variant adds at the end. */
export const linesOf = (oath: Pick<Oath, 'lines' | 'variants'>, variant: string): readonly OathLine[] => [
  ...oath.lines,
  ...(oath.variants.find(({ id }) => id === variant)?.closing ?? []),
];

/** A group takes about as long as the leader, and longer to begin; without a recording we count characters. */
export function paceOf(lines: readonly OathLine[]): Pace {
  const spoken = lines.map(({ duration, text }) => (duration ?? 0.6 + 0.28 * [...text].length) * 1000);
  // Where each says something of their own there are pauses that are no end: a voice can only make it longer.
  const group = (own: number, of: (ms: number) => number) =>
    lines.map(({ reply }, n) => Math.round(reply ? own : of(spoken[n] ?? 0)));
  return {
    leading: spoken.map((ms) => Math.round(ms + 400)),
    repeating: group(15_000, (ms) => ms * 1.4 + 1500),
    least: group(15_000, (ms) => Math.max(600, ms * 0.5)),
    most: group(45_000, (ms) => ms * 2.5 + 4000),
  };
}

export const ready: Recital = { phase: 'ready' };

/** How a run goes on after a power cut: paused; then a countdown, and its line from the beginning. */
export function recitalAgain(state: Recital): Recital {
  if (state.phase === 'ready' || state.phase === 'finished') return state;
  const line = currentLine(state) ?? 0;
  return { phase: 'paused', at: { phase: 'countdown', left: countdownMs, ...(line > 0 && { line }) } };
}

/** The next state. Events that have no meaning in a phase leave it as it is. */
export function recite(state: Recital, event: RecitalEvent, pace: Pace): Recital {
  const last = pace.leading.length - 1;
  const lead = (line: number): Recital => ({
    phase: 'leading',
    line: Math.max(0, line),
    spent: 0,
  });
  const after = (line: number): Recital => (line >= last ? { phase: 'finished' } : lead(line + 1));
  switch (state.phase) {
    case 'ready':
      return event.kind === 'start' ? { phase: 'countdown', left: countdownMs } : state;
    case 'countdown':
      if (event.kind === 'pause') return { phase: 'paused', at: state };
      if (event.kind === 'tap' || event.kind === 'skip') return lead(state.line ?? 0);
      if (event.kind !== 'time') return state;
      return event.ms < state.left ? { ...state, left: state.left - event.ms } : lead(state.line ?? 0);
    case 'leading':
    case 'repeating':
      return turn(state, event, pace, { lead, after });
    case 'paused':
      return whilePaused(state, event, { lead, after });
    case 'finished':
      return event.kind === 'start' ? { phase: 'countdown', left: countdownMs } : state;
  }
}

type Moves = {
  lead: (line: number) => Recital;
  after: (line: number) => Recital;
};

function turn(
  state: Extract<Recital, { phase: Turn }>,
  event: RecitalEvent,
  pace: Pace,
  { lead, after }: Moves,
): Recital {
  const repeating: Recital = { phase: 'repeating', line: state.line, spent: 0 };
  const next = () => (state.phase === 'leading' ? repeating : after(state.line));
  switch (event.kind) {
    case 'spoken':
      return state.phase === 'leading' ? repeating : state;
    case 'tap':
      // While the leader speaks a tap would cut the words off: only the group's turn ends by tap.
      return state.phase === 'repeating' ? after(state.line) : state;
    case 'pause':
      return { phase: 'paused', at: state };
    case 'back':
      return lead(state.line - 1);
    case 'repeat':
      return lead(state.line);
    case 'skip':
      return after(state.line);
    case 'voice': {
      if (state.phase === 'leading' || event.verdict === state.voice) return state;
      const heard = { ...state, voice: event.verdict };
      return heard.spent < lasts(heard, pace) ? heard : next();
    }
    case 'time': {
      const on = { ...state, spent: state.spent + event.ms };
      return on.spent < lasts(on, pace) ? on : next();
    }
    case 'start':
    case 'resume':
      return state;
  }
}

/** How long a turn may last, by what is known of the group's voice. */
function lasts({ phase, line, voice }: Extract<Recital, { phase: Turn }>, pace: Pace): number {
  if (phase === 'repeating' && voice === 'heard') return pace.most[line] ?? 0;
  if (phase === 'repeating' && voice === 'ended') return pace.least[line] ?? 0;
  return pace[phase][line] ?? 0;
}

function whilePaused(
  state: Extract<Recital, { phase: 'paused' }>,
  event: RecitalEvent,
  { lead, after }: Moves,
): Recital {
  const { at } = state;
  const line = at.line ?? 0;
  switch (event.kind) {
    case 'resume':
    case 'tap':
      // The leader begins the line again: half a clause helps nobody.
      return at.phase === 'leading' ? lead(line) : at;
    case 'back':
      return lead(line - 1);
    case 'repeat':
      return lead(line);
    case 'skip':
      return at.phase === 'countdown' ? lead(line) : after(line);
    default:
      return state;
  }
}

/** Whether the turn that is on has begun once more: the same one, from its beginning. */
export const isOnceMore = (before: Recital, now: Recital): boolean =>
  'spent' in before &&
  'spent' in now &&
  before.phase === now.phase &&
  before.line === now.line &&
  now.spent < before.spent;

/** The line that is shown, also while paused; nothing before and after the run. */
export function currentLine(state: Recital): number | undefined {
  const at = state.phase === 'paused' ? state.at : state;
  // A countdown shows no line but after a power cut.
  return 'line' in at ? at.line : undefined;
}
