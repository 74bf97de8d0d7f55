import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { type Served, serveRepository } from '../../build/repository/serve.ts';
import { blankSoFar, watchForBlank } from '../bench/blank-watch.ts';
import { type PicturePublisher, picturePublisher, shippedPacks } from '../fakes/picture-publisher.ts';
import { asks, follow, type Steward, shownPacks, stewardAt } from './steward.ts';
import { type Visitor, visitorAt } from './visitor.ts';

const pin = '8305';

describe('a kiosk that follows a repository', () => {
  let base: string;
  let packs: string;
  let publisher: PicturePublisher;
  let served: Served;
  let kiosk: Kiosk;
  let steward: Steward;
  let visitor: Visitor;

  const start = async () => {
    kiosk = await startKiosk({ ...small, pin, packs, data: join(base, 'data'), args: ['--lang=en'] });
    steward = stewardAt(kiosk.page);
    visitor = visitorAt(kiosk.page);
  };
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    packs = await shippedPacks(join(base, 'shipped'), { id: 'came', version: 1, title: 'Came along' });
    publisher = await picturePublisher(join(base, 'publisher'));
    await publisher.publish({ id: 'lamps', version: 1, title: 'Lamps' });
    served = await serveRepository(publisher.folder, { host: '127.0.0.1', port: 0 });
    await start();
    await steward.unlock(pin);
    expect(await follow(kiosk.page, served.address)).toMatchObject({ kind: 'staged' });
    await steward.leave();
  });
  afterAll(async () => {
    await kiosk?.close();
    await served?.close();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  const shown = () => shownPacks(kiosk.page);
  const seen = (title: string) => kiosk.page.getByRole('button', { name: title }).count();

  it('keeps a new version back while a visitor listens, and shows it without a blank once nobody is there', async () => {
    await expect.poll(shown).toEqual(['lamps 1', 'came 1']);
    await publisher.publish({ id: 'lamps', version: 2, title: 'Lamps anew' });
    await visitor.begin();
    await visitor.tap('Listen');
    await visitor.tap('夜');
    // Somebody else syncs meanwhile: the steward's desk is not to be opened from a story.
    await asks(kiosk.page, 'unlock', pin);
    expect(await asks(kiosk.page, 'syncNow')).toMatchObject({ kind: 'staged' });
    await asks(kiosk.page, 'lock');
    await kiosk.page.waitForTimeout(1500);
    expect(await shown()).toEqual(['lamps 1', 'came 1']);
    await visitor.tap('Home');
    expect(await seen('Lamps anew')).toBe(0);
    await steward.unlock(pin);
    await steward.reads(/comes on when nobody is using the kiosk|until then the present content stays/);
    await steward.leave();
    await kiosk.page.evaluate(watchForBlank);
    await expect.poll(shown).toEqual(['lamps 2', 'came 1']);
    const pictures = async () => (await kiosk.page.evaluate(blankSoFar)).scenes.join();
    await expect.poll(pictures).toContain('pack://lamps/2/');
    await kiosk.page.waitForTimeout(1000);
    const { longest } = await kiosk.page.evaluate(blankSoFar);
    expect(longest).toBeLessThanOrEqual(1000);
    await visitor.begin();
    expect(await seen('Lamps anew')).toBe(1);
  });

  it('goes back by itself from a version that cannot be seen or heard, and says so', async () => {
    await publisher.publish({ id: 'lamps', version: 3, title: 'Broken lamps', broken: true });
    await steward.unlock(pin);
    await steward.tap('Sync now');
    await steward.reads('New content is ready');
    await steward.leave();
    await expect.poll(shown).toEqual(['lamps 3', 'came 1']);
    await expect.poll(shown, { timeout: 20_000 }).toEqual(['lamps 2', 'came 1']);
    await visitor.begin();
    await expect.poll(() => seen('Lamps anew')).toBe(1);
    await steward.unlock(pin);
    await steward.reads('The new content failed and was taken back');
    await steward.reads('Faulty, put aside');
    await steward.leave();
  });

  it('starts with a whole set after a kill that comes before the new set has proved itself', async () => {
    await publisher.publish({ id: 'lamps', version: 4, title: 'Fourth lamps' });
    await steward.unlock(pin);
    await steward.tap('Sync now');
    await steward.reads('New content is ready');
    await killAtChange();
    await start();
    await visitor.begin();
    const now = await shown();
    expect([
      ['lamps 2', 'came 1'],
      ['lamps 4', 'came 1'],
    ]).toContainEqual(now);
    expect((await seen('Lamps anew')) + (await seen('Fourth lamps'))).toBe(1);
    await steward.unlock(pin);
    await steward.leave();
    await expect.poll(shown).toEqual(['lamps 4', 'came 1']);
  });

  /** Leaves the desk, and kills the kiosk the moment it tells of another set. */
  async function killAtChange(): Promise<void> {
    const child = kiosk.app.process();
    const closed = kiosk.app.waitForEvent('close');
    await kiosk.page.exposeFunction('killKiosk', () => child.kill('SIGKILL'));
    await kiosk.page.evaluate(() => {
      window.kiosk.on('catalogue-changed', () => Reflect.apply(Reflect.get(window, 'killKiosk'), window, []));
    });
    await steward.tap('Close the staff desk');
    await closed;
    await kiosk.close().catch(() => undefined);
  }
});
