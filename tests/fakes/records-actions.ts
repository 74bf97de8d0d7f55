import { sessionTotals } from '../../content/session-totals.ts';
import type { RecordsActions } from '../../electron/staff/desk.ts';

type Tell = <T>(name: string, given: T) => (...args: unknown[]) => Promise<T>;

/** A kiosk that had no sessions and has no stick; `tell` makes each of its answers. */
export const recordsActions = (tell: Tell): RecordsActions => ({
  sessionRecords: tell('sessionRecords', {
    kind: 'records',
    records: [],
    totals: sessionTotals([], String),
    unread: 0,
  }),
  recordSticks: tell('recordSticks', { kind: 'sticks', sticks: [] }),
  exportRecords: tell('exportRecords', { kind: 'missing' }),
});

/** Each of the calls that it answers. */
export const recordsCalls: readonly [string, ...unknown[]][] = [
  ['sessionRecords'],
  ['recordSticks'],
  ['exportRecords', { stick: 'a1' }],
];
