import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { cutMediaPacks } from '../fakes/cut-media.ts';
import { type Visitor, visitorAt } from './visitor.ts';

describe('media that were cut off at twenty points each', () => {
  let folder: string;
  let kiosk: Kiosk;
  let visitor: Visitor;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cut-media-'));
    kiosk = await startKiosk({ ...small, packs: await cutMediaPacks(folder) });
    kiosk.page.on('pageerror', ({ message }) => errors.push(message));
    visitor = visitorAt(kiosk.page);
    await visitor.begin();
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('show what there is of each picture, or the stand-in, and never an empty box', async () => {
    await visitor.tap('展品');
    await kiosk.page.getByRole('button', { name: '第 0 件' }).waitFor();
    const boxes = () =>
      kiosk.page.evaluate(() => {
        const cards = [...document.querySelectorAll('main button')].filter(({ textContent }) =>
          /^第 \d+ 件/.test(textContent ?? ''),
        );
        const waiting = cards.filter((card) => {
          const image = card.querySelector('img');
          const there = image ? image.complete && image.naturalWidth > 0 : card.querySelector('svg') !== null;
          return !there || card.getBoundingClientRect().height < 50;
        });
        return { cards: cards.length, waiting: waiting.length };
      });
    // Pictures are asked for when they come into sight.
    for (let n = 0; n < 60; n += 1) {
      await kiosk.page.getByRole('button', { name: new RegExp(`^第 ${n} 件`) }).scrollIntoViewIfNeeded();
    }
    await expect.poll(boxes, { timeout: 15_000 }).toEqual({ cards: 60, waiting: 0 });
  });

  it('show an exhibit of which nothing is left', async () => {
    await kiosk.page.getByRole('button', { name: /^第 0 件/ }).click();
    await expect.poll(() => visitor.heading().innerText()).toBe('第 0 件');
    await kiosk.page.getByRole('img', { name: '图 p/0.jpg' }).first().waitFor();
    await visitor.tap('主页');
  });

  it.each(['鸦', '影'])(
    'tell a story to its end, read along where nothing can be heard: %s',
    async (title) => {
      await visitor.tap('听');
      await visitor.tap(title);
      const finished = kiosk.page.getByRole('button', { name: /再听一遍/ });
      await finished.waitFor({ timeout: 60_000 });
      await visitor.tap('主页');
    },
  );

  it('make no error on the page', () => {
    expect(errors).toEqual([]);
  });
});
