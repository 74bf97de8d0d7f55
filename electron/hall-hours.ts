import { hoursAt, type OpenState } from '../content/hours.ts';
import type { Hours } from '../content/hours-setting.ts';
import type { DisplayPower } from './display-power.ts';
import { localTime } from './local-day.ts';

export type HallHoursOptions = {
  readonly hours: () => Hours | undefined;
  readonly now: () => number;
  readonly display: DisplayPower;
  /** The hall has opened or closed; not told at the start. */
  readonly changed: (kind: OpenState['kind']) => void;
};

const everyMs = 20_000;

/** While the hall is open its display is on; while it is closed the page is black, and the display off where it can be. */
export function followHallHours({ hours, now, display, changed }: HallHoursOptions): {
  look(): void;
  stop(): void;
} {
  let last: OpenState['kind'] | undefined;
  const look = () => {
    const { kind } = hoursAt(hours(), localTime(now()));
    if (kind === last) return;
    if (kind === 'open') display.on();
    else display.off();
    if (last !== undefined) changed(kind);
    last = kind;
  };
  look();
  const timer = setInterval(look, everyMs);
  return { look, stop: () => clearInterval(timer) };
}
