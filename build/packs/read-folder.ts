import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import * as z from 'zod';
import type { Block } from '../../content/pack.ts';
import { idSchema, languageSchema } from '../../content/pack-field.ts';
import { type ProgrammeYaml, programmeYaml, type QuizYaml, quizYaml } from './author-programme.ts';
import {
  type ExhibitMatter,
  type ExhibitWords,
  exhibitMatter,
  exhibitWords,
  type OathYaml,
  oathYaml,
  type PackYaml,
  packYaml,
  type StoryMatter,
  storyMatter,
} from './author-schema.ts';
import { markdownBlocks, splitMatter } from './markdown.ts';
import { collectProblems, type Problems } from './problems.ts';
import { filesIn, lineWith, readText } from './read-text.ts';
import { readYamlFolder, type Written } from './read-yaml-folder.ts';
import { type ChapterText, chaptersOf } from './story-text.ts';
import { parseYaml } from './yaml-file.ts';

/** An author's folder, read and checked file by file; nothing is converted yet. */
export type Draft = {
  readonly folder: string;
  /** Undefined if pack.yaml can't be used; its languages are known nevertheless. */
  readonly pack: PackYaml | undefined;
  readonly languages: readonly string[];
  readonly exhibits: readonly DraftExhibit[];
  readonly stories: readonly DraftStory[];
  readonly oaths: readonly Written<OathYaml>[];
  readonly programmes: readonly Written<ProgrammeYaml>[];
  readonly quizzes: readonly Written<QuizYaml>[];
  /** The ids of files that can't be used, for what must not be said of them: that nothing names their media. */
  readonly faulty: ReadonlySet<string>;
};
export type DraftExhibit = {
  readonly id: string;
  readonly file: string;
  readonly matter: ExhibitMatter;
  readonly editions: Readonly<Record<string, { matter: ExhibitWords; blocks: Block[] }>>;
};
export type DraftStory = {
  readonly id: string;
  readonly language: string;
  readonly file: string;
  readonly matter: StoryMatter;
  readonly chapters: readonly ChapterText[];
};

type Named = { readonly file: string; readonly id: string; readonly language: string };

/** Reads the folder; every problem goes to `problems`. Undefined if pack.yaml does not even tell the languages. */
export async function readFolder(folder: string, problems: Problems): Promise<Draft | undefined> {
  if (!statSync(join(folder, 'pack.yaml'), { throwIfNoEntry: false })?.isFile()) {
    problems.add('pack.yaml', 'is missing; write one, as npm run pack -- new FOLDER does');
    return undefined;
  }
  const text = await readText(folder, 'pack.yaml', problems);
  const pack = parseYaml(text, packYaml, problems, 'pack.yaml');
  const languages = parseYaml(text, languagesAlone, collectProblems(), 'pack.yaml')?.languages;
  if (!languages) return undefined;
  const exhibits = await readExhibits(folder, languages, problems);
  const stories = await readStories(folder, languages, problems);
  const yaml = <T>(part: string, schema: z.ZodType<T>, wanted: readonly string[] = []) =>
    readYamlFolder(folder, part, schema, wanted, problems);
  const oaths = await yaml('oaths', oathYaml, pack?.oaths);
  const programmes = await yaml('programmes', programmeYaml, pack?.programmes);
  const quizzes = await yaml('quizzes', quizYaml);
  const usable = new Set([...stories, ...oaths, ...programmes, ...quizzes].map(({ file }) => file));
  for (const { id } of exhibits)
    for (const language of languages) usable.add(`exhibits/${id}.${language}.md`);
  const faulty = await faultyIds(folder, usable);
  return { folder, pack, languages, exhibits, stories, oaths, programmes, quizzes, faulty };
}

