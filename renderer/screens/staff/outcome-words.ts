import type { DeskRelease } from '../../../content/content-desk.ts';
import type { OfflineReason, RejectReason, SyncOutcome } from '../../../content/sync-outcome.ts';
import { bytesText } from './bytes-text.ts';
import { dayText } from './moment-text.ts';

/** Where in the strings the words of an outcome stand: `outcome.<key>.title` and `.text`. */
export type OutcomeKey =
  | 'shown'
  | 'returned'
  | 'no-space-reserved'
  | Exclude<SyncOutcome['kind'], 'offline' | 'rejected'>
  | `offline.${OfflineReason}`
  | `rejected.${RejectReason}`;

export type OutcomeWords = {
  readonly key: OutcomeKey;
  /** What fills the holes of the words. */
  readonly values: Readonly<Record<string, string | number>>;
  /** `good`: as it should be. `note`: nothing to worry about. `alert`: somebody must do something. */
  readonly tone: 'good' | 'note' | 'alert';
};

/**
 * The words for an outcome. `releases` are those of the desk: by them a set that was staged may have come on
 * since, or failed and been taken back.
 */
export function outcomeWords(
  outcome: SyncOutcome,
  from: string,
  language: string,
  releases: readonly DeskRelease[],
): OutcomeWords {
  switch (outcome.kind) {
    case 'current':
      return { key: 'current', values: { packs: outcome.packs }, tone: 'good' };
    case 'staged':
      return stagedWords(outcome, releases);
    case 'offline':
      return { key: `offline.${outcome.why}`, values: { from }, tone: 'note' };
    case 'expired':
      return { key: 'expired', values: { day: dayText(outcome.day, language) }, tone: 'alert' };
    case 'rejected':
      return { key: `rejected.${outcome.why}`, values: { place: outcome.place }, tone: 'alert' };
    case 'incomplete':
      return { key: 'incomplete', values: { place: outcome.place }, tone: 'note' };
    case 'no-space': {
      const [needed, free] = [bytesText(outcome.needed, language), bytesText(outcome.free, language)];
      if (outcome.reserve === undefined) return { key: 'no-space', values: { needed, free }, tone: 'alert' };
      const reserve = bytesText(outcome.reserve, language);
      return { key: 'no-space-reserved', values: { needed, free, reserve }, tone: 'alert' };
    }
    case 'disk':
      return { key: 'disk', values: { place: outcome.place, code: outcome.code }, tone: 'alert' };
    case 'wrong-publisher':
      return { key: 'wrong-publisher', values: {}, tone: 'alert' };
    case 'older':
    case 'cancelled':
    case 'busy':
    case 'no-source':
      return { key: outcome.kind, values: {}, tone: 'note' };
  }
}

function stagedWords(
  { changed }: Extract<SyncOutcome, { kind: 'staged' }>,
  releases: readonly DeskRelease[],
): OutcomeWords {
  const states = changed.map(
    ({ id, version }) => releases.find((one) => one.id === id && one.version === version)?.state.kind,
  );
  if (states.includes('bad')) return { key: 'returned', values: {}, tone: 'alert' };
  // A release that the desk does not know yet is on its way there.
  const waits = states.some((kind) => kind === undefined || kind === 'waiting');
  return { key: waits ? 'staged' : 'shown', values: {}, tone: 'good' };
}
