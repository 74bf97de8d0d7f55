import { Check, Hourglass } from 'lucide-react';
import type { Material } from '../../../electron/staff-groups-api.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { Alert } from './alert.tsx';
import styles from './programmes.module.css';
import { useTitles } from './use-titles.ts';

/** Whether all that a scheduled programme needs is here; if not, what is missing and what to do. */
export function MaterialNote({ material }: { readonly material: Material }) {
  const t = useWords();
  const titles = useTitles();
  const language = useVisit((visit) => visit.language);
  switch (material.kind) {
    case 'unseen':
    case 'whole': {
      const Icon = material.kind === 'whole' ? Check : Hourglass;
      return (
        <span className={styles.fine}>
          <Icon className={styles.icon} aria-hidden strokeWidth={2} />
          {t(`programmes.material.${material.kind}`)}
        </span>
      );
    }
    case 'absent':
      return <Alert>{t('programmes.material.absent')}</Alert>;
    case 'lacks': {
      const { lacking, damaged } = material;
      const things = lacking.map(({ what, pack, id }) =>
        t(`programmes.material.${what}`, { id, pack: titles([pack]) }),
      );
      const said = [
        ...(things.length > 0
          ? [t('programmes.material.lacks', { things: new Intl.ListFormat(language).format(things) })]
          : []),
        ...(damaged.length > 0 ? [t('programmes.material.damaged', { packs: titles(damaged) })] : []),
        t('programmes.material.todo'),
      ];
      return <Alert>{said.join(' ')}</Alert>;
    }
  }
}
