import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { DeskRelease } from '../../../content/content-desk.ts';
import type { SyncOutcome } from '../../../content/sync-outcome.ts';
import { useDesk } from '../../desk.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { outcomeWords } from './outcome-words.ts';
import styles from './panel.module.css';
import { useTitles } from './use-titles.ts';

const none: readonly DeskRelease[] = [];
const icons = { good: CircleCheck, note: Info, alert: TriangleAlert };

/** How a sync or an import ended: what happened, that the old content plays on, what to do. */
export function OutcomeNote({ outcome, from }: { readonly outcome: SyncOutcome; readonly from: string }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const releases = useDesk(({ content }) => content?.releases ?? none);
  const { key, values, tone } = outcomeWords(outcome, from, language, releases);
  const Icon = icons[tone];
  return (
    <div className={styles.note} data-tone={tone}>
      <h2>
        <Icon className={styles.icon} aria-hidden strokeWidth={1.6} />
        <span>{t(`outcome.${key}.title`)}</span>
      </h2>
      <p>{t(`outcome.${key}.text`, values)}</p>
      {outcome.kind === 'staged' && <Details outcome={outcome} />}
    </div>
  );
}

function Details({ outcome }: { readonly outcome: Extract<SyncOutcome, { kind: 'staged' }> }) {
  const t = useWords();
  const titles = useTitles();
  const { changed, removed, absent, needsKiosk } = outcome;
  const ids = (packs: readonly { readonly id: string }[]) => packs.map(({ id }) => id);
  const lines = [
    { words: 'outcome.changed', packs: ids(changed) },
    { words: 'outcome.removed', packs: removed },
    { words: 'outcome.absent', packs: absent },
    { words: 'outcome.needsKiosk', packs: ids(needsKiosk) },
  ] as const;
  return lines
    .filter(({ packs }) => packs.length > 0)
    .map(({ words, packs }) => <p key={words}>{t(words, { packs: titles(packs) })}</p>);
}
