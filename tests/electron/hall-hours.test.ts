import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hours } from '../../content/hours-setting.ts';
import { followHallHours } from '../../electron/hall-hours.ts';

const nineToFive: Hours = { week: Array(7).fill([{ from: '09:00', to: '17:00' }]), days: [] };
const at = (hours: number, minutes = 0) => new Date(2026, 10, 24, hours, minutes).getTime();

function hall(start: number, first: Hours | undefined = nineToFive) {
  let hours: Hours | undefined = first;
  const told: string[] = [];
  vi.setSystemTime(start);
  const following = followHallHours({
    hours: () => hours,
    now: Date.now,
    display: { on: () => told.push('awake'), off: () => told.push('may sleep') },
    changed: (kind) => told.push(kind),
  });
  const set = (next: Hours | undefined) => {
    hours = next;
    following.look();
  };
  return { told, set, stop: following.stop };
}

describe('a hall with opening hours', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps its display awake while it is open, and no longer', () => {
    const { told, stop } = hall(at(8, 59));
    expect(told).toEqual(['may sleep']);
    vi.advanceTimersByTime(60_000 + 20_000);
    expect(told.splice(0)).toEqual(['may sleep', 'awake', 'open']);
    vi.setSystemTime(at(17));
    vi.advanceTimersByTime(20_000);
    expect(told.splice(0)).toEqual(['may sleep', 'closed']);
    stop();
    vi.setSystemTime(at(10));
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('follows a steward who changes them, at once', () => {
    const { told, set, stop } = hall(at(20));
    set(undefined);
    expect(told).toEqual(['may sleep', 'awake', 'open']);
    stop();
  });
});
