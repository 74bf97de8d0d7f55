import { sessionTotals } from '../../content/session-totals.ts';
import type { CapturesActions, RecordsActions } from '../../electron/staff/desk.ts';

type Tell = <T>(name: string, given: T) => (...args: unknown[]) => Promise<T>;

/** A kiosk that had no sessions, in which nobody left anything, and that has no stick; `tell` makes each of its answers. */
export const recordsActions = (tell: Tell): RecordsActions & CapturesActions => ({
  sessionRecords: tell('sessionRecords', {
    kind: 'records',
    records: [],
    totals: sessionTotals([], String),
    unread: 0,
  }),
  recordSticks: tell('recordSticks', { kind: 'sticks', sticks: [] }),
  exportRecords: tell('exportRecords', { kind: 'missing' }),
  sessionCaptures: tell('sessionCaptures', { kind: 'captures', captures: [] }),
  deleteCapture: tell('deleteCapture', { kind: 'missing' }),
  copyCapture: tell('copyCapture', { kind: 'gone' }),
  cancelExport: tell('cancelExport', { kind: 'done' }),
  exportReport: tell('exportReport', { kind: 'missing' }),
});

/** Each of the desk's calls about records and captures. */
export const recordsCalls: readonly [string, ...unknown[]][] = [
  ['sessionRecords'],
  ['recordSticks'],
  ['exportRecords', { stick: 'a1' }],
  ['sessionCaptures', 's-1'],
  ['deleteCapture', 'c-1'],
  ['copyCapture', { id: 'c-1', stick: 'a1' }],
  ['cancelExport'],
  ['exportReport', { stick: 'a1', session: 's-1', language: 'en' }],
];
