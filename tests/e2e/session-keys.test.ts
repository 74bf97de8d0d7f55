import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { shippedManifest } from './shipped.ts';
import { type Visitor, visitorAt } from './visitor.ts';

describe('a leader with a keyboard or a presenter', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;
  const press = (key: string) => kiosk.page.keyboard.press(key);
  const isPaused = () => kiosk.page.locator('[data-step][data-paused]').count();
  const step = () => kiosk.page.locator('[data-step]').getAttribute('data-step');
  const status = () => kiosk.page.getByRole('status').first().innerText();
  const phase = () => kiosk.page.locator('section[data-phase]').getAttribute('data-phase');
  const until = (kind: string) => expect.poll(step, { timeout: 15_000 }).toBe(kind);
  beforeAll(async () => {
    kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans'] });
    visitor = visitorAt(kiosk.page);
    await visitor.begin();
    await visitor.tap('祭奠参观');
    await visitor.tap(/^开始$/);
  });
  afterAll(() => kiosk?.close());

  it('pauses, goes on, passes a step over, goes back and begins one once more', async () => {
    await until('silence');
    await press('p');
    await expect.poll(isPaused).toBe(1);
    await press('p');
    await expect.poll(isPaused).toBe(0);
    await press('PageDown');
    await kiosk.page.waitForTimeout(1500);
    // What means the next step does not end a silence.
    expect(await step()).toBe('silence');
    await press('r');
    await expect.poll(() => kiosk.page.getByRole('timer').innerText()).toBe('1:00');
    await press('s');
    await until('story');
    await press('ArrowLeft');
    await until('silence');
    await press('s');
    await until('story');
    await press('PageDown');
    await until('recite');
  });

  it('leads an oath by lines, and hears a line once more from its beginning', async () => {
    await press('s');
    const { oaths } = await shippedManifest('ceremonies');
    const lines = oaths.find(({ id }) => id === 'party')?.lines ?? [];
    const isLed = (n: number) => expect.poll(status).toBe(`请听领誓人 ${lines[n]?.text}`);
    await isLed(0);
    const duration = lines[0]?.duration ?? 0;
    await kiosk.page.waitForTimeout(duration * 700);
    await press('r');
    await kiosk.page.waitForTimeout(duration * 600);
    // Without a new beginning its voice would have ended by now.
    expect(await phase()).toBe('leading');
    await expect.poll(phase, { timeout: 5000 }).toBe('repeating');
    await press('PageDown');
    await isLed(1);
    await press('PageUp');
    await isLed(0);
  });

  it('presses what has the focus, and is not heard while something is asked', async () => {
    await visitor.tap('结束活动');
    await kiosk.page.getByRole('alertdialog').waitFor();
    await press('s');
    await press('p');
    await kiosk.page.waitForTimeout(300);
    expect([await step(), await isPaused()]).toEqual(['recite', 0]);
    await visitor.tap('接着做');
    await kiosk.page.getByRole('button', { name: '暂停' }).focus();
    await press(' ');
    await expect.poll(isPaused).toBe(1);
  });
});
