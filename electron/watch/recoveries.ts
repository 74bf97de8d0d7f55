import * as z from 'zod';

/**
 * How a kiosk that loses its page again and again is helped: by the set of packs before, then by the safe screen.
 * Kept over restarts in `records/watch`. Times in ms since 1970.
 *
 *   normal ─3 losses in 10 min─▶ previous ─3 more─▶ safe ─every 10 min, or asked─▶ trying
 *      ▲─────────10 quiet minutes─────┴──────────────▲─────────1 loss──────────────┘
 */
export const recoveriesSchema = z.object({
  step: z.enum(['normal', 'previous', 'safe', 'trying']),
  /** When this step was taken. */
  since: z.number(),
  /** When the page was lost, within the last 10 minutes and since this step. */
  losses: z.array(z.number()).max(100),
  /** When the kiosk was started; not there once it has ended by wish. */
  running: z.number().optional(),
});
export type Recoveries = z.infer<typeof recoveriesSchema>;

export const wellSoFar: Recoveries = { step: 'normal', since: 0, losses: [] };

/** What is to be done beside opening the page again. */
export type Help = 'none' | 'go-back' | 'safe-screen';

const spanMs = 600_000;
const mostLosses = 3;
// A page that is asked for again and again must not keep the safe screen from being seen.
const askMs = 5000;

// A clock that was set back would keep a time for ever.
const within = (times: readonly number[], at: number) =>
  times.filter((time) => time <= at && at - time < spanMs);
const passed = (since: number, at: number) => (at < since ? Number.POSITIVE_INFINITY : at - since);

type Step = { readonly next: Recoveries; readonly help: Help };

/** The page was lost. */
export function lost(before: Recoveries, at: number): Step {
  const losses = [...within(before.losses, at), at].slice(-mostLosses);
  const safe: Step = { next: { step: 'safe', since: at, losses: [] }, help: 'safe-screen' };
  if (before.step === 'trying') return safe;
  if (losses.length < mostLosses || before.step === 'safe') {
    return { next: { ...before, losses }, help: 'none' };
  }
  if (before.step === 'previous') return safe;
  return { next: { step: 'previous', since: at, losses: [] }, help: 'go-back' };
}

/** Time passes; `asked`: somebody wants the normal page back. */
export function later(before: Recoveries, at: number, asked = false): Recoveries {
  const { step, since, losses } = before;
  if (step === 'normal') return before;
  if (step === 'safe') {
    const wait = asked ? askMs : spanMs;
    return passed(since, at) >= wait ? { step: 'trying', since: at, losses: [] } : before;
  }
  const last = losses.at(-1) ?? since;
  return passed(last, at) >= spanMs ? { ...wellSoFar, since: at } : before;
}

/** What ends so soon after its start, again and again, is brought down by what it shows rather than by the plug. */
const shortRunMs = 120_000;

/**
 * A start, on a machine that was switched on at `booted`: a try that the whole kiosk did not outlive has failed, and a
 * kiosk that fell with all its parts has lost its page, too, unless the machine had lost its power. Nothing more can be
 * done for one that falls with the safe screen.
 */
export function started(before: Recoveries, at: number, booted: number): Step {
  const { step, running } = before;
  if (step === 'trying') return { next: { step: 'safe', since: at, losses: [] }, help: 'none' };
  const fell = running !== undefined && running >= booted && running <= at && at - running < shortRunMs;
  return fell && step !== 'safe' ? lost(before, at) : { next: later(before, at), help: 'none' };
}

/** Even the safe screen is lost again and again: only a new start of the kiosk may help. */
export const isHopeless = ({ step, losses }: Recoveries, at: number): boolean =>
  step === 'safe' && within(losses, at).length >= mostLosses;
