import type * as z from 'zod';
import { type Manifest, manifestSchema, type Picture } from './pack.ts';
import { programmeProblems } from './programme-references.ts';

/**
 * What is wrong with a manifest and where: `place` is a path such as `stories.2.chapters.0.duration`, `about`
 * the id that is used twice or not there.
 */
export type Problem = { readonly place: string; readonly message: string; readonly about?: string };

export type Parsed = { kind: 'good'; manifest: Manifest } | { kind: 'bad'; problems: Problem[] };

/** Parses an unknown value as a manifest: its shape, then that everything it names is there. */
export function parseManifest(value: unknown): Parsed {
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      place: issue.path.map(String).join('.') || 'manifest',
      message: wordsFor(issue),
    }));
    return { kind: 'bad', problems };
  }
  const problems = referenceProblems(parsed.data);
  return problems.length > 0 ? { kind: 'bad', problems } : { kind: 'good', manifest: parsed.data };
}

// For a wrong key zod says only that it is invalid; what the key should be stands one level deeper.
const wordsFor = (issue: z.core.$ZodIssue): string =>
  (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ??
  issue.message.replace(/^Invalid input: /, '');

const picturesOf = (manifest: Manifest): [string, Picture | undefined][] => [
  ['attract.tall', manifest.attract?.tall],
  ['attract.wide', manifest.attract?.wide],
  ...manifest.exhibits.flatMap((exhibit, n) =>
    exhibit.pictures.map((picture, m): [string, Picture] => [`exhibits.${n}.pictures.${m}`, picture]),
  ),
  ...manifest.collections.map(({ cover }, n): [string, Picture | undefined] => [
    `collections.${n}.cover`,
    cover,
  ]),
  ...manifest.stories.map(({ picture }, n): [string, Picture | undefined] => [
    `stories.${n}.picture`,
    picture,
  ]),
  ...manifest.oaths.map(({ picture }, n): [string, Picture | undefined] => [`oaths.${n}.picture`, picture]),
  ...manifest.programmes.map(({ picture }, n): [string, Picture | undefined] => [
    `programmes.${n}.picture`,
    picture,
  ]),
];

function filesNamed(manifest: Manifest): [string, string][] {
  const named: [string, string][] = [];
  for (const [place, picture] of picturesOf(manifest)) {
    if (!picture) continue;
    named.push([`${place}.path`, picture.path], [`${place}.small`, picture.small]);
  }
  manifest.stories.forEach((story, n) => {
    story.chapters.forEach((chapter, m) => {
      named.push([`stories.${n}.chapters.${m}.audio`, chapter.audio]);
      named.push([`stories.${n}.chapters.${m}.cues`, chapter.cues]);
    });
  });
  manifest.oaths.forEach((oath, n) => {
    const lines = [...oath.lines, ...oath.variants.flatMap(({ closing }) => closing)];
    lines.forEach(({ audio }, m) => {
      if (audio) named.push([`oaths.${n}.lines.${m}.audio`, audio]);
    });
  });
  manifest.programmes.forEach(({ steps }, n) => {
    steps.forEach((step, m) => {
      const place = `programmes.${n}.steps.${m}.audio`;
      if (step.kind === 'music' && step.audio) named.push([place, step.audio]);
      if (step.kind === 'say')
        for (const [language, path] of Object.entries(step.audio ?? {}))
          named.push([`${place}.${language}`, path]);
    });
  });
  return named;
}

/** Ids used twice, ids named but not there, files named but not listed. */
export function referenceProblems(manifest: Manifest): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (place, message, about) => problems.push({ place, message, ...(about && { about }) });
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const [place, path] of filesNamed(manifest)) {
    if (!listed.has(path)) say(place, `names the file "${path}", which the pack does not list`);
  }
  tileProblems(manifest, say);
  const { exhibits, stories, collections, oaths, quizzes } = idsOf(manifest, say);
  const shown = new Set([...exhibits, ...stories, ...collections, ...oaths]);
  manifest.exhibits.forEach((exhibit, n) => {
    if (exhibit.story && !stories.has(exhibit.story)) {
      const message = `names the story "${exhibit.story}", which is not in the pack`;
      say(`exhibits.${n}.story`, message, exhibit.story);
    }
    exhibit.related.forEach((id, m) => {
      if (!shown.has(id)) say(`exhibits.${n}.related.${m}`, `names "${id}", which is not in the pack`, id);
    });
  });
  const series = manifest.collections.filter(({ kind }) => kind === 'series').map(({ id }) => id);
  manifest.collections.forEach((collection, n) => {
    const spoken = collection.kind === 'shelf' || collection.kind === 'series';
    // A shelf may hold series; a series holds stories only, so that none holds itself.
    const allowed =
      collection.kind === 'shelf' ? new Set([...stories, ...series]) : spoken ? stories : exhibits;
    const what = spoken ? 'story' : 'exhibit';
    const lists = [collection.items, ...(collection.orders ?? []).map(({ items }) => items)];
    for (const id of new Set(lists.flat())) {
      if (allowed.has(id)) continue;
      const why = shown.has(id) ? `which is no ${what}` : 'which is not in the pack';
      say(`collections.${n}.items`, `names the ${what} "${id}", ${why}`, id);
    }
  });
  manifest.daily.forEach((id, n) => {
    if (!stories.has(id)) say(`daily.${n}`, `names the story "${id}", which is not in the pack`, id);
  });
  programmeProblems(manifest, { exhibit: exhibits, story: stories, oath: oaths, quiz: quizzes }, say);
  return problems;
}

/** Tells of a problem at a place, about an id. */
type Say = (place: string, message: string, about?: string) => void;

function tileProblems(manifest: Manifest, say: Say): void {
  for (const [place, picture] of picturesOf(manifest)) {
    const folder = picture?.tiles?.folder;
    if (folder && !manifest.files.some(({ path }) => path.startsWith(`${folder}/`)))
      say(`${place}.tiles.folder`, `names the folder "${folder}", of which the pack lists no file`);
  }
}

function idsOf(manifest: Manifest, say: Say) {
  const kinds = {
    exhibits: manifest.exhibits.map(({ id }) => id),
    stories: manifest.stories.map(({ id, language }) => `${id}\n${language}`),
    collections: manifest.collections.map(({ id }) => id),
    oaths: manifest.oaths.map(({ id }) => id),
    programmes: manifest.programmes.map(({ id }) => id),
    quizzes: manifest.quizzes.map(({ id }) => id),
  };
  const owner = new Map<string, string>();
  for (const [kind, ids] of Object.entries(kinds)) {
    const inKind = new Set<string>();
    ids.forEach((key, n) => {
      const id = key.split('\n')[0] ?? key;
      const other = owner.get(id);
      if (inKind.has(key)) say(`${kind}.${n}.id`, `"${id}" is used twice`, id);
      else if (other !== undefined && other !== kind)
        say(`${kind}.${n}.id`, `"${id}" is also in ${other}`, id);
      inKind.add(key);
      owner.set(id, kind);
    });
  }
  const set = (keys: string[]) => new Set(keys.map((key) => key.split('\n')[0] ?? key));
  return {
    exhibits: set(kinds.exhibits),
    stories: set(kinds.stories),
    collections: set(kinds.collections),
    oaths: set(kinds.oaths),
    quizzes: set(kinds.quizzes),
  };
}
