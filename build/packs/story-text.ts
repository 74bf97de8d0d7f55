import type { Problems } from './problems.ts';

/** A chapter as its author wrote it. */
export type ChapterText = { readonly title: string; readonly text: string };

/** Splits a story's body at its `##` headings; without any, it is one chapter named like the story. */
export function chaptersOf(
  body: string,
  storyTitle: string,
  problems: Problems,
  file: string,
  firstLine: number,
): ChapterText[] {
  const chapters: { title: string; line: number; lines: string[] }[] = [];
  const before: string[] = [];
  let opens: number | undefined;
  body.split(/\r?\n/).forEach((line, n) => {
    const heading = /^##\s+(.+?)\s*$/.exec(line)?.[1];
    if (heading !== undefined) chapters.push({ title: heading, line: firstLine + n, lines: [] });
    else {
      (chapters.at(-1)?.lines ?? before).push(line);
      if (chapters.length === 0 && line.trim() !== '') opens ??= firstLine + n;
    }
    const markup = /^#\s|^###|^##(?=[^#\s])|^\s*[-*>]\s|<[a-z/!]|!\[|\]\(|\*\*|`/i.exec(line)?.[0];
    if (markup) {
      problems.add(
        file,
        `a story is spoken: leave out "${markup.trim()}" and write plain sentences`,
        firstLine + n,
      );
    }
  });
  const opening = before.join('\n').trim();
  if (chapters.length === 0) {
    if (opening === '') problems.add(file, 'has no text; write what is spoken below the ---', firstLine);
    return [{ title: storyTitle, text: opening }];
  }
  if (opening !== '') problems.add(file, 'has text before its first ## heading; move it below one', opens);
  return chapters.map(({ title, line, lines }) => {
    const text = lines.join('\n').trim();
    if (text === '') problems.add(file, `the chapter "${title}" has no text; write what is spoken`, line);
    return { title, text };
  });
}
