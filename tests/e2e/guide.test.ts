import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import type { GuideAct } from '../../content/guide.ts';
import { defaultSettings } from '../../content/settings.ts';
import { crash, harm, inPage, pressing } from './healing.ts';
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
  /** Types a code from another phone of the hall; each may try a few times only. */
  const enterFrom = (localAddress: string, given: string) =>
    new Promise<number | undefined>((done, fail) => {
      const headers = { 'content-type': 'application/json' };
      request(`${hall}/guide/enter`, { method: 'POST', localAddress, headers }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      })
        .on('error', fail)
        .end(JSON.stringify({ code: given }));
    });
  const shownCode = () => kiosk.page.getByRole('dialog').locator('strong').innerText();
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
    kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans'], settings });
    visitor = visitorAt(kiosk.page);
    await visitor.begin();
    await visitor.tap('祭奠参观');
  });
  afterAll(() => kiosk?.close());

  it('finds a code on the first screen of a programme, as words and to be scanned', async () => {
    await visitor.tap('用手机引导');
    await kiosk.page.getByRole('img', { name: '引导页面二维码' }).waitFor();
    code = await shownCode();
    expect(code).toMatch(/^\d{6}$/);
    await kiosk.page.getByText(`或打开 ${hall} 并输入`).waitFor();
  });

  it('is told when too many wrong codes were typed, and takes another', async () => {
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 10; n += 1)
      expect(await enterFrom(n < 5 ? '127.0.0.2' : '127.0.0.3', wrong)).toBe(403);
    await kiosk.page.getByText('这个验证码已经不能用了，请换一个。').waitFor();
    await visitor.tap('换一个验证码');
    await expect.poll(shownCode).toMatch(/^\d{6}$/);
    const before = code;
    code = await shownCode();
    expect(code).not.toBe(before);
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

  it('is told when the page was lost, and sees what is shown again as soon as the group goes on', async () => {
    const before = await state();
    expect(before).toMatchObject({ phase: 'running', now: { kind: 'story' } });
    await harm(kiosk.app, crash, 20_000);
    expect(await state()).toEqual({ kind: 'waiting' });
    await inPage(kiosk.app, pressing('接着刚才的'));
    await expect.poll(async () => (await state()).phase, { timeout: 15_000 }).toBe('paused');
    expect(await presses('resume')).toBe(204);
    await expect.poll(async () => (await state()).phase).toBe('running');
    expect(await presses('skip')).toBe(204);
    await expect.poll(async () => (await state()).now?.kind).toBe('recite');
  });

  it('has nothing to do any more when another guide has a new code', async () => {
    const answer = await inPage(kiosk.app, 'window.kiosk.call("guideCode")');
    expect(answer).toMatchObject({ kind: 'code' });
    expect((await enter((answer as { code: string }).code)).status).toBe(200);
    const old = await fetch(`${hall}/guide/state?after=0`, { headers: { authorization: `Bearer ${token}` } });
    expect(old.status).toBe(401);
  });
});
