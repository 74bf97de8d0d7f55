import type { KeptNotice, Lost } from '../../../content/notice.ts';
import { momentText } from './moment-text.ts';

/** Under `health.notice`: the words of a notice, and what it says of what was lost. */
export function noticeWords({ notice }: Pick<KeptNotice, 'notice'>) {
  switch (notice.kind) {
    case 'settings-damaged':
      return { key: notice.kind, lost: notice.lost } as const;
    case 'records-damaged':
      return { key: `${notice.kind}.${notice.record}`, lost: notice.lost } as const;
    case 'page-recovered':
      return { key: `${notice.kind}.${notice.why}`, lost: undefined } as const;
    default:
      return { key: notice.kind, lost: undefined } as const;
  }
}

/** Under `health.lost`. */
export const lostWords = (lost: Lost, language: string, now: number) => ({
  key: lost.kind,
  values: lost.kind === 'last-change' ? { since: momentText(lost.since, language, now) } : {},
});

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something has lasted (ms), in its two largest units: `3 days, 4 hours`. */
export function lastedText(ms: number, language: string): string {
  const first = units.findIndex(([, unit]) => ms >= unit);
  const from = first < 0 ? units.length - 1 : first;
  let left = ms;
  const parts = units.slice(from, from + 2).flatMap(([unit, size], n) => {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count === 0 && n > 0) return [];
    return [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)];
  });
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}
