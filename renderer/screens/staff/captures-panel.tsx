import { useWords } from '../../strings/use-words.ts';
import { stepNumber } from './hall-edit.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import { Stepper } from './stepper.tsx';
import { SwitchRow } from './switch-row.tsx';
import type { HallForm } from './use-hall-settings.ts';

/** What a group may leave in the hall, and for how long. */
export function CapturesPanel({ form: { settings, change } }: { readonly form: HallForm }) {
  const t = useWords();
  const { captures } = settings;
  const set = (patch: Partial<typeof captures>) => change({ captures: { ...captures, ...patch } });
  return (
    <section className={panel.panel} aria-label={t('captures.settings.title')}>
      <h2>{t('captures.settings.title')}</h2>
      {(['voice', 'photo', 'signature'] as const).map((kind) => (
        <SwitchRow
          key={kind}
          label={t(`captures.settings.${kind}`)}
          hint={t(`captures.settings.${kind}Hint`)}
          on={captures[kind]}
          onChange={(on) => set({ [kind]: on })}
        />
      ))}
      <Stepper
        label={t('captures.settings.days')}
        value={t('captures.days', { count: captures.days })}
        onStep={(by) => set({ days: stepNumber(captures.days, by, 1, 90) })}
      />
      <p className={styles.small}>{t('captures.settings.hint')}</p>
    </section>
  );
}
