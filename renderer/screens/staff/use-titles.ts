import { inLanguage } from '../../../content/language.ts';
import { useDesk } from '../../desk.ts';
import { useVisit } from '../../store.ts';

/** The titles of packs in a row, in the steward's language: `const titles = useTitles(); titles(ids)`. */
export function useTitles(): (ids: readonly string[]) => string {
  const language = useVisit((visit) => visit.language);
  const releases = useDesk(({ content }) => content?.releases) ?? [];
  return (ids) => {
    const titles = ids.map((id) => {
      const [newest] = releases.filter((one) => one.id === id).toSorted((a, b) => b.version - a.version);
      return newest ? inLanguage(newest.title, language, newest.languages).text : id;
    });
    return new Intl.ListFormat(language).format(titles);
  };
}
