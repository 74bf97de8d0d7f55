/** A text in several languages: BCP 47 tag → text. */
export type Words = Readonly<Record<string, string>>;

/** What is shown for one text: the text and the language that it is really in. */
export type Shown = { readonly text: string; readonly language: string };

const sameTongue = (a: string, b: string) => a.split('-')[0] === b.split('-')[0];

/**
 * Picks a text for a reader. Order: the wanted tag, another tag of the same tongue, then the author's
 * own order (`fallbacks`), then whatever there is. The language is returned so that a fallback can be shown.
 */
export function inLanguage(words: Words, wanted: string, fallbacks: readonly string[] = []): Shown {
  const tags = Object.keys(words);
  const language =
    [wanted, ...tags.filter((tag) => sameTongue(tag, wanted)), ...fallbacks, ...tags].find(
      // Own keys only: a wanted tag comes from outside and could be "constructor".
      (tag) => Object.hasOwn(words, tag),
    ) ?? wanted;
  return { text: Object.hasOwn(words, language) ? (words[language] ?? '') : '', language };
}

/** The same choice among things that each carry one language, such as the editions of a story. */
export function editionFor<T extends { language: string }>(
  editions: readonly T[],
  wanted: string,
): T | undefined {
  return (
    editions.find((edition) => edition.language === wanted) ??
    editions.find((edition) => sameTongue(edition.language, wanted)) ??
    editions[0]
  );
}
