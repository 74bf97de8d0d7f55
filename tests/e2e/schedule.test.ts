import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { asks, stewardAt } from './steward.ts';
import { visitorAt, watchErrors } from './visitor.ts';

const pin = '8305';

describe('a programme that is scheduled', () => {
  let data: string;
  let kiosk: Kiosk;
  let errors: string[];
  const open = async () => {
    kiosk = await startKiosk({ ...small, pin, data, args: ['--lang=zh-Hans'] });
    errors = watchErrors(kiosk.page);
  };
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
    await open();
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  const schedule = async (title: string) => {
    const steward = stewardAt(kiosk.page);
    await steward.tap('排一场活动');
    const dialog = kiosk.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '团队名称' }).fill('三年级二班');
    await dialog.getByRole('button', { name: title }).click();
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  /** On the attract screen and at home. */
  const prepared = () => kiosk.page.getByRole('button', { name: /^\d\d:\d\d · 三年级二班 祭奠参观 开始$/ });
  const today = () => kiosk.page.getByRole('region', { name: '今天的活动' });

  it('has its material checked at once', async () => {
    const steward = stewardAt(kiosk.page);
    await steward.unlock(pin);
    await steward.tap('活动');
    await schedule('祭奠参观');
    await steward.reads('要用的内容都在', 30_000);
    await steward.leave();
  });

  it('is ready for its group on the attract screen and at home, also after a restart', async () => {
    await kiosk.close();
    await open();
    const visitor = visitorAt(kiosk.page);
    await prepared().waitFor();
    await visitor.begin();
    await today().waitFor();
    await prepared().click();
    await expect.poll(() => visitor.heading().innerText()).toBe('祭奠参观');
  });

  it('is offered no more once its group has begun', async () => {
    const visitor = visitorAt(kiosk.page);
    await visitor.tap(/^开始$/);
    await kiosk.page.locator('[data-step="silence"]').waitFor();
    await visitor.tap('结束活动');
    await visitor.tap(/^结束$/);
    await visitor.tap('回到主页');
    await expect.poll(() => today().count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('that lacks something is told to the stewards, with what to do', async () => {
    const steward = stewardAt(kiosk.page);
    await steward.unlock(pin);
    await steward.tap('活动');
    await schedule('学生参观');
    const pack = { id: 'long-march-guizhou', version: 1 };
    expect(await asks(kiosk.page, 'withdraw', pack)).toEqual({ kind: 'done' });
    await steward.reads(/缺少：展品 liping（/);
    await steward.tap('运行状况');
    await steward.reads('排好的活动缺少内容');
    await steward.tap('活动');
    expect(await asks(kiosk.page, 'restore', pack)).toEqual({ kind: 'done' });
    await steward.reads('要用的内容都在', 30_000);
    expect(errors).toEqual([]);
  });
});
