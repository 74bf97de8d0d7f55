import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { shippedManifest } from './shipped.ts';
import { type Visitor, visitorAt } from './visitor.ts';

const step = (kiosk: Kiosk) => kiosk.page.locator('[data-step]').getAttribute('data-step');
const status = (kiosk: Kiosk) => kiosk.page.getByRole('status').first().innerText();
const begin = async (visitor: Visitor, title: string) => {
  await visitor.begin();
  await visitor.tap(title);
  await visitor.tap(/^开始$/);
};
const until = (kiosk: Kiosk, kind: string) => expect.poll(() => step(kiosk), { timeout: 15_000 }).toBe(kind);

describe('a group that goes through a programme', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;
  beforeAll(async () => {
    kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans'] });
    visitor = visitorAt(kiosk.page);
  });
  afterAll(() => kiosk?.close());

  describe('a memorial visit', () => {
    beforeAll(() => begin(visitor, '祭奠参观'));

    it('begins with a silence that no tap ends, and that stands still while it is paused', async () => {
      await until(kiosk, 'silence');
      const left = () => kiosk.page.getByRole('timer').innerText();
      await expect.poll(left).toMatch(/^0:5\d$/);
      await kiosk.page.mouse.click(270, 450);
      expect(await step(kiosk)).toBe('silence');
      expect(await kiosk.page.getByRole('button', { name: '下一步' }).count()).toBe(0);
      await visitor.tap('暂停');
      await expect.poll(() => status(kiosk)).toBe('已暂停');
      const stood = await left();
      await kiosk.page.waitForTimeout(1500);
      expect(await left()).toBe(stood);
      await visitor.tap('继续');
      await expect.poll(left).not.toBe(stood);
      await visitor.tap('跳过这一步');
    });

    it('tells its story with a text to read along, then the oath, line by line', async () => {
      await until(kiosk, 'story');
      await visitor.lit().waitFor();
      await visitor.tapOn('下一步');
      await until(kiosk, 'recite');
      const { oaths } = await shippedManifest('ceremonies');
      const lines = oaths.find(({ id }) => id === 'party')?.lines ?? [];
      for (const { text } of lines) {
        await expect.poll(() => status(kiosk), { timeout: 15_000 }).toBe(`请听领誓人 ${text}`);
        await visitor.tap('下一句');
      }
    });

    it('ends with what was done, and the way home', async () => {
      await until(kiosk, 'end');
      await visitor.tapOn('下一步');
      await expect.poll(() => visitor.heading().innerText()).toBe('活动结束');
      expect(await kiosk.page.getByRole('img', { name: '跳过的' }).count()).toBe(1);
      expect(await kiosk.page.getByRole('img', { name: '做过的' }).count()).toBe(3);
      await visitor.tap('回到主页');
      await expect.poll(() => kiosk.page.getByRole('heading', { name: '想从哪里开始？' }).count()).toBe(1);
    });
  });

  describe('a school visit', () => {
    beforeAll(async () => {
      await visitor.tap('学生参观');
      await visitor.tap(/^开始$/);
      await visitor.tapOn('下一步');
    });

    it('counts forty pupils and two teachers in few touches, and fewer again', async () => {
      await until(kiosk, 'headcount');
      for (let n = 0; n < 4; n += 1) await visitor.tap('学生多 10 人');
      for (let n = 0; n < 3; n += 1) await visitor.tap('大人多 1 人');
      await visitor.tap('大人少 1 人');
      await expect.poll(() => status(kiosk)).toBe('一共 42 人');
      await visitor.tap('人数对了');
    });

    it('asks five questions, explains each and tells the score', async () => {
      for (const kind of ['exhibit', 'exhibit', 'exhibit', 'story']) {
        await until(kiosk, kind);
        await visitor.tap('跳过这一步');
      }
      await until(kiosk, 'quiz');
      const { quizzes } = await shippedManifest('ceremonies');
      const questions = quizzes.find(({ id }) => id === 'long-march-quiz')?.questions ?? [];
      for (const [n, { ask, answers }] of questions.entries()) {
        await kiosk.page.getByRole('heading', { name: ask['zh-Hans'] ?? '' }).waitFor();
        // The last one is answered as it should not be.
        const wanted = answers.filter(({ right }) => right === n < questions.length - 1);
        const chosen = n < questions.length - 1 ? wanted : wanted.slice(0, 1);
        for (const { text } of chosen) await visitor.tap(text['zh-Hans'] ?? '');
        await visitor.tapOn('就选这个');
        await expect
          .poll(() => status(kiosk))
          .toContain(n < questions.length - 1 ? '答对了' : '再看看正确答案');
        await visitor.tapOn('下一题');
      }
    });

    it('takes stars and shows heads and score at its end', async () => {
      for (const kind of ['silence', 'recite', 'sign']) {
        await until(kiosk, kind);
        await visitor.tap('跳过这一步');
      }
      await until(kiosk, 'feedback');
      await visitor.tap('4 颗星');
      await visitor.tapOn('好了');
      await until(kiosk, 'end');
      await visitor.tapOn('下一步');
      await expect.poll(() => status(kiosk)).toContain('到场 42 人');
      expect(await status(kiosk)).toContain('5 道题答对 4 道');
    });
  });
});

describe('a kiosk that is killed in the middle of an oath', () => {
  let data: string;
  let kiosk: Kiosk | undefined;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
  });
  afterEach(async () => {
    await kiosk?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  it('goes on at the same line after its next start', async () => {
    const { oaths } = await shippedManifest('ceremonies');
    const lines = oaths.find(({ id }) => id === 'party')?.lines.map(({ text }) => text) ?? [];
    const first = await startKiosk({ ...small, data, args: ['--lang=zh-Hans'] });
    const group = visitorAt(first.page);
    await begin(group, '祭奠参观');
    for (const kind of ['silence', 'story']) {
      await until(first, kind);
      await group.tap('跳过这一步');
    }
    for (let n = 0; n < 4; n += 1) {
      await expect.poll(() => status(first), { timeout: 15_000 }).toBe(`请听领誓人 ${lines[n]}`);
      await group.tap('下一句');
    }
    await expect.poll(() => status(first), { timeout: 15_000 }).toBe(`请听领誓人 ${lines[4]}`);
    const gone = new Promise((done) => first.app.process().once('exit', done));
    first.app.process().kill('SIGKILL');
    await gone;

    kiosk = await startKiosk({ ...small, data, args: ['--lang=zh-Hans'] });
    const again = visitorAt(kiosk.page);
    await again.tap('接着刚才的：祭奠参观');
    await until(kiosk, 'recite');
    const now = kiosk;
    await expect.poll(() => status(now)).toBe('已暂停');
    await expect.poll(() => again.lit().innerText()).toContain(lines[4]?.slice(0, 2));
    await again.tap('继续');
    await expect.poll(() => status(now), { timeout: 15_000 }).toBe(`请听领誓人 ${lines[4]}`);
  });
});
