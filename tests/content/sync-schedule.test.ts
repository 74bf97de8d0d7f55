import { describe, expect, it } from 'vitest';
import { defaultSettings, type SyncSettings } from '../../content/settings.ts';
import {
  nextSync,
  noSyncYet,
  rebased,
  type SyncRecord,
  speedLimit,
  syncEnded,
  syncRecordSchema,
} from '../../content/sync-schedule.ts';

const hour = 3_600_000;

/** A local time in June, at a place eight hours ahead of UTC. */
const at = (text: string): number => {
  const [, day, hours, minutes, seconds = '0'] = /^(\d+) (\d+):(\d+)(?::(\d+))?$/.exec(text) ?? [];
  return Date.UTC(2026, 5, Number(day), Number(hours), Number(minutes), Number(seconds)) - 8 * hour;
};
const told = (time: number | undefined): string => {
  if (time === undefined) return 'never';
  const local = new Date(time + 8 * hour);
  return `${local.getUTCDate()} ${local.toISOString().slice(11, 19)}`;
};
const offset = () => 8 * hour;

const night: SyncSettings = { ...defaultSettings.sync, repository: 'https://hall.test', everyHours: 2 };

/** name | the last sync: how, when, and what else is to be said of it | settings | now | the next */
const table = `
never without a repository                           | none                               | off    | 2 02:00 | never
at once if there never was one, by day too           | none                               | night  | 2 14:00 | 2 14:00:00
some hours after a good one                          | current 2 01:30                    | night  | 2 01:31 | 2 03:30:00
at once if that has passed                           | staged 2 01:30                     | night  | 2 04:10 | 2 04:10:00
in the next night if that is after the window        | current 2 04:00                    | night  | 2 04:01 | 3 01:00:00
not at the end of the window                         | current 2 03:00                    | night  | 2 03:01 | 3 01:00:00
not by day if one was good                           | current 2 04:00                    | night  | 2 14:00 | 3 01:00:00
tonight for a kiosk that was off for a day           | current 2 02:00                    | night  | 3 14:00 | 4 01:00:00
by day for a kiosk that has missed its windows       | current 2 02:00                    | night  | 9 14:00 | 9 14:00:00
now for a kiosk that was off and comes on at night   | current 2 02:00                    | night  | 9 02:00 | 9 02:00:00
spread over the first 15 minutes                     | current 2 04:00 draw=1             | night  | 2 14:00 | 3 01:15:00
spread, still, once the window is open               | current 2 04:00 draw=1             | night  | 3 01:05 | 3 01:15:00
now when its part of the spread has come             | current 2 04:00 draw=1             | night  | 3 01:16 | 3 01:16:00
in the first half of a short window                  | current 2 04:00 draw=1             | brief  | 2 14:00 | 3 03:05:00
in a window over midnight, before it                 | current 2 12:00                    | over   | 2 22:30 | 2 22:30:00
in a window over midnight, after it                  | current 2 12:00                    | over   | 3 01:59 | 3 01:59:00
not after a window over midnight                     | current 2 12:00                    | over   | 3 02:00 | 3 22:00:00
in the nearer of two windows                         | current 2 03:30                    | two    | 2 05:00 | 2 12:00:00
in the nearer of two windows, over midnight          | current 2 12:30                    | two    | 2 13:00 | 3 03:00:00
at any time without windows                          | current 2 12:30                    | always | 2 12:31 | 2 14:30:00
at any time if a window is the whole day             | current 2 12:30                    | whole  | 2 12:31 | 2 14:30:00
30 s after the first failure                         | offline 2 02:00                    | night  | 2 02:00 | 2 02:00:30
up to 60 s after the first failure                   | offline 2 02:00 draw=1             | night  | 2 02:00 | 2 02:01:00
later after more failures                            | offline 2 02:00 draw=1 failures=5  | night  | 2 02:00 | 2 02:16:00
at most 6 hours later                                | offline 2 02:00 draw=1 failures=99 | always | 2 02:00 | 2 08:00:00
anywhere between 30 s and 6 hours                    | disk 2 02:00 failures=99           | always | 2 02:00 | 2 02:00:30
in the next night when tries leave the window        | incomplete 2 04:59 draw=0.5 failures=6 | night | 2 04:59 | 3 01:07:30
by day too if there never was a good one             | offline 2 14:00 good=0             | night  | 2 14:00 | 2 14:00:30
by day too if there was no space for the first       | no-space 2 14:00 good=0 draw=1     | night  | 2 14:00 | 2 14:01:00
not before 15 minutes after what was rejected        | rejected 2 02:00                   | night  | 2 02:00 | 2 02:15:00
up to 30 minutes after what was rejected             | rejected 2 02:00 draw=1            | night  | 2 02:00 | 2 02:30:00
up to 6 hours after what was rejected often          | rejected 2 02:00 draw=1 failures=99 | always | 2 02:00 | 2 08:00:00
not before 15 minutes after a crash                  | crashed 2 14:00 good=0             | night  | 2 14:00 | 2 14:15:00
a day after an expired one                           | expired 2 02:00 draw=1             | night  | 2 02:00 | 3 02:00:00
a day after a wrong publisher, the first too         | wrong-publisher 2 14:00 good=0     | night  | 2 14:00 | 3 14:00:00
a day after an older one                             | older 2 02:00                      | night  | 2 02:00 | 3 02:00:00
soon after another sync was running                  | busy 2 02:00                       | night  | 2 02:00 | 2 02:00:30
as usual after a steward has cancelled               | cancelled 2 02:00                  | night  | 2 02:00 | 2 04:00:00
as usual after there was no source                   | no-source 2 02:00                  | night  | 2 02:00 | 2 04:00:00
when the server wants it                             | offline 2 02:00 retryAfterMs=1200000 | night | 2 02:00 | 2 02:20:00
not sooner than the back-off, whatever it wants      | offline 2 02:00 retryAfterMs=1     | night  | 2 02:00 | 2 02:00:30
at most a day later, whatever it wants               | offline 2 02:00 retryAfterMs=9e9   | always | 2 02:00 | 3 02:00:00
from now on after a clock that went back             | current 29 02:00                   | night  | 2 01:30 | 2 03:30:00
from now on after a clock that went back, failed too | offline 29 02:00 draw=1            | night  | 2 01:30 | 2 01:31:00
a day after a wrong publisher and a clock gone back  | wrong-publisher 29 02:00           | always | 2 01:30 | 3 01:30:00
now after a clock that jumped ahead                  | current 1 01:00                    | always | 29 14:00 | 29 14:00:00
`;
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

