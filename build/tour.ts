import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Catalogue, type CollectionCard, catalogueOf, refKey } from '../content/catalogue.ts';
import { inLanguage, type Words } from '../content/language.ts';
import type { Manifest } from '../content/pack.ts';
import { type Kiosk, landscape, portrait, startKiosk } from './kiosk-driver.ts';
import { PROJECT } from './npm-script.ts';
import { sessionTour } from './session-tour.ts';
import { staffProps, staffTour } from './staff-tour.ts';

/** `npm run tour`: a picture of every screen in out/tour/, in both orientations and languages, and with large text. */

const folder = join(PROJECT, 'out', 'tour');
const languages = ['zh-Hans', 'en'] as const;
const shapes = { portrait, landscape } as const;

/** The shipped packs, so that the tour finds its way by what they hold. */
async function shippedCatalogue(): Promise<Catalogue> {
  const packs = join(PROJECT, 'out', 'packs');
  const list: { id: string }[] = JSON.parse(await readFile(join(packs, 'shipped.json'), 'utf8'));
  const manifests = list.map(
    async ({ id }): Promise<Manifest> => JSON.parse(await readFile(join(packs, id, 'manifest.json'), 'utf8')),
  );
  return catalogueOf(await Promise.all(manifests), 0);
}

type Tour = {
  readonly page: Page;
  readonly catalogue: Catalogue;
  readonly language: string;
  name(words: Words): string;
  /** Takes the picture after everything has come to rest. */
  shoot(name: string): Promise<void>;
  tap(name: string): Promise<void>;
  home(): Promise<void>;
};

function tourOf({ page }: Kiosk, catalogue: Catalogue, language: string, prefix: string): Tour {
  const back = { 'zh-Hans': '主页', en: 'Home' }[language] ?? 'Home';
  return {
    page,
    catalogue,
    language,
    name: (words) => inLanguage(words, language).text,
    async shoot(name) {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(folder, `${prefix}-${name}.png`) });
    },
    async tap(name) {
      await page.getByRole('button', { name }).first().click();
    },
    async home() {
      await page.getByRole('button', { name: back, exact: true }).first().click();
    },
  };
}

async function collections(tour: Tour): Promise<void> {
  const seen = new Set<CollectionCard['kind']>();
  for (const collection of tour.catalogue.collections) {
    if (seen.has(collection.kind)) continue;
    seen.add(collection.kind);
    // A series stands on a shelf, not on home.
    const shelf = tour.catalogue.collections.find(
      ({ kind, items, pack }) =>
        collection.kind === 'series' &&
        kind === 'shelf' &&
        pack === collection.pack &&
        items.includes(collection.id),
    );
    if (shelf) await tour.tap(tour.name(shelf.title));
    await tour.tap(tour.name(collection.title));
    await tour.shoot(collection.kind);
    await tour.home();
  }
}

async function exhibit(tour: Tour): Promise<void> {
  const { catalogue } = tour;
  const route = catalogue.collections.find(({ kind }) => kind === 'route');
  const story = Object.values(catalogue.cards).find(
    ({ kind, pack }) => kind === 'story' && pack === route?.pack,
  );
  if (!route || !story) return;
  await tour.tap(tour.name(route.title));
  // An exhibit in the middle of the way: it has neighbours on both sides.
  const card = catalogue.cards[refKey({ pack: route.pack, id: route.items[3] ?? '' })];
  if (!card) return;
  await tour.tap(tour.name(card.title));
  await tour.shoot('exhibit');
  await tour.page
    .locator('main')
    .getByRole('button', { name: /^(听：|Listen)/ })
    .first()
    .click();
  await tour.page.waitForTimeout(6000);
  await tour.shoot('story');
  await tour.home();
}

async function recital(tour: Tour): Promise<void> {
  const [first] = tour.catalogue.oaths;
  const card = first && tour.catalogue.cards[refKey(first)];
  if (!card) return;
  await tour.tap(tour.name(card.title));
  await tour.shoot('recital-ready');
  await tour.tap(tour.name({ 'zh-Hans': '开始', en: 'Begin' }));
  await tour.shoot('recital-countdown');
  for (const phase of ['leading', 'repeating']) {
    await tour.page.locator(`[data-phase="${phase}"]`).waitFor();
    await tour.shoot(`recital-${phase}`);
  }
  await tour.home();
}

const textSize = { 'zh-Hans': '文字大小', en: 'Text size' };

async function largeText(tour: Tour): Promise<void> {
  const size = tour.name(textSize);
  await tour.tap(size);
  await tour.tap(size);
  await tour.shoot('home-200');
  await collections({ ...tour, shoot: (name) => tour.shoot(`${name}-200`) });
  await exhibit({ ...tour, shoot: (name) => tour.shoot(`${name}-200`) });
  await recital({ ...tour, shoot: (name) => tour.shoot(`${name}-200`) });
  const shoot = (name: string) => tour.shoot(`${name}-200`);
  await sessionTour({ page: tour.page, language: tour.language, shoot });
}

/** Whom the tour's group may say that it is. */
const tourNames = {
  schools: ['第一中学', '第二中学', '实验小学', '红星小学', '外国语学校'],
  leaders: ['李老师', '王老师', '张讲解员'],
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const catalogue = await shippedCatalogue();
const props = await staffProps();
for (const [shape, size] of Object.entries(shapes)) {
  for (const language of languages) {
    const args = [`--lang=${language}`, `--sticks=${props.sticks}`];
    const kiosk = await startKiosk({ ...size, args, settings: tourNames });
    try {
      const tour = tourOf(kiosk, catalogue, language, `${shape}-${language}`);
      await kiosk.page.getByRole('button').first().waitFor();
      await tour.shoot('attract');
      await kiosk.page.mouse.click(size.width / 2, size.height * 0.7);
      await kiosk.page.getByRole('main').waitFor();
      await tour.shoot('home');
      await collections(tour);
      await exhibit(tour);
      await recital(tour);
      await sessionTour({ page: kiosk.page, language, shoot: tour.shoot });
      await largeText(tour);
      await tour.tap(tour.name(textSize));
      await staffTour({ page: kiosk.page, language, shoot: tour.shoot }, props.address);
    } finally {
      await kiosk.close();
    }
    console.log(`out/tour/${shape}-${language}-*.png`);
  }
}
await props.close();
