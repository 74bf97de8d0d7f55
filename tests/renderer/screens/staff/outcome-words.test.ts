import { describe, expect, test } from 'vitest';
import type { DeskRelease, ReleaseState } from '../../../../content/content-desk.ts';
import type { OfflineReason, RejectReason, SyncOutcome } from '../../../../content/sync-outcome.ts';
import { outcomeWords } from '../../../../renderer/screens/staff/outcome-words.ts';
import { strings } from '../../../../renderer/strings/strings.ts';

// Total by type: a new kind or reason without an example does not compile.
const offline: Readonly<Record<OfflineReason, true>> = {
  unreachable: true,
  stalled: true,
  captive: true,
  redirected: true,
  'server-error': true,
  certificate: true,
};
const rejected: Readonly<Record<RejectReason, true>> = {
  signature: true,
  digest: true,
  length: true,
  format: true,
  version: true,
  'too-large': true,
  'pack-older': true,
  'too-many-roots': true,
};
const staged = {
  kind: 'staged',
  changed: [{ id: 'a', version: 2 }],
  removed: [],
  bytes: 1,
  absent: [],
  needsKiosk: [],
} as const;
const plain: { readonly [Kind in SyncOutcome['kind']]?: SyncOutcome & { kind: Kind } } & {
  readonly [Kind in Exclude<SyncOutcome['kind'], 'offline' | 'rejected'>]: SyncOutcome & { kind: Kind };
} = {
  current: { kind: 'current', packs: 5 },
  staged,
  older: { kind: 'older' },
  expired: { kind: 'expired', role: 'timestamp', day: '2026-11-22' },
  'wrong-publisher': { kind: 'wrong-publisher' },
  incomplete: { kind: 'incomplete', place: 'blobs/ab/abc' },
  'no-space': { kind: 'no-space', needed: 2e9, free: 1e9 },
  disk: { kind: 'disk', place: 'blobs/ab/abc', code: 'EIO' },
  cancelled: { kind: 'cancelled' },
  busy: { kind: 'busy' },
  'no-source': { kind: 'no-source' },
};
const outcomes: SyncOutcome[] = [
  ...Object.values(plain),
  ...(Object.keys(offline) as OfflineReason[]).map((why): SyncOutcome => ({ kind: 'offline', why })),
  ...(Object.keys(rejected) as RejectReason[]).map(
    (why): SyncOutcome => ({ kind: 'rejected', why, place: 'timestamp.json' }),
  ),
];
const named = outcomes.map((outcome) => ({
  name: 'why' in outcome ? `${outcome.kind} ${outcome.why}` : outcome.kind,
  outcome,
}));

const wordsOf = (outcome: SyncOutcome, language: string, releases: readonly DeskRelease[] = []) => {
  const { key, values } = outcomeWords(outcome, 'https://packs.example', language, releases);
  const t = strings.getFixedT(language);
  return { key, title: t(`outcome.${key}.title`), text: t(`outcome.${key}.text`, values) };
};

describe.each(['zh-Hans', 'en'])('what a steward reads in %s', (language) => {
  test.each(named)('of $name is whole sentences with nothing left out', ({ outcome }) => {
    const { key, title, text } = wordsOf(outcome, language);
    for (const words of [title, text]) expect(words).not.toMatch(/outcome\.|\{\{|undefined|NaN/);
    expect(title).not.toMatch(/[。.]$/);
    expect(text).toMatch(/[。.]$/);
    // Whatever went wrong, the hall is not dark: it must say so.
    if (key !== 'current') expect(text).toMatch(/原有内容照常展出|content stays on show/);
  });

  test('is different for each', () => {
    const titles = outcomes.map((outcome) => wordsOf(outcome, language).title);
    expect(new Set(titles).size).toBe(outcomes.length);
  });
});

describe('what fills the sentences', () => {
  test('is for people: sizes, days, the address, the file', () => {
    expect(wordsOf(plain['no-space'], 'en').text).toContain('2 GB are needed and 1 GB are free');
    const reserved = wordsOf({ ...plain['no-space'], reserve: 5e8 }, 'en');
    expect(reserved.text).toContain('500 MB of what is needed stay free');
    expect(wordsOf({ ...plain['no-space'], reserve: 5e8 }, 'zh-Hans').text).toMatch(
      /其中 500\s?MB 要一直空着/,
    );
    expect(wordsOf(plain.expired, 'zh-Hans').text).toContain('2026年11月22日');
    expect(wordsOf({ kind: 'offline', why: 'unreachable' }, 'en').text).toContain('https://packs.example');
    expect(wordsOf(plain.disk, 'en').text).toContain('“blobs/ab/abc” could not be read or written (EIO)');
  });
});

describe('a set that was staged', () => {
  const release = (state: ReleaseState): DeskRelease => ({
    id: 'a',
    version: 2,
    title: { en: 'A' },
    languages: ['en'],
    origin: { kind: 'web', name: '' },
    installedAt: 0,
    verifiedAt: 0,
    bytes: 0,
    state,
  });
  test.each<[ReleaseState['kind'], ReleaseState, string]>([
    ['waiting', { kind: 'waiting' }, 'staged'],
    ['shown', { kind: 'shown' }, 'shown'],
    ['replaced', { kind: 'replaced', by: 3 }, 'shown'],
    ['withdrawn', { kind: 'withdrawn' }, 'shown'],
    ['bad', { kind: 'bad' }, 'returned'],
  ])('is told by what became of it: %s', (_, state, key) => {
    expect(wordsOf(staged, 'en', [release(state)]).key).toBe(key);
    expect(wordsOf(staged, 'zh-Hans', [release(state)]).title).not.toMatch(/outcome\./);
  });
});
