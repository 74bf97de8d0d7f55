import { screenLanguages } from '../../strings/strings.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import { TextField } from './text-field.tsx';
import type { HallForm } from './use-hall-settings.ts';

type Language = (typeof screenLanguages)[number]['tag'];

/** The hall's name in each language of the screens. */
export function HallNamePanel({ form }: { readonly form: HallForm }) {
  const t = useWords();
  return (
    <section className={panel.panel} aria-label={t('hall.name.title')}>
      <h2>{t('hall.name.title')}</h2>
      <div className={styles.fields}>
        {screenLanguages.map(({ tag }) => (
          <NameField key={tag} form={form} language={tag} />
        ))}
      </div>
      <p className={styles.small}>{t('hall.name.hint')}</p>
    </section>
  );
}

const mostLetters = 60;

function NameField({ form, language }: { readonly form: HallForm; readonly language: Language }) {
  const t = useWords();
  const { hall = {} } = form.settings;
  const change = (text: string) => {
    const { [language]: _, ...others } = hall;
    const next = { ...others, ...(text.trim() !== '' && { [language]: text }) };
    form.change({ hall: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <TextField
      label={t(`hall.name.${language}`)}
      language={language}
      value={hall[language] ?? ''}
      most={mostLetters}
      onChange={change}
    />
  );
}
