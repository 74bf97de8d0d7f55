import type { When } from '../../content/pack.ts';
import { useVisit } from '../store.ts';
import { whenText } from '../when.ts';

/** A date in the visitor's language. */
export function WhenText({ when }: { readonly when: When }) {
  const language = useVisit((visit) => visit.language);
  return <time dateTime={when.from}>{whenText(when, language)}</time>;
}
