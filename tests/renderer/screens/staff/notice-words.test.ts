import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../../content/notice.ts';
import { lastedText, lostWords, noticeWords } from '../../../../renderer/screens/staff/notice-words.ts';
import { strings } from '../../../../renderer/strings/strings.ts';

const lost = { kind: 'nothing' } as const;
const notices: Notice[] = [
  { kind: 'settings-damaged', at: 1, lost },
  ...(['pin', 'installation', 'sync', 'notices', 'journal', 'session'] as const).map(
    (record): Notice => ({ kind: 'records-damaged', at: 1, record, lost }),
  ),
  ...(['crashed', 'hung', 'blank', 'memory', 'graphics', 'stalled'] as const).map(
    (why): Notice => ({ kind: 'page-recovered', at: 1, why }),
  ),
  ...(['newer-files', 'disk-full', 'disk-failing', 'safe-screen', 'set-went-back'] as const).map(
    (kind): Notice => ({ kind, at: 1 }),
  ),
  { kind: 'pin-reset', at: 1 },
  { kind: 'clock', at: 1 },
];

describe('the words of a notice', () => {
  test.each(['zh-Hans', 'en'])('say what happened and what to do (%s)', (language) => {
    const t = strings.getFixedT(language);
    for (const notice of notices) {
      const { key } = noticeWords({ notice });
      expect(t(`health.notice.${key}.title`), key).not.toContain('health.');
      expect(t(`health.notice.${key}.text`, { lost: '' }).length, key).toBeGreaterThan(8);
    }
  });

  test('say what was lost, and since when', () => {
    const since = new Date(2026, 10, 22, 14, 5).getTime();
    const { key, values } = lostWords({ kind: 'last-change', since }, 'en', since + 1000);
    expect(strings.getFixedT('en')(`health.lost.${key}`, values)).toContain('after today 14:05');
    expect(lostWords({ kind: 'all' }, 'en', 1)).toEqual({ key: 'all', values: {} });
  });

  test.each([
    [30_000, '0 minutes', '0分钟'],
    [60_000, '1 minute', '1分钟'],
    [3_600_000, '1 hour', '1小时'],
    [2 * 3_600_000 + 5 * 60_000, '2 hours, 5 minutes', '2小时5分钟'],
    [3 * 86_400_000 + 4 * 3_600_000 + 60_000, '3 days, 4 hours', '3天4小时'],
    [400 * 86_400_000, '400 days', '400天'],
  ])('say how long %i ms are', (ms, english, chinese) => {
    expect(lastedText(ms, 'en')).toBe(english);
    expect(lastedText(ms, 'zh-Hans').replaceAll(' ', '')).toBe(chinese);
  });
});
