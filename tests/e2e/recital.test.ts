import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { shippedManifest } from './shipped.ts';
import { type Visitor, visitorAt } from './visitor.ts';

describe('an oath of twelve clauses', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;
  let lines: string[];

  beforeAll(async () => {
    const { oaths } = await shippedManifest('ceremonies');
    lines = oaths.find(({ id }) => id === 'party')?.lines.map(({ text }) => text) ?? [];
    kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans'] });
    visitor = visitorAt(kiosk.page);
    await visitor.begin();
    await visitor.tap('入党誓词');
  });
  afterAll(() => kiosk?.close());

  const status = () => kiosk.page.getByRole('status').innerText();
  const phase = () => kiosk.page.locator('[data-phase]').getAttribute('data-phase');
  const untilLeading = (n: number) => expect.poll(status, { timeout: 15_000 }).toBe(`请听领誓人 ${lines[n]}`);
  const untilRepeating = (n: number) =>
    expect.poll(status, { timeout: 15_000 }).toBe(`请大家跟读 ${lines[n]}`);
  const start = async () => {
    await kiosk.page.getByText('重温誓词', { exact: true }).click();
    await visitor.tap('开始');
  };

  it('has its twelve clauses and counts down before the first', async () => {
    expect(lines).toHaveLength(12);
    await start();
    await expect.poll(phase).toBe('countdown');
    await untilLeading(0);
  });

  it('is led line by line and moves on by tap, to the end', async () => {
    for (const n of lines.keys()) {
      await untilLeading(n);
      await untilRepeating(n);
      await visitor.tap('读完了，接着下一句');
    }
    await expect.poll(() => kiosk.page.getByText('宣誓完毕').count()).toBe(1);
  });

  it('can be recited again, moves on by the timer, pauses, repeats, goes back and skips', async () => {
    await visitor.tap('再宣誓一次');
    if ((await kiosk.page.getByRole('button', { name: '开始' }).count()) > 0) await visitor.tap('开始');
    await untilLeading(0);
    await untilRepeating(0);
    await untilLeading(1); // nobody tapped
    await visitor.tap('暂停');
    await expect.poll(status).toBe('已暂停');
    await kiosk.page.waitForTimeout(4000);
    expect(await status()).toBe('已暂停');
    await visitor.tap('继续');
    await untilLeading(1);
    await visitor.tap('下一句');
    await untilLeading(2);
    await untilRepeating(2);
    await visitor.tap('再来一遍');
    await untilLeading(2);
    await visitor.tap('上一句');
    await untilLeading(1);
  });

  it('begins anew after it was left', async () => {
    await visitor.tap('主页');
    await visitor.tap('入党誓词');
    await expect.poll(() => kiosk.page.getByRole('button', { name: '开始' }).count()).toBe(1);
  });

  it('asks for names instead of repeating where a variant closes so, in another language too', async () => {
    const { oaths } = await shippedManifest('ceremonies');
    const oath = oaths.find(({ id }) => id === 'party');
    const variant = oath?.variants.find(({ closing }) => closing.length > 0);
    if (!oath || !variant) throw new Error('the oath has no variant with a closing line');
    await visitor.tap('主页');
    await visitor.tap('English');
    await visitor.tap(oath.title.en ?? '');
    await kiosk.page.getByText(variant.title.en ?? '', { exact: true }).click();
    await visitor.tap(/^(Begin|Start)/);
    for (const { text } of oath.lines) {
      await expect.poll(status, { timeout: 15_000 }).toContain(text);
      await visitor.tap(/^(Next|Skip)/);
    }
    const [closing] = variant.closing;
    await expect.poll(status).toContain(closing?.text);
    await expect
      .poll(() => kiosk.page.getByText(closing?.reply?.en ?? '').count(), { timeout: 15_000 })
      .toBe(1);
  });
});
