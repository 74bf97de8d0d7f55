import type { SessionRecord } from '../../../content/session-record.ts';

/** A step in the picture of a session: from where to where it reaches, of a whole of 1; `ms` that it took. */
export type SessionBar = {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly state: 'done' | 'skipped' | 'left';
};

/** The steps that a group was in, in their order, each as long as it took. */
export function sessionBars({ times, done, skipped }: SessionRecord): SessionBar[] {
  const steps = Object.keys(times).map(Number);
  steps.sort((a, b) => a - b);
  const whole = steps.reduce((sum, step) => sum + (times[step] ?? 0), 0);
  let before = 0;
  return steps.map((step) => {
    const ms = times[step] ?? 0;
    const from = share(before, whole);
    before += ms;
    const state = done.includes(step) ? 'done' : skipped.includes(step) ? 'skipped' : 'left';
    return { step, from, to: share(before, whole), ms, state };
  });
}

const share = (ms: number, whole: number) => (whole === 0 ? 0 : ms / whole);

const minute = 60_000;
const tickMinutes = [1, 2, 5, 10, 15, 30, 60, 120];
const mostTicks = 7;

/** Where a scale of so many ms has its marks: whole minutes, not so near to its ends that their numbers would meet. */
export function tickMs(whole: number): number[] {
  const every = (tickMinutes.find((n) => whole / (n * minute) <= mostTicks) ?? whole / minute) * minute;
  const count = Math.ceil(whole / every);
  const free = 0.08 * whole;
  return Array.from({ length: count }, (_, n) => n * every).filter((at) => at > free && at < whole - free);
}
