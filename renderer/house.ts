import { create } from 'zustand';
import { hoursAt, type LocalTime, type OpenState, volumeCap } from '../content/hours.ts';
import { type Store, useStore } from './store.ts';

/** How the hall stands now, by its settings and this machine's clock. */
export type House = {
  readonly state: OpenState;
  /** The loudest that a sound may be, 0 to 1. */
  readonly cap: number;
  /** As the clock on the wall shows it. */
  readonly now: LocalTime;
};

export const useHouse = create<House>(() => ({
  state: { kind: 'open' },
  cap: 1,
  now: { day: '', minutes: 0 },
}));

const tick = 1000;

/** Keeps it up to date; the clock may be set at any time. */
export function followHours(): () => void {
  const look = () => {
    const now = localTime(new Date());
    const { hours, volumeCaps } = useStore.getState().setup;
    const next = { state: hoursAt(hours, now), cap: volumeCap(volumeCaps, now), now };
    if (!same(next, useHouse.getState())) useHouse.setState(next);
  };
  look();
  const timer = setInterval(look, tick);
  const stop = useStore.subscribe(({ setup }, before) => {
    if (setup !== before.setup) look();
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}

const same = (one: House, other: House): boolean => JSON.stringify(one) === JSON.stringify(other);

/** As the clock on this machine's wall shows it. */
export function localTime(date: Date): LocalTime {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { day, minutes: date.getHours() * 60 + date.getMinutes() };
}

/** The hall is closed, and the last visitor has left: the screen is black. */
export const isDark = ({ state }: House, { trail, cleaning }: Store['visit']): boolean =>
  state.kind === 'closed' && trail.length === 0 && cleaning === undefined;
