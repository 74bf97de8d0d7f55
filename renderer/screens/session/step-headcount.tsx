import { Button } from 'react-aria-components/Button';
import type { Words } from '../../../content/language.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { tellSession, usePart } from '../../use-session.ts';
import styles from './step-headcount.module.css';

type Props = { readonly words: Words | undefined; readonly pack: string };

const steps = [1, 5, 10] as const;

/** How many have come, pupils and adults apart, by few touches. */
export function StepHeadcount({ words, pack }: Props) {
  const t = useWords();
  const heads = usePart('headcount') ?? { adults: 0, children: 0 };
  // By how many, not how many in all: quick fingers are faster than the screen.
  const add = (who: 'adults' | 'children', by: number) =>
    tellSession({ kind: 'heads', adults: 0, children: 0, [who]: by });
  return (
    <section className={styles.heads}>
      {words && (
        <p className={styles.words}>
          <ShownWords words={words} pack={pack} />
        </p>
      )}
      {(['children', 'adults'] as const).map((who) => (
        <fieldset key={who} className={styles.row} aria-label={t(`session.${who}`)}>
          <span className={styles.who}>{t(`session.${who}`)}</span>
          <strong className={styles.count}>{heads[who]}</strong>
          <div className={styles.buttons}>
            <Button
              className={styles.fewer ?? ''}
              isDisabled={heads[who] === 0}
              aria-label={t('session.fewer', { who: t(`session.${who}`) })}
              onPress={() => add(who, -1)}
            >
              −1
            </Button>
            {steps.map((by) => (
              <Button
                key={by}
                className={styles.more ?? ''}
                aria-label={t('session.more', { who: t(`session.${who}`), count: by })}
                onPress={() => add(who, by)}
              >
                +{by}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      <p className={styles.together} role="status">
        {t('session.together', { count: heads.adults + heads.children })}
      </p>
    </section>
  );
}
