import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { audioClock, holdAudio, type Visitor, visitorAt } from './visitor.ts';

describe('a kiosk that is left', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;

  beforeAll(async () => {
    kiosk = await startKiosk({ ...small, settings: { idle: { quietSeconds: 5, warningSeconds: 4 } } });
    visitor = visitorAt(kiosk.page);
    await holdAudio(kiosk.page);
  });
  afterAll(() => kiosk?.close());

  const question = () => kiosk.page.getByRole('alertdialog');
  /** No finger comes again in the very moment in which the question goes. */
  const gone = async () => {
    await expect.poll(() => question().count(), { timeout: 3000 }).toBe(0);
    await kiosk.page.waitForTimeout(500);
  };
  const attract = () => kiosk.page.getByRole('button', { name: /^轻触屏幕/ });

  it('asks whether somebody is there, counts down, and one touch anywhere stays and does nothing else', async () => {
    await visitor.begin();
    const card = await kiosk.page.getByRole('button', { name: '行军的路' }).boundingBox();
    await question().waitFor({ timeout: 15_000 });
    const before = await question().innerText();
    await expect.poll(() => question().innerText(), { timeout: 3000 }).not.toBe(before);
    await kiosk.page.mouse.click((card?.x ?? 0) + 20, (card?.y ?? 0) + 20);
    await gone();
    expect(await visitor.heading().innerText()).toBe('想从哪里开始？');
    await question().waitFor({ timeout: 15_000 });
    await kiosk.page.keyboard.press('Enter');
    await gone();
    expect(await visitor.heading().innerText()).toBe('想从哪里开始？');
  });

  it('returns to the attract screen, neutral for the next visitor', async () => {
    await visitor.tap('English');
    await visitor.tap('Text size');
    await question().waitFor({ timeout: 15_000 });
    await attract().waitFor({ timeout: 15_000 });
    await visitor.begin();
    expect(await kiosk.page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const text = await kiosk.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--text').trim(),
    );
    expect(text).toBe('1');
  });

  it('never asks while a story is being listened to', async () => {
    await kiosk.page.getByRole('button', { name: '行军的路' }).click();
    await visitor.tap('遵义会议');
    await visitor.tap(/^听：/);
    await expect
      .poll(async () => (await audioClock(kiosk.page)).seconds, { timeout: 10_000 })
      .toBeGreaterThan(0);
    await kiosk.page.waitForTimeout(11_000);
    expect(await question().count()).toBe(0);
    expect((await audioClock(kiosk.page)).paused).toBe(false);
    await visitor.tap('暂停');
    await question().waitFor({ timeout: 15_000 });
    await kiosk.page.mouse.click(15, 500);
    await gone();
  });

  it('never asks while an oath is being recited', async () => {
    await visitor.tap('主页');
    await visitor.tap('入团誓词');
    await visitor.tap('开始');
    await kiosk.page.waitForTimeout(11_000);
    expect(await question().count()).toBe(0);
  });
});
