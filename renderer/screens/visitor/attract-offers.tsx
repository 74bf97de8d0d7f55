import { Play } from 'lucide-react';
import { refKey } from '../../../content/catalogue.ts';
import { Button } from '../../parts/button.tsx';
import { Prepared } from '../../parts/prepared.tsx';
import { goOnWith } from '../../start-session.ts';
import { useStore } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { usePrepared } from '../../use-prepared.ts';
import styles from './attract-offers.module.css';

/** For a group: the programme that is ready for it, and, after a power cut, the way on where it was. */
export function AttractOffers() {
  const t = useWords();
  const show = useShow('');
  const prepared = usePrepared();
  const cutOff = useStore((store) => (store.cutOff?.changed ? null : store.cutOff));
  const card = useStore(({ catalogue }) => cutOff && catalogue?.cards[refKey(cutOff.programme)]);
  return (
    <div className={styles.offers} data-prepared={prepared && true} data-cut-off={card ? true : undefined}>
      <Prepared />
      {cutOff && card && (
        <Button icon={Play} solid className={styles.goOn} onPress={() => void goOnWith(cutOff)}>
          {t('session.goOnWith', { title: show(card.title).text })}
        </Button>
      )}
    </div>
  );
}
