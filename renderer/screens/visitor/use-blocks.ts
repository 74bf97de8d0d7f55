import { inLanguage } from '../../../content/language.ts';
import type { Block } from '../../../content/pack.ts';
import type { ShownExhibit } from '../../../content/shown.ts';
import { useShow } from '../../strings/use-words.ts';

/** An exhibit's text in the visitor's language, or in the one that there is. */
export function useBlocks({ pack, text }: ShownExhibit): {
  blocks: readonly Block[];
  lang: string | undefined;
} {
  // The same choice as for words: made among the languages that have a text.
  const tags = Object.fromEntries(Object.keys(text).map((tag) => [tag, tag]));
  const shown = useShow(pack)(tags);
  return { blocks: text[inLanguage(tags, shown.text).text] ?? [], lang: shown.lang };
}
