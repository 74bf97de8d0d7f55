import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problems } from './problems.ts';
import type { Draft, DraftExhibit } from './read-folder.ts';
import { lineWith, word } from './read-text.ts';

/** What can only be seen with the whole folder in view. */
export async function crossChecks(draft: Draft, problems: Problems): Promise<void> {
  await unknownEntries(draft.folder, problems);
  await nestedEntries(draft.folder, problems);
  await unreachable(draft, problems);
  for (const exhibit of draft.exhibits) await otherPictures(draft.folder, exhibit, problems);
  const said = [
    ...(draft.pack ? wordsIn(draft.pack).map((found) => ({ ...found, file: 'pack.yaml' })) : []),
    ...[...draft.oaths, ...draft.programmes, ...draft.quizzes].flatMap(({ file, written }) =>
      wordsIn(written).map((found) => ({ ...found, file })),
    ),
  ];
  for (const { file, key, words } of said) await languagesOf(draft, file, key, words, problems);
}

const texts = ['exhibits', 'stories', 'oaths', 'programmes', 'quizzes'];
const parts = new Set(['pack.yaml', ...texts, 'pictures', 'audio']);

/** A misspelt folder would leave its content out without a word. */
async function unknownEntries(folder: string, problems: Problems): Promise<void> {
  for (const name of await readdir(folder)) {
    if (parts.has(name) || /^(\.|readme|license|thumbs\.db$|desktop\.ini$)/i.test(name)) continue;
    problems.add(name, `is no part of a pack; a pack holds ${[...parts].join(', ')}: rename or remove it`);
  }
}

/** Texts are read from the folder itself; what lies deeper, or is a link, would be left out without a word. */
async function nestedEntries(folder: string, problems: Problems): Promise<void> {
  for (const part of texts) {
    const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() || entry.name.startsWith('.')) continue;
      problems.add(`${part}/${entry.name}`, `is no file; put its texts directly into ${part}/`);
    }
  }
}

/** An exhibit that no visitor can come to, and entries that stand twice. */
async function unreachable({ folder, pack, exhibits }: Draft, problems: Problems): Promise<void> {
  if (!pack) return;
  const reached = new Set([
    ...pack.collections.flatMap(({ items }) => items),
    ...exhibits.flatMap(({ id, matter }) => matter.related.filter((other) => other !== id)),
  ]);
  for (const { id, file } of exhibits) {
    if (!reached.has(id)) problems.add(file, 'is in no collection; add it to one in pack.yaml or remove it');
  }
  for (const { id, items } of pack.collections) {
    const twice = items.find((item, n) => items.indexOf(item) !== n);
    if (!twice) continue;
    const message = `the collection "${id}" names "${twice}" twice; leave one out`;
    problems.add('pack.yaml', message, await lineWith(folder, 'pack.yaml', word(twice)));
  }
}

/** Pictures are those of the first language; in the others they only get their words. */
async function otherPictures(folder: string, exhibit: DraftExhibit, problems: Problems): Promise<void> {
  const first = new Set(exhibit.matter.pictures.map(({ file }) => file));
  for (const [language, { matter }] of Object.entries(exhibit.editions)) {
    const from = `exhibits/${exhibit.id}.${language}.md`;
    for (const { file } of matter.pictures.filter((picture) => !first.has(picture.file))) {
      const message = `names "${file}", which ${exhibit.file} does not name; add it there or leave it out`;
      problems.add(from, message, await lineWith(folder, from, word(file)));
    }
  }
}

type Said = { readonly key: string; readonly words: Readonly<Record<string, string>> };
const worded = new Set([
  'title',
  'summary',
  'credits',
  'line',
  'posture',
  'narrator',
  'gloss',
  'reply',
  'alt',
  'text',
  'ask',
  'why',
  'audio',
]);

/** Every text in several languages of a YAML document. */
function wordsIn(value: object): Said[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): Said[] => {
    if (inner === null || typeof inner !== 'object') return [];
    return worded.has(key) ? [{ key, words: inner as Said['words'] }] : wordsIn(inner);
  });
}

async function languagesOf(
  { folder, languages }: Draft,
  file: string,
  key: string,
  words: Said['words'],
  problems: Problems,
): Promise<void> {
  const [first = ''] = languages;
  for (const tag of Object.keys(words).filter((one) => !languages.includes(one))) {
    const message = `${key}: is in ${tag}, which pack.yaml does not list under languages; correct or list it`;
    problems.add(file, message, await lineWith(folder, file, word(tag)));
  }
  // A gloss is a translation: the words themselves stand in the language that is spoken. A voice may be missing.
  if (Object.hasOwn(words, first) || key === 'gloss' || key === 'audio') return;
  const [text = ''] = Object.values(words);
  problems.add(file, `${key}: has no text in ${first}; add it`, await lineWith(folder, file, word(text)));
}
