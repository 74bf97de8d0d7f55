import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { ShownOath } from '../../../content/shown.ts';
import { ShownWords } from '../../parts/words.tsx';
import type { Place } from '../../route.ts';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './recital-variants.module.css';

type RecitalVariantsProps = {
  readonly oath: ShownOath;
  readonly place: Extract<Place, { screen: 'recital' }>;
  readonly variant: string;
};

/** Which form of the oath it is this time. */
export function RecitalVariants({ oath, place, variant }: RecitalVariantsProps) {
  const t = useWords();
  const choose = (id: string) => send({ kind: 'turn', place: { ...place, variant: id } });
  return (
    <RadioGroup className={styles.variants ?? ''} value={variant} onChange={choose} orientation="horizontal">
      <Label className={styles.eyebrow ?? ''}>{t('recital.variant')}</Label>
      <div className={styles.choices}>
        {oath.variants.map(({ id, title }) => (
          <Radio key={id} value={id} className={styles.choice ?? ''}>
            <i className={styles.mark} aria-hidden />
            <ShownWords words={title} pack={oath.pack} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
