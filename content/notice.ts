import * as z from 'zod';

/** What is known of the data that a damage took. Times in ms since 1970. */
const lostSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  /** Perhaps the last change, made after this time. */
  z.object({ kind: z.literal('last-change'), since: z.number() }),
  /** Some of many entries. */
  z.object({ kind: z.literal('some') }),
  z.object({ kind: z.literal('all') }),
]);
export type Lost = z.infer<typeof lostSchema>;

const recordSchema = z.enum([
  'pin',
  'installation',
  'sync',
  'notices',
  'journal',
  'session',
  'captures',
  'programmes',
]);
export type RecordName = z.infer<typeof recordSchema>;

const recoverySchema = z.enum(['crashed', 'hung', 'blank', 'memory', 'graphics', 'stalled']);
export type Recovery = z.infer<typeof recoverySchema>;

const at = z.number();

/** What a steward should hear about: what the kiosk noticed, and when (`at`, ms since 1970). Never about people. */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings-damaged'), at, lost: lostSchema }),
  z.object({ kind: z.literal('records-damaged'), at, record: recordSchema, lost: lostSchema }),
  /** A newer version of the kiosk has written files: they are kept as they are. */
  z.object({ kind: z.literal('newer-files'), at }),
  /** The ballast was given up, so that records can still be saved. */
  z.object({ kind: z.literal('disk-full'), at }),
  z.object({ kind: z.literal('disk-failing'), at }),
  z.object({ kind: z.literal('page-recovered'), at, why: recoverySchema }),
  z.object({ kind: z.literal('safe-screen'), at }),
  z.object({ kind: z.literal('set-went-back'), at }),
  z.object({ kind: z.literal('pin-reset'), at }),
  z.object({ kind: z.literal('clock'), at }),
  /** Something that a scheduled programme shows or sounds is not here, or can't be read. */
  z.object({ kind: z.literal('programme-lacks'), at }),
]);
export type Notice = z.infer<typeof noticeSchema>;

/** A notice as it is kept: how often it came (the first time is the notice's own), the last time, whether a steward has seen it. */
export const keptNoticeSchema = z.object({
  id: z.int().min(1),
  notice: noticeSchema,
  times: z.int().min(1),
  last: z.number(),
  seen: z.boolean(),
});
export type KeptNotice = z.infer<typeof keptNoticeSchema>;

const dayMs = 86_400_000;
export const mostNotices = 200;

/** Notices of one matter are counted, not repeated. */
function matter(notice: Notice): string {
  if (notice.kind === 'page-recovered') return `${notice.kind} ${notice.why}`;
  if (notice.kind === 'settings-damaged') return `${notice.kind} ${notice.lost.kind}`;
  if (notice.kind === 'records-damaged') return `${notice.kind} ${notice.record} ${notice.lost.kind}`;
  return notice.kind;
}

/**
 * The notices, newest first, with one more. What came within a day before and nobody has seen yet is counted; of
 * more than 200, those that were seen go first, then the oldest.
 */
export function withNotice(kept: readonly KeptNotice[], notice: Notice): readonly KeptNotice[] {
  const same = kept.find(
    (one) =>
      !one.seen && matter(one.notice) === matter(notice) && Math.abs(notice.at - one.notice.at) < dayMs,
  );
  if (same) {
    const counted = { ...same, times: same.times + 1, last: notice.at };
    return [counted, ...kept.filter((one) => one !== same)];
  }
  const id = Math.max(0, ...kept.map((one) => one.id)) + 1;
  return withinLimit([{ id, notice, times: 1, last: notice.at, seen: false }, ...kept]);
}

function withinLimit(list: readonly KeptNotice[]): readonly KeptNotice[] {
  if (list.length <= mostNotices) return list;
  const drop = list.findLast(({ seen }) => seen) ?? list.at(-1);
  return list.filter((one) => one !== drop);
}

/** Marks one as seen, or all of them. */
export const seenNotices = (kept: readonly KeptNotice[], which: number | 'all'): readonly KeptNotice[] =>
  kept.map((one) => (which === 'all' || one.id === which ? { ...one, seen: true } : one));
