import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, startKiosk } from '../../build/kiosk-driver.ts';
import type { GuideAct } from '../../content/guide.ts';
import { defaultSettings } from '../../content/settings.ts';
import { type Visitor, visitorAt } from './visitor.ts';

const hall = 'http://127.0.0.1:8470';

describe('a guide with a phone', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;
  let code = '';
  let token = '';
  let asked = 0;
  const session = () => kiosk.page.locator('[data-step]');
  const step = () => session().getAttribute('data-step');
  const enter = (given: string) =>
    fetch(`${hall}/guide/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: given }),
    });
  const state = async () => {
    const answer = await fetch(`${hall}/guide/state?after=0`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await answer.json()).view;
  };
  async function presses(act: GuideAct): Promise<number> {
    asked += 1;
    const { step: seen = 1 } = await state();
    const answer = await fetch(`${hall}/guide/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ act, id: asked, step: seen }),
    });
    return answer.status;
  }

  beforeAll(async () => {
    const settings = { ...defaultSettings, phones: { on: true, address: '127.0.0.1' } };
    kiosk = await startKiosk({ args: ['--lang=zh-Hans'], settings });
    visitor = visitorAt(kiosk.page);
    await visitor.begin();
    await visitor.tap('祭奠参观');
  });
  afterAll(() => kiosk?.close());

  it('finds a code on the first screen of a programme, as words and to be scanned', async () => {
    await visitor.tap('用手机引导');
    await kiosk.page.getByRole('img', { name: '引导页面二维码' }).waitFor();
    code = await kiosk.page.getByRole('dialog').locator('strong').innerText();
    expect(code).toMatch(/^\d{6}$/);
    await kiosk.page.getByText(`或打开 ${hall} 并输入`).waitFor();
    await visitor.tap('好了');
  });

  it('comes in by it once', async () => {
    const answer = await enter(code);
    expect(answer.status).toBe(200);
    ({ token } = await answer.json());
    expect((await enter(code)).status).toBe(403);
  });

  it('sees what is shown, and the group goes on as the guide presses', async () => {
    await visitor.tap(/^开始$/);
    await expect.poll(step, { timeout: 15_000 }).toBe('silence');
    await expect.poll(async () => (await state()).now?.kind).toBe('silence');
    expect(await presses('pause')).toBe(204);
    await expect.poll(() => session().getAttribute('data-paused')).not.toBeNull();
    expect(await presses('resume')).toBe(204);
    await expect.poll(() => session().getAttribute('data-paused')).toBeNull();
    // A silence is not ended by a press that means the next one.
    expect(await presses('next')).toBe(204);
    await kiosk.page.waitForTimeout(500);
    expect(await step()).toBe('silence');
    expect(await presses('skip')).toBe(204);
    await expect.poll(step).toBe('story');
  });

  it('has nothing to do any more when another guide has a new code', async () => {
    const answer = await kiosk.page.evaluate('window.kiosk.call("guideCode")');
    expect(answer).toMatchObject({ kind: 'code' });
    expect((await enter((answer as { code: string }).code)).status).toBe(200);
    const old = await fetch(`${hall}/guide/state?after=0`, { headers: { authorization: `Bearer ${token}` } });
    expect(old.status).toBe(401);
  });
});
