import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, startKiosk } from '../../build/kiosk-driver.ts';
import { activeCue } from '../../content/narration.ts';
import { shippedStory } from './shipped.ts';
import { audioClock, holdAudio, type Visitor, visitorAt } from './visitor.ts';

describe('a story with read-along', () => {
  let kiosk: Kiosk;
  let visitor: Visitor;
  let story: Awaited<ReturnType<typeof shippedStory>>;

  beforeAll(async () => {
    story = await shippedStory('long-march-guizhou', 'old-town-house', 'zh-Hans');
    kiosk = await startKiosk({ args: ['--lang=zh-Hans'] });
    visitor = visitorAt(kiosk.page);
    await holdAudio(kiosk.page);
    await visitor.begin();
    await visitor.tap('行军的路');
    await visitor.tap('遵义会议');
    await visitor.tap(/^听：/);
    await visitor.lit().waitFor();
  });
  afterAll(() => kiosk?.close());

  const sentence = (n: number) => story.allCues[0]?.[n] ?? { start: 0, end: 0, text: '' };
  const sentenceButton = (n: number) =>
    kiosk.page.getByRole('button', { name: sentence(n).text, exact: true });

  it('plays when it is opened, and its first sentence is lit', async () => {
    await expect.poll(() => visitor.lit().innerText()).toBe(sentence(0).text);
    await expect.poll(async () => (await audioClock(kiosk.page)).seconds).toBeGreaterThan(0);
    expect((await audioClock(kiosk.page)).paused).toBe(false);
  });

  it('goes to a tapped sentence within 0.25 s', async () => {
    for (const n of [4, 1, 6, 3]) {
      await sentenceButton(n).click();
      await expect.poll(() => visitor.lit().innerText()).toBe(sentence(n).text);
      const { seconds } = await audioClock(kiosk.page);
      // What has passed between the tap and the look at the clock counts on top of the seek.
      expect(seconds).toBeGreaterThanOrEqual(sentence(n).start - 0.05);
      expect(seconds).toBeLessThan(sentence(n).start + 1);
      await visitor.tap('暂停');
      await sentenceButton(n).click();
      await visitor.tap('暂停');
      expect(Math.abs((await audioClock(kiosk.page)).seconds - sentence(n).start)).toBeLessThan(0.25);
      await visitor.tap('播放');
    }
  });

  it('goes one sentence forward and back', async () => {
    await sentenceButton(2).click();
    await visitor.tap('下一句');
    await expect.poll(() => visitor.lit().innerText()).toBe(sentence(3).text);
    await visitor.tap('上一句');
    await expect.poll(() => visitor.lit().innerText()).toBe(sentence(2).text);
  });

  it.each([
    ['at 1×', '1'],
    ['at 1.5×', '1.5'],
  ])('lights the spoken sentence within 120 ms of the audio clock, %s', async (_, speed) => {
    await visitor.tap(/^语速/);
    await kiosk.page.getByRole('menuitemradio', { name: `${speed}×`, exact: true }).click();
    await expect.poll(async () => (await audioClock(kiosk.page)).rate).toBe(Number(speed));
    await sentenceButton(0).click();
    const samples = await kiosk.page.evaluate(async () => {
      const taken: { seconds: number; lit: string }[] = [];
      for (let n = 0; n < 50; n++) {
        await new Promise((done) => setTimeout(done, 120 + Math.random() * 160));
        const audio = Reflect.get(window, 'heldAudio');
        const lit = document.querySelector('[aria-current="true"]')?.textContent ?? '';
        if (audio instanceof HTMLMediaElement) taken.push({ seconds: audio.currentTime, lit });
      }
      return taken;
    });
    const cues = story.allCues[0] ?? [];
    // Right if the lit sentence is the one of an instant at most 120 ms away.
    const right = samples.filter(({ seconds, lit }) =>
      [-0.12, 0, 0.12].some((off) => cues[activeCue(cues, seconds + off)]?.text === lit),
    );
    expect(samples).toHaveLength(50);
    expect(new Set(samples.map(({ lit }) => lit)).size).toBeGreaterThan(1);
    expect(right).toHaveLength(50);
  });

  it('goes on in the other language at about the same sentence', async () => {
    const english = await shippedStory('long-march-guizhou', 'old-town-house', 'en');
    const early = english.allCues[0]?.slice(0, 8).map(({ text }) => text);
    await sentenceButton(3).click();
    await visitor.tap('English');
    await expect.poll(async () => early?.slice(1).includes(await visitor.lit().innerText())).toBe(true);
    expect((await audioClock(kiosk.page)).paused).toBe(false);
    await visitor.tap('中文');
  });

  it('falls silent when it is left', async () => {
    await visitor.tap('返回');
    await expect.poll(async () => (await audioClock(kiosk.page)).paused).toBe(true);
  });
});
