import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { defaultSettings, hallSettingsOf } from '../../content/settings.ts';
import { asks, type Steward, stewardAt } from './steward.ts';
import { audioClock, holdAudio, type Visitor, visitorAt } from './visitor.ts';

const two = (part: number) => String(part).padStart(2, '0');
/** So many minutes from now, by the clock on the wall. */
const inMinutes = (minutes: number) => {
  const then = new Date(Date.now() + minutes * 60_000);
  return `${two(then.getHours())}:${two(then.getMinutes())}`;
};
const daily = (from: number, to: number) => ({
  week: Array.from({ length: 7 }, () => [{ from: inMinutes(from), to: inMinutes(to) }]),
  days: [],
});
const caps = [{ from: inMinutes(-60), to: inMinutes(60), most: 0.3 }];
const hall = { 'zh-Hans': '老城纪念馆', en: 'Old Town Hall' };

describe('a hall with opening hours', () => {
  let kiosk: Kiosk;
  let steward: Steward;
  let visitor: Visitor;

  beforeAll(async () => {
    kiosk = await startKiosk({ ...small, settings: { hall, hours: daily(180, 240) } });
    steward = stewardAt(kiosk.page);
    visitor = visitorAt(kiosk.page);
    await kiosk.page.locator('main').waitFor();
    await holdAudio(kiosk.page);
  });
  afterAll(() => kiosk?.close());

  const touches = () => kiosk.page.mouse.click(250, 350);
  const set = (patch: object) =>
    asks(kiosk.page, 'setSettings', { ...hallSettingsOf(defaultSettings), hall, ...patch });
  /** Whether every point of the picture is black. */
  const isBlack = async () => {
    const picture = await kiosk.page.screenshot({ type: 'png' });
    return kiosk.app.evaluate(({ nativeImage }, base64) => {
      const pixels = nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap();
      return pixels.every((value, n) => n % 4 === 3 || value === 0);
    }, picture.toString('base64'));
  };
  const volume = () =>
    kiosk.page.evaluate(() => {
      const audio: unknown = Reflect.get(window, 'heldAudio');
      return audio instanceof HTMLMediaElement ? audio.volume : undefined;
    });
  const awake = () => kiosk.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0));

  it('is black while it is closed; a touch says in both languages when it opens, and nothing of the desk', async () => {
    expect(await isBlack()).toBe(true);
    await touches();
    await steward.reads(/开馆$/);
    await steward.reads(/^Opens .*at /);
    await steward.reads('老城纪念馆');
    expect(await kiosk.page.getByRole('button').count()).toBe(0);
    expect(await awake()).toBe(false);
  });

  it('lets staff in, who can wipe the screen', async () => {
    await steward.holdCorners();
    await steward.typePin('8305');
    await steward.typePin('8305');
    await steward.tap('展馆');
    await steward.tap(/^清洁屏幕/);
    await steward.reads('正在清洁屏幕');
  });

  it('ignores touches while the screen is wiped, but for the two corners', async () => {
    for (let n = 0; n < 5; n++) await kiosk.page.mouse.click(100 + 75 * n, 450);
    await steward.reads('正在清洁屏幕');
    await steward.holdCorners();
    await expect.poll(() => kiosk.page.getByText('正在清洁屏幕').count()).toBe(0);
    // Leaving the desk has closed it, and the hall is closed still.
    expect(await asks(kiosk.page, 'settings')).toEqual({ kind: 'locked' });
    await expect.poll(isBlack).toBe(true);
  });

  it('opens as soon as a steward says so', async () => {
    await steward.holdCorners();
    await steward.typePin('8305');
    await steward.reads('还没有同步过');
    const idle = { quietSeconds: 5, warningSeconds: 3 };
    expect(await set({ hours: daily(-60, 60), idle, volumeCaps: caps })).toEqual({ kind: 'done' });
    await steward.leave();
    await expect.poll(awake).toBe(true);
  });

  it('is never louder than its cap', async () => {
    await visitor.begin();
    await kiosk.page
      .locator('main')
      .getByRole('button', { name: /今日故事/ })
      .first()
      .click();
    await expect
      .poll(async () => (await audioClock(kiosk.page)).seconds, { timeout: 10_000 })
      .toBeGreaterThan(0);
    expect(await volume()).toBe(0.3);
  });

  it('lets who listens at closing time listen on; the screen turns black when they have left', async () => {
    await kiosk.page.clock.setFixedTime(Date.now() + 90 * 60_000);
    await kiosk.page.waitForTimeout(9000);
    expect((await audioClock(kiosk.page)).paused).toBe(false);
    // The cap has ended, too.
    expect(await volume()).toBe(0.8);
    await visitor.tap('暂停');
    await kiosk.page.getByRole('alertdialog').waitFor({ timeout: 8000 });
    await expect.poll(isBlack, { timeout: 8000 }).toBe(true);
  });
});
