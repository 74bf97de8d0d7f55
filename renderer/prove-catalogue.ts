import { type Card, type Catalogue, type Ref, refKey } from '../content/catalogue.ts';
import { answers, isMissing } from './answers.ts';

/** So many of a pack's pictures and sounds are tried; one that is broken is a fault of it alone. */
const tries = 3;
const patienceMs = 10_000;

/** Of one pack. */
export type Samples = { readonly pictures: readonly string[]; readonly sounds: readonly Card[] };

/**
 * What can be seen and heard of each of these packs; of all taken together if none of them is in the
 * catalogue, or if none is named.
 */
export function samplesOf({ packs, cards }: Catalogue, named: ReadonlySet<string>): readonly Samples[] {
  const all = Object.values(cards);
  const known = packs.filter(({ id }) => named.has(id));
  if (known.length === 0) return [samples(all)];
  return known.map(({ id }) => samples(all.filter(({ pack }) => pack === id)));
}

const samples = (cards: readonly Card[]): Samples => ({
  pictures: cards.flatMap(({ picture }) => (picture ? [picture.small] : [])).slice(0, tries),
  sounds: cards.filter(({ kind }) => kind === 'story' || kind === 'oath').slice(0, tries),
});

/** Whether new packs can be seen and heard: of each, one picture and one sound is decoded. */
export async function provesItself(catalogue: Catalogue, packs: ReadonlySet<string>): Promise<boolean> {
  for (const { pictures, sounds } of samplesOf(catalogue, packs)) {
    if (!(await oneWorks(pictures, canBeSeen)) || !(await oneWorks(sounds, canBeHeard))) return false;
  }
  return true;
}

async function oneWorks<T>(samples: readonly T[], works: (sample: T) => Promise<boolean>): Promise<boolean> {
  for (const sample of samples) if (await works(sample)) return true;
  return samples.length === 0;
}

async function canBeSeen(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}

async function canBeHeard(card: Card): Promise<boolean> {
  const url = await soundOf(card);
  // An oath may be all text: nothing to hear is nothing broken.
  return url === undefined || decodes(url);
}

async function soundOf({ kind, pack, id }: Pick<Card, 'kind'> & Ref): Promise<string | undefined> {
  const ref: Ref = { pack, id };
  if (kind === 'oath') {
    const oath = await answers.oath.read(ref);
    return isMissing(oath) ? missing(ref) : oath.lines.find(({ audio }) => audio !== undefined)?.audio;
  }
  const story = await answers.story.read(ref);
  return isMissing(story) ? missing(ref) : story[0]?.chapters[0]?.audio;
}

// Listed, but not there: an address that nothing answers.
const missing = (ref: Ref): string => `pack://missing/1/${refKey(ref)}`;

/** Silently, by an element of its own: nothing is played. */
function decodes(url: string): Promise<boolean> {
  return new Promise((done) => {
    const audio = new Audio();
    const end = (works: boolean) => () => {
      clearTimeout(timer);
      audio.oncanplay = null;
      audio.onerror = null;
      audio.removeAttribute('src');
      audio.load();
      done(works);
    };
    const timer = setTimeout(end(false), patienceMs);
    audio.oncanplay = end(true);
    audio.onerror = end(false);
    audio.preload = 'auto';
    audio.src = url;
  });
}
