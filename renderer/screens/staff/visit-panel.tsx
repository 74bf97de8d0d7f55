import { Button } from '../../parts/button.tsx';
import { screenLanguages } from '../../strings/strings.ts';
import { useWords } from '../../strings/use-words.ts';
import { stepNumber } from './hall-edit.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import { Stepper } from './stepper.tsx';
import { SwitchRow } from './switch-row.tsx';
import type { HallForm } from './use-hall-settings.ts';

// Seconds: fewer would chase readers away, more would leave the next visitor somebody else's screen.
const quiet = { step: 15, least: 30, most: 600 };
const warning = { step: 5, least: 10, most: 60 };

/** How each visit begins and ends. */
export function VisitPanel({ form: { settings, change } }: { readonly form: HallForm }) {
  const t = useWords();
  const { idle, language } = settings;
  const to = (value: number, by: number, { step, least, most }: typeof quiet) =>
    stepNumber(value, by * step, least, most);
  return (
    <section className={panel.panel} aria-label={t('hall.visit.title')}>
      <h2>{t('hall.visit.title')}</h2>
      <div className={styles.care}>
        <p>{t('hall.visit.language')}</p>
        <span className={styles.buttons}>
          {screenLanguages.map(({ tag, name }) => (
            <Button key={tag} lang={tag} on={tag === language} onPress={() => change({ language: tag })}>
              {name}
            </Button>
          ))}
        </span>
      </div>
      <Stepper
        label={t('hall.visit.quiet')}
        value={t('hall.visit.seconds', { count: idle.quietSeconds })}
        onStep={(by) => change({ idle: { ...idle, quietSeconds: to(idle.quietSeconds, by, quiet) } })}
      />
      <Stepper
        label={t('hall.visit.warning')}
        value={t('hall.visit.seconds', { count: idle.warningSeconds })}
        onStep={(by) => change({ idle: { ...idle, warningSeconds: to(idle.warningSeconds, by, warning) } })}
      />
      <p className={styles.small}>{t('hall.visit.hint')}</p>
      <SwitchRow
        label={t('hall.visit.hears')}
        hint={t('hall.visit.hearsHint')}
        on={settings.hears}
        onChange={(hears) => change({ hears })}
      />
    </section>
  );
}
