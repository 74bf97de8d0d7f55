import { type Catalogue, refKey } from '../../content/catalogue.ts';
import { inLanguage, type Words } from '../../content/language.ts';
import type { ShownExhibit, ShownStory } from '../../content/shown.ts';
import type { Bridge } from '../../electron/api.ts';
import { screenLanguages, strings } from '../../renderer/strings/strings.ts';
import { pause } from './figure.ts';
import { findButton } from './find-button.ts';
import type { Page } from './page.ts';

/** A visitor who touches buttons by their names, in the language that the screens now have. */
export type Visitor = {
  readonly page: Page;
  readonly catalogue: Catalogue;
  language(): string;
  /** The screens' own words, as `bar.home`. */
  says(key: string, values?: object): string;
  name(words: Words): string;
  /** Touches the button that has all these words, and gives the screen `rest` ms afterwards. */
  tap(...words: readonly string[]): Promise<void>;
  /** What has been touched, in order. */
  readonly taps: readonly string[];
  home(): Promise<void>;
  changeLanguage(): Promise<void>;
};

const patienceMs = 8000;

/** How fast somebody taps: milliseconds after each tap, and with the finger down (a light tap if not given). */
export type Haste = { readonly rest: number; readonly down?: number };

/** Someone at the attract screen of a kiosk. */
export async function visitorAt(page: Page, { rest, down }: Haste): Promise<Visitor> {
  const catalogue = await page.run(readCatalogue);
  let language: string = await page.run(readLanguage);
  const says = (key: string, values: object = {}) => {
    const options = { ...values, interpolation: { escapeValue: false } };
    const words = String(strings.getFixedT(language)(key as 'bar.home', options));
    if (words === key) throw new Error(`the screens have no words "${key}"`);
    return words;
  };
  const name = (words: Words) => inLanguage(words, language).text;
  const taps: string[] = [];
  const tap = async (...words: readonly string[]) => {
    const { x, y } = await page.run(findButton, words, patienceMs);
    taps.push(words.join(' '));
    await page.touch(x, y, down);
    await pause(rest);
  };
  return {
    page,
    catalogue,
    says,
    name,
    tap,
    language: () => language,
    taps,
    home: () => tap(says('bar.home')),
    async changeLanguage() {
      const other = screenLanguages.find(({ tag }) => tag !== language) ?? screenLanguages[0];
      await tap(other.name);
      language = other.tag;
    },
  };
}

async function readCatalogue(): Promise<Catalogue> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  for (;;) {
    const { catalogue } = await kiosk.call('catalogue');
    if (catalogue.collections.length > 0) return catalogue;
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function readLanguage(): Promise<string> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  return (await kiosk.call('setup')).language;
}

/** How to come to a story from home: the names to tap, one after the other; the last one begins to play it. */
export type WayToStory = {
  readonly pack: string;
  readonly id: string;
  readonly taps: readonly string[];
  readonly edition: ShownStory;
};

/** Ways to all stories that a shelf or an exhibit leads to, in the visitor's language. */
export async function waysToStories(visitor: Visitor): Promise<WayToStory[]> {
  const { catalogue, name, says, page } = visitor;
  const ways = new Map<string, WayToStory>();
  const add = async (pack: string, id: string, taps: readonly string[]) => {
    if (ways.has(refKey({ pack, id }))) return;
    const editions = await page.run(readStory, pack, id);
    const edition = editions.find((one) => one.language === visitor.language());
    if (edition) ways.set(refKey({ pack, id }), { pack, id, taps, edition });
  };
  const listed = catalogue.collections.filter(({ kind }) => kind === 'shelf' || kind === 'route');
  for (const { pack, items, title, kind } of listed) {
    for (const id of items) {
      const card = catalogue.cards[refKey({ pack, id })];
      if (card?.kind === 'story') await add(pack, id, [name(title), name(card.title)]);
      if (card?.kind !== 'exhibit' || kind !== 'route') continue;
      const story = (await page.run(readExhibit, pack, id))?.story;
      const heard = story === undefined ? undefined : catalogue.cards[refKey({ pack, id: story })];
      if (!heard) continue;
      const listen = says('exhibit.listen', { title: name(heard.title) });
      await add(pack, heard.id, [name(title), name(card.title), listen]);
    }
  }
  if (ways.size === 0) throw new Error('no story can be reached');
  return [...ways.values()];
}

async function readStory(pack: string, id: string): Promise<readonly ShownStory[]> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  const answer = await kiosk.call('story', { pack, id });
  return 'kind' in answer ? [] : answer;
}

async function readExhibit(pack: string, id: string): Promise<ShownExhibit | undefined> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  const answer = await kiosk.call('exhibit', { pack, id });
  return 'kind' in answer ? undefined : answer;
}