/** The ids of files that can't be used, and those of the sounds that a programme among them names. */
async function faultyIds(folder: string, usable: ReadonlySet<string>): Promise<Set<string>> {
  const faulty = new Set<string>();
  const idIn = (file: string) => posix.basename(file).replace(/\..*$/, '');
  for (const part of ['exhibits', 'stories', 'oaths', 'programmes', 'quizzes']) {
    for (const file of await filesIn(folder, part)) {
      if (usable.has(file)) continue;
      faulty.add(idIn(file));
      if (part !== 'programmes') continue;
      const text = await readText(folder, file, collectProblems());
      for (const [sound] of text.matchAll(/audio\/[^\s'",}]+/g)) faulty.add(idIn(sound));
    }
  }
  return faulty;
}

const languagesAlone = z.object({ languages: packYaml.shape.languages });

/** Markdown files named `<id>.<language>.md`. */
async function namedTexts(
  folder: string,
  part: string,
  languages: readonly string[],
  problems: Problems,
): Promise<Named[]> {
  const named: Named[] = [];
  for (const file of await filesIn(folder, part)) {
    const [, id = '', language = ''] = /([^/]+?)\.([^./]+)\.md$/.exec(file) ?? [];
    if (!idSchema.safeParse(id).success || !languageSchema.safeParse(language).success) {
      problems.add(file, 'is not named <id>.<language>.md, such as liping.zh-Hans.md; rename it');
    } else if (!languages.includes(language)) {
      const message = `is in ${language}, which pack.yaml does not list under languages`;
      problems.add(file, `${message}; list it or rename the file`);
    } else named.push({ file, id, language });
  }
  return named;
}

async function readParts(folder: string, file: string, problems: Problems) {
  const text = await readText(folder, file, problems);
  const parts = splitMatter(text);
  const message = /^\uFEFF?---\r?\n/.test(text)
    ? 'its front matter does not end; write a line --- below it'
    : 'does not begin with front matter; write its title and so on between two --- lines';
  if (!parts) problems.add(file, message, 1);
  return parts;
}

async function readExhibits(
  folder: string,
  languages: readonly string[],
  problems: Problems,
): Promise<DraftExhibit[]> {
  const named = await namedTexts(folder, 'exhibits', languages, problems);
  const ids = [...new Set(named.map(({ id }) => id))];
  const exhibits = await Promise.all(
    ids.map(async (id) => {
      let main: { matter: ExhibitMatter; file: string } | undefined;
      const editions: Record<string, { matter: ExhibitWords; blocks: Block[] }> = {};
      for (const { file, language } of named.filter((one) => one.id === id)) {
        const parts = await readParts(folder, file, problems);
        if (!parts) continue;
        const blocks = markdownBlocks(parts.body, problems, file, parts.bodyLine);
        if (blocks.length === 0)
          problems.add(file, 'has no text below its front matter; write some', parts.bodyLine);
        const first = language === languages[0];
        if (first) {
          const matter = parseYaml(parts.matter, exhibitMatter, problems, file, 2);
          if (!matter) continue;
          main = { matter, file };
          editions[language] = { matter, blocks };
        } else {
          const matter = parseYaml(parts.matter, exhibitWords, problems, file, 2);
          if (matter) editions[language] = { matter, blocks };
        }
      }
      const expected = `exhibits/${id}.${languages[0]}.md`;
      if (!named.some(({ file }) => file === expected)) {
        problems.add(expected, `is missing; "${id}" must exist in the pack's first language; write it`);
      }
      return main && { id, ...main, editions };
    }),
  );
  return exhibits.filter((exhibit) => exhibit !== undefined);
}

async function readStories(
  folder: string,
  languages: readonly string[],
  problems: Problems,
): Promise<DraftStory[]> {
  const named = await namedTexts(folder, 'stories', languages, problems);
  const stories = await Promise.all(
    named.map(async ({ file, id, language }) => {
      const parts = await readParts(folder, file, problems);
      const matter = parts && parseYaml(parts.matter, storyMatter, problems, file, 2);
      if (!parts || !matter) return undefined;
      if (matter.picture !== undefined && matter.alt === undefined) {
        const line = await lineWith(folder, file, /^picture\s*:/);
        problems.add(file, 'has a picture without "alt"; describe it for visitors who cannot see it', line);
      }
      const chapters = chaptersOf(parts.body, matter.title, problems, file, parts.bodyLine);
      return { file, id, language, matter, chapters };
    }),
  );
  return stories.filter((story) => story !== undefined);
}
