import type { Card } from '../../content/catalogue.ts';
import { inLanguage } from '../../content/language.ts';
import { useVisit } from '../store.ts';
import { minutes } from './minutes.ts';

/** How long a story is, `2:40`, in the edition that would be heard. */
export function Length({
  card,
  className,
}: {
  readonly card: Card;
  readonly className?: string | undefined;
}) {
  const language = useVisit((visit) => visit.language);
  const { seconds } = card;
  if (!seconds) return null;
  const texts = Object.fromEntries(Object.entries(seconds).map(([tag, value]) => [tag, minutes(value)]));
  return <span className={className}>{inLanguage(texts, language).text}</span>;
}
