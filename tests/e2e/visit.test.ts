import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, landscape, portrait, startKiosk } from '../../build/kiosk-driver.ts';
import { inLanguage } from '../../content/language.ts';
import { shippedManifest } from './shipped.ts';
import { type Visitor, visitorAt, watchErrors } from './visitor.ts';

const all = ['long-march-guizhou', 'footsteps', 'karst-and-bridges', 'audio-library'];
const words = {
  'zh-Hans': { home: '主页', back: '返回', other: 'English', listen: /^听：/, play: '播放', pause: '暂停' },
  en: { home: 'Home', back: 'Back', other: '中文', listen: /^Listen/, play: 'Play', pause: 'Pause' },
} as const;

// Each begins in a language of its own and then goes through what one pack has again in the other; one wants no motion.
describe.each([
  { shape: 'portrait', size: portrait, language: 'zh-Hans', first: true, still: false },
  { shape: 'landscape', size: landscape, language: 'en', first: false, still: true },
] as const)('a whole visit in $shape, from $language on', ({ size, language, first, still }) => {
  let kiosk: Kiosk;
  let visitor: Visitor;
  let errors: string[];
  const other = language === 'en' ? 'zh-Hans' : 'en';

  beforeAll(async () => {
    kiosk = await startKiosk({ ...size, first, still, args: [`--lang=${language}`] });
    errors = watchErrors(kiosk.page);
    visitor = visitorAt(kiosk.page);
  });
  afterAll(() => kiosk?.close());

  it('fills the screen and begins with a touch', async () => {
    await visitor.begin();
    expect(await kiosk.page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.width, size.height]);
    expect(await kiosk.page.evaluate(() => document.documentElement.lang)).toBe(language);
  });

  const goesThrough = (packs: readonly string[], now: keyof typeof words) => {
    const say = words[now];

    it(`opens every collection of ${packs.join(', ')} from home and comes back, in ${now}`, async () => {
      for (const pack of packs) {
        const { collections } = await shippedManifest(pack);
        for (const { title, kind } of collections) {
          if (kind === 'series') continue;
          const name = inLanguage(title, now).text;
          await visitor.tap(name);
          await expect.poll(() => visitor.heading().innerText()).toContain(name);
          await visitor.tap(say.home);
        }
      }
    });

    it(`goes from a collection to an exhibit, hears its story, and goes back the way it came, in ${now}`, async () => {
      const { collections, exhibits } = await shippedManifest('long-march-guizhou');
      const route = collections.find(({ kind }) => kind === 'route');
      const exhibit = exhibits.find(({ id }) => id === 'zunyi-meeting');
      if (!route || !exhibit) throw new Error('the pack has no route to the house');
      await visitor.tap(inLanguage(route.title, now).text);
      await visitor.tap(inLanguage(exhibit.title, now).text);
      await expect.poll(() => visitor.heading().innerText()).toBe(inLanguage(exhibit.title, now).text);
      await visitor.tap(say.listen);
      await expect.poll(() => visitor.lit().count(), { timeout: 10_000 }).toBe(1);
      await visitor.tap(say.back);
      await expect.poll(() => visitor.heading().innerText()).toBe(inLanguage(exhibit.title, now).text);
      await visitor.tap(say.home);
      await expect
        .poll(() => kiosk.page.getByRole('button', { name: say.back, exact: true }).count())
        .toBe(0);
    });
  };

  goesThrough(all, language);

  it('changes the language of everything at once', async () => {
    const { title } = (await shippedManifest('long-march-guizhou')).collections[0] ?? { title: {} };
    await visitor.tap(words[language].other);
    await expect.poll(() => kiosk.page.evaluate(() => document.documentElement.lang)).toBe(other);
    expect(await kiosk.page.getByText(inLanguage(title, other).text).count()).toBeGreaterThan(0);
    expect(await kiosk.page.getByText(inLanguage(title, language).text, { exact: true }).count()).toBe(0);
  });

  goesThrough(all.slice(0, 1), other);

  it('has shown every picture and made no error', async () => {
    const broken = await kiosk.page.evaluate(() =>
      [...document.images]
        .filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
        .map(({ src }) => src),
    );
    expect(broken).toEqual([]);
    expect(errors).toEqual([]);
  });
});
