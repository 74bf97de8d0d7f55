import type { Words } from '../../content/language.ts';
import { useShow } from '../strings/use-words.ts';

/** A text of a pack in the visitor's language, marked where it is in another one. */
export function ShownWords({ words, pack }: { readonly words: Words; readonly pack: string }) {
  const { text, lang } = useShow(pack)(words);
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}
