import * as z from 'zod';
import type { SyncSettings } from './settings.ts';
import type { SyncOutcome } from './sync-outcome.ts';

/** When a kiosk looks for new content by itself, and how fast it may fetch. Times in ms since 1970. */

type Ended = SyncOutcome['kind'] | 'crashed';

const endings = [
  'current',
  'staged',
  'offline',
  'older',
  'expired',
  'wrong-publisher',
  'rejected',
  'incomplete',
  'no-space',
  'disk',
  'cancelled',
  'busy',
  'no-source',
  'crashed',
] as const satisfies readonly Ended[];

/** What is kept of the syncs so far. */
export const syncRecordSchema = z.object({
  /** When the last one ended, and how; neither before the first. */
  at: z.number().optional(),
  ended: z.enum(endings).optional(),
  lastGoodAt: z.number().optional(),
  failures: z.int().min(0),
  /** What the server has asked for. */
  retryAfterMs: z.number().min(0).optional(),
  /** A random number of 0 to 1, drawn once: whoever asks again for the next time gets the same answer. */
  draw: z.number().min(0).max(1),
});
export type SyncRecord = z.infer<typeof syncRecordSchema>;

export const noSyncYet: SyncRecord = { failures: 0, draw: 0 };

export type SyncEnd = {
  readonly ended: Ended;
  readonly at: number;
  readonly draw: number;
  readonly retryAfterMs?: number | undefined;
};

export function syncEnded(before: SyncRecord, { ended, at, draw, retryAfterMs }: SyncEnd): SyncRecord {
  const isGood = ended === 'current' || ended === 'staged';
  const lastGoodAt = isGood ? at : before.lastGoodAt;
  const isFailure = !isGood && ended !== 'cancelled' && ended !== 'busy';
  const failures = isGood ? 0 : before.failures + (isFailure ? 1 : 0);
  const kept = { ...(lastGoodAt !== undefined && { lastGoodAt }), ...(retryAfterMs && { retryAfterMs }) };
  return { at, ended, failures, draw, ...kept };
}

/** A clock that went back: what seems to lie in the future has just been, so that nothing waits for years. */
export const rebased = (record: SyncRecord, now: number): SyncRecord =>
  record.at !== undefined && record.at > now ? { ...record, at: now } : record;

/** How far local time is ahead of UTC at a time, in ms. */
export type Offset = (at: number) => number;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** When to sync next, `now` if it is due; undefined: never, as no repository is set. */
export function nextSync(
  record: SyncRecord,
  settings: SyncSettings,
  now: number,
  offset: Offset,
): number | undefined {
  if (settings.repository === undefined) return undefined;
  const last = rebased(record, now);
  if (last.at === undefined) return now;
  const earliest = last.at + delayAfter(last, settings);
  // A kiosk that has never had anything from its repository doesn't wait for the night.
  // Nor does one that is switched off in all its windows, as many are at night.
  const missed = last.lastGoodAt === undefined ? 0 : Math.min(last.lastGoodAt, now) + patience;
  if (missed <= now || settings.windows.length === 0) return Math.max(earliest, now);
  const late = Math.max(earliest, now);
  const open = openWindow(settings, late, offset);
  const spreadIn = ({ from, to }: Span) => from + last.draw * Math.min(15 * minute, (to - from) / 2);
  // Not all kiosks of a hall at the very minute in which the window opens.
  if (open) return earliest >= open.from ? late : Math.max(late, spreadIn(open));
  const next = windowsAround(settings, late, offset)
    .filter(({ from }) => from > late)
    .reduce<Span | undefined>((first, span) => (first && first.from <= span.from ? first : span), undefined);
  return Math.min(next ? spreadIn(next) : late, Math.max(earliest, missed));
}

/** So long after the last good sync a kiosk waits for a window in which it is switched on. */
const patience = 3 * day;
const firstDelay = 30_000;
const longestDelay = 6 * hour;
const rejectedDelay = 15 * minute;

function delayAfter({ ended, failures, draw, retryAfterMs = 0 }: SyncRecord, settings: SyncSettings): number {
  const regular = settings.everyHours * hour;
  const most = Math.min(longestDelay, firstDelay * 2 ** Math.min(failures, 20));
  const between = (least: number) => least + draw * (Math.max(most, 2 * least) - least);
  const asked = Math.min(retryAfterMs, day);
  switch (ended) {
    case undefined:
      return 0;
    case 'current':
    case 'staged':
    case 'cancelled':
    case 'no-source':
      return Math.max(regular, asked);
    case 'older':
    case 'expired':
    case 'wrong-publisher':
      return day;
    case 'rejected':
    case 'crashed':
      return Math.max(between(rejectedDelay), asked);
    case 'offline':
    case 'incomplete':
    case 'no-space':
    case 'disk':
    case 'busy':
      return Math.max(between(firstDelay), asked);
  }
}

type Span = { readonly from: number; readonly to: number };

const openWindow = (settings: SyncSettings, at: number, offset: Offset): Span | undefined =>
  windowsAround(settings, at, offset).find(({ from, to }) => from <= at && at < to);

/** The windows of yesterday, today and tomorrow, in time since 1970. */
function windowsAround({ windows }: SyncSettings, at: number, offset: Offset): readonly Span[] {
  const today = Math.floor((at + offset(at)) / day) * day;
  const utc = (local: number) => local - offset(local - offset(at));
  return [-day, 0, day].flatMap((shift) =>
    windows.map(({ from, to }) => {
      const start = today + shift + msOf(from);
      const end = today + shift + msOf(to);
      return { from: utc(start), to: utc(end > start ? end : end + day) };
    }),
  );
}

function msOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * hour + minutes * minute;
}

/** The most bytes a second that may be fetched now; undefined: as many as come. */
export function speedLimit(settings: SyncSettings, now: number, offset: Offset): number | undefined {
  return openWindow(settings, now, offset) ? settings.nightBytesPerSecond : settings.dayBytesPerSecond;
}
