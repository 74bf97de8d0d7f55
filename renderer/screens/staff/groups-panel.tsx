import { useId, useState } from 'react';
import { mostNames, namesIn } from '../../../content/hall-names.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import type { HallForm } from './use-hall-settings.ts';

/** Whom a group may say that it is. Says what becomes of the names, and how to ask for none. */
export function GroupsPanel({ form }: { readonly form: HallForm }) {
  const t = useWords();
  return (
    <section className={panel.panel} aria-label={t('hall.groups.title')}>
      <h2>{t('hall.groups.title')}</h2>
      <p>{t('hall.groups.kept')}</p>
      <div className={styles.fields}>
        <NamesField form={form} list="schools" />
        <NamesField form={form} list="leaders" />
      </div>
      <p className={styles.small}>{t('hall.groups.hint', { count: mostNames })}</p>
    </section>
  );
}

type Props = { readonly form: HallForm; readonly list: 'schools' | 'leaders' };

function NamesField({ form, list }: Props) {
  const t = useWords();
  const id = useId();
  const names = form.settings[list];
  // As it is typed, with lines that are empty yet.
  const [text, setText] = useState(names.join('\n'));
  return (
    <div className={styles.names}>
      <label htmlFor={id}>{t(`hall.groups.${list}`)}</label>
      <textarea
        id={id}
        rows={5}
        value={text}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-state`}
        onChange={({ target }) => {
          setText(target.value);
          form.change({ [list]: namesIn(target.value) });
        }}
      />
      <p id={`${id}-state`} className={styles.small}>
        {names.length === 0 ? t('hall.groups.none') : t('hall.groups.listed', { count: names.length })}
      </p>
    </div>
  );
}
