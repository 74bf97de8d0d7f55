import { useTranslation } from 'react-i18next';
import { inLanguage, type Words } from '../../content/language.ts';
import { useStore, useVisit } from '../store.ts';
import { strings } from './strings.ts';

/** The strings in the visitor's language: `const t = useWords(); t('home.question')`. */
export function useWords() {
  const language = useVisit((visit) => visit.language);
  return useTranslation('translation', { i18n: strings, lng: language }).t;
}

/** A text of a pack as it is shown: `lang` only if it is not in the language that was wanted. */
export type ShownText = { readonly text: string; readonly lang: string | undefined };

/** The texts of a pack in the visitor's language: `const show = useShow(ref.pack); show(card.title)`. */
export function useShow(pack: string): (words: Words) => ShownText {
  const language = useVisit((visit) => visit.language);
  const fallbacks = useStore(
    ({ catalogue, attract }) => (catalogue?.packs ?? attract).find(({ id }) => id === pack)?.languages,
  );
  return (words) => {
    const shown = inLanguage(words, language, fallbacks);
    return { text: shown.text, lang: shown.language === language ? undefined : shown.language };
  };
}
