import type { Words } from './language.ts';
import type { Collection, Manifest, ManifestFront, Story, When } from './pack.ts';
import { type ShownPicture, shownPicture } from './shown.ts';

/** What names one thing among all packs. */
export type Ref = { readonly pack: string; readonly id: string };
export const refKey = ({ pack, id }: Ref): string => `${pack}/${id}`;
export const sameRef = (a: Ref, b: Ref): boolean => a.pack === b.pack && a.id === b.id;

export type PackCard = {
  readonly id: string;
  readonly version: number;
  readonly title: Words;
  readonly summary: Words;
  readonly credits: Words;
  readonly languages: readonly string[];
  readonly accent: string;
  readonly attract?: { readonly tall: ShownPicture; readonly wide: ShownPicture; readonly line: Words };
};

/** As much of an exhibit, story, series, oath or programme as a list shows. */
export type Card = Ref & {
  readonly kind: 'exhibit' | 'story' | 'series' | 'oath' | 'programme';
  readonly title: Words;
  readonly summary?: Words;
  readonly picture?: ShownPicture;
  readonly when?: When;
  readonly place?: Words;
  readonly position?: readonly [number, number];
  /** Seconds by language, of what can be heard. */
  readonly seconds?: Readonly<Record<string, number>>;
  /** How many lines an oath has, how many episodes a series, how many steps a programme. */
  readonly count?: number;
  /** How long a programme is planned to take. */
  readonly minutes?: number;
};

export type CollectionCard = Ref & {
  readonly kind: Collection['kind'];
  readonly title: Words;
  readonly summary?: Words;
  readonly cover?: ShownPicture;
  readonly items: readonly string[];
  readonly orders: readonly { readonly title: Words; readonly items: readonly string[] }[];
};

/** What visitors can browse now: all that lists need, without the texts. */
export type Catalogue = {
  readonly packs: readonly PackCard[];
  readonly collections: readonly CollectionCard[];
  /** By `refKey`. */
  readonly cards: Readonly<Record<string, Card>>;
  readonly oaths: readonly Ref[];
  readonly programmes: readonly Ref[];
  readonly daily?: Ref;
};

/** Whether a pack may be shown on a day (`2026-11-22`); a bound may leave out its day or month. */
export const isValidOn = ({ validFrom, validUntil }: ManifestFront, day: string): boolean =>
  (validFrom === undefined || day.slice(0, validFrom.length) >= validFrom) &&
  (validUntil === undefined || day.slice(0, validUntil.length) <= validUntil);

/** Builds what is shown from the manifests that are active; `dayNumber` (days since 1970) chooses the story of the day. */
export function catalogueOf(manifests: readonly Manifest[], dayNumber: number): Catalogue {
  const cards: Record<string, Card> = {};
  for (const manifest of manifests) {
    for (const card of cardsOf(manifest)) cards[refKey(card)] = card;
  }
  const refs = (kind: 'oaths' | 'programmes') =>
    manifests.flatMap(({ id: pack, [kind]: things }) => things.map(({ id }): Ref => ({ pack, id })));
  const daily = manifests.flatMap(({ id: pack, daily: ids }) => ids.map((id): Ref => ({ pack, id })));
  // Also for a clock before 1970.
  const count = Math.max(1, daily.length);
  const today = daily[((dayNumber % count) + count) % count];
  return {
    packs: manifests.map(packCard),
    collections: manifests.flatMap(collectionCards),
    cards,
    oaths: refs('oaths'),
    programmes: refs('programmes'),
    ...(today && { daily: today }),
  };
}

export function packCard(manifest: ManifestFront): PackCard {
  const { id, version, title, summary, credits, languages, accent, attract } = manifest;
  return {
    id,
    version,
    title,
    summary,
    credits,
    languages,
    accent,
    ...(attract && {
      attract: {
        tall: shownPicture(manifest, attract.tall),
        wide: shownPicture(manifest, attract.wide),
        line: attract.line,
      },
    }),
  };
}

function collectionCards(manifest: Manifest): CollectionCard[] {
  return manifest.collections.map(({ id, kind, title, summary, cover, items, orders = [] }) => ({
    pack: manifest.id,
    id,
    kind,
    title,
    items,
    orders,
    ...(summary && { summary }),
    ...(cover && { cover: shownPicture(manifest, cover) }),
  }));
}

function cardsOf(manifest: Manifest): Card[] {
  const pack = manifest.id;
  const exhibits = manifest.exhibits.map(
    ({ id, title, when, place, position, pictures: [first] }): Card => ({
      kind: 'exhibit',
      pack,
      id,
      title,
      ...(when && { when }),
      ...(place && { place }),
      ...(position && { position }),
      ...(first && { picture: shownPicture(manifest, first) }),
    }),
  );
  const editionsOf = new Map<string, Story[]>();
  for (const story of manifest.stories)
    editionsOf.set(story.id, [...(editionsOf.get(story.id) ?? []), story]);
  const stories = [...editionsOf.values()].map((editions) => storyCard(manifest, editions));
  const series = manifest.collections
    .filter(({ kind }) => kind === 'series')
    .map(
      ({ id, title, summary, cover, items }): Card => ({
        kind: 'series',
        pack,
        id,
        title,
        count: items.length,
        ...(summary && { summary }),
        ...(cover && { picture: shownPicture(manifest, cover) }),
      }),
    );
  const oaths = manifest.oaths.map(
    ({ id, title, summary, lines, picture }): Card => ({
      kind: 'oath',
      pack,
      id,
      title,
      count: lines.length,
      ...(summary && { summary }),
      ...(picture && { picture: shownPicture(manifest, picture) }),
    }),
  );
  return [...exhibits, ...stories, ...series, ...oaths, ...manifest.programmes.map(programmeCard(manifest))];
}

export const programmeCard =
  (manifest: Manifest) =>
  ({ id, title, summary, minutes, picture, steps }: Manifest['programmes'][number]): Card => ({
    kind: 'programme',
    pack: manifest.id,
    id,
    title,
    count: steps.length,
    ...(minutes !== undefined && { minutes }),
    ...(summary && { summary }),
    ...(picture && { picture: shownPicture(manifest, picture) }),
  });

function storyCard(manifest: Manifest, editions: readonly Story[]): Card {
  const first = editions.find(({ language }) => language === manifest.languages[0]) ?? editions[0];
  if (!first) throw new Error('a story has at least one edition');
  const each = <T>(of: (story: Story) => T) =>
    Object.fromEntries(editions.map((story) => [story.language, of(story)]));
  return {
    kind: 'story',
    pack: manifest.id,
    id: first.id,
    title: each(({ title }) => title),
    seconds: each(({ chapters }) => chapters.reduce((sum, { duration }) => sum + duration, 0)),
    ...(first.summary && { summary: each(({ summary, title }) => summary ?? title) }),
    ...(first.picture && { picture: shownPicture(manifest, first.picture) }),
  };
}