const settingsOf: Readonly<Record<string, SyncSettings>> = {
  off: defaultSettings.sync,
  night,
  always: { ...night, windows: [] },
  whole: { ...night, windows: [{ from: '05:00', to: '05:00' }] },
  over: { ...night, windows: [{ from: '22:00', to: '02:00' }] },
  two: {
    ...night,
    windows: [
      { from: '12:00', to: '13:00' },
      { from: '03:00', to: '04:00' },
    ],
  },
  brief: { ...night, windows: [{ from: '03:00', to: '03:10' }] },
};

/** A record as the table writes it; without `good=0` there was a good sync once. */
function recordOf(text = ''): SyncRecord {
  const [ended, day, time, ...more] = text.split(' ');
  if (ended === 'none') return noSyncYet;
  const { good = 1, ...rest } = Object.fromEntries(
    more.map((pair) => pair.split('=')).map(([key, value]): [string, number] => [key ?? '', Number(value)]),
  );
  const before = good === 1 ? { lastGoodAt: at('1 02:00') } : {};
  return syncRecordSchema.parse({
    at: at(`${day} ${time}`),
    ended,
    failures: 1,
    draw: 0,
    ...before,
    ...rest,
  });
}

describe('the next sync', () => {
  it.each(rows)('is %s', (_name, record, settings = '', now = '', expected) => {
    const used = settingsOf[settings];
    if (!used) throw new Error(`no settings are called ${settings}`);
    expect(told(nextSync(recordOf(record), used, at(now), offset))).toBe(expected);
  });

  it('comes within the window on the night in which the clocks change', () => {
    // Berlin, 25 October 2026: at 01:00 UTC it is 02:00 again instead of 03:00.
    const change = Date.UTC(2026, 9, 25, 1);
    const berlin = (time: number) => (time < change ? 2 : 1) * hour;
    const settings: SyncSettings = { ...night, windows: [{ from: '03:30', to: '04:00' }] };
    const good = Date.UTC(2026, 9, 24, 2);
    const record = { ...recordOf('current 1 01:00'), at: good, lastGoodAt: good };
    expect(nextSync(record, settings, Date.UTC(2026, 9, 24, 20), berlin)).toBe(Date.UTC(2026, 9, 25, 2, 30));
  });
});

describe('the record of the syncs', () => {
  it('counts failures in a row, but not what was cancelled or busy', () => {
    const ends = ['offline', 'rejected', 'cancelled', 'busy', 'disk'] as const;
    let record = noSyncYet;
    const counted = ends.map((ended, n) => {
      record = syncEnded(record, { ended, at: n, draw: 0.5 });
      return record.failures;
    });
    expect(counted).toEqual([1, 2, 2, 2, 3]);
    expect(syncEnded(record, { ended: 'current', at: 9, draw: 0.5 })).toEqual({
      at: 9,
      ended: 'current',
      lastGoodAt: 9,
      failures: 0,
      draw: 0.5,
    });
  });

  it('keeps what the server wants only for the next time, and the last good one for ever', () => {
    const good = syncEnded(noSyncYet, { ended: 'staged', at: 1, draw: 0 });
    const asked = syncEnded(good, { ended: 'offline', at: 2, draw: 0, retryAfterMs: 5 });
    expect(asked).toMatchObject({ lastGoodAt: 1, retryAfterMs: 5 });
    expect(syncEnded(asked, { ended: 'offline', at: 3, draw: 0 })).not.toHaveProperty('retryAfterMs');
  });

  it('lets nothing lie in the future', () => {
    const record = recordOf('current 9 01:00');
    expect(rebased(record, at('2 01:00')).at).toBe(at('2 01:00'));
    expect(rebased(record, at('9 01:00'))).toBe(record);
    expect(rebased(noSyncYet, 0)).toBe(noSyncYet);
  });
});

describe('the speed of a sync', () => {
  const settings: SyncSettings = { ...night, dayBytesPerSecond: 1000, nightBytesPerSecond: 9000 };
  it.each([
    ['within the window', settings, '2 01:00', 9000],
    ['just before its end', settings, '2 04:59', 9000],
    ['at its end', settings, '2 05:00', 1000],
    ['by day', settings, '2 14:00', 1000],
    ['by day if there is no window', { ...settings, windows: [] }, '2 02:00', 1000],
    [
      'within a window over midnight',
      { ...settings, windows: [{ from: '22:00', to: '02:00' }] },
      '2 23:00',
      9000,
    ],
    ['with nothing set', night, '2 14:00', undefined],
  ])('is, %s, what is set for it', (_name, used, now, expected) => {
    expect(speedLimit(used, at(now), offset)).toBe(expected);
  });
});
