import { expect, it } from 'vitest';
import { small, startKiosk } from '../../build/kiosk-driver.ts';
import { audioClock, holdAudio, visitorAt } from './visitor.ts';

/** Only `npm run test:long` does so; the other tests start a kiosk or two at a time. */
const starts = Number(process.env.HALL_STARTS ?? '0');
// More than this machine has cores for: what waits for each other in a page must not wait for ever.
const atOnce = 5;

/** Starts a kiosk and opens a story; rejects when its page is lost on the way. */
async function opensStory(): Promise<void> {
  const kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans'] });
  try {
    const visitor = visitorAt(kiosk.page);
    await holdAudio(kiosk.page);
    await visitor.begin();
    for (const name of ['行军的路', '遵义会议', /^听：/]) await visitor.tap(name);
    await expect.poll(async () => (await audioClock(kiosk.page)).seconds).toBeGreaterThan(0);
  } finally {
    await kiosk.close();
  }
}

it.skipIf(starts === 0)(
  `tells a story after each of ${starts} starts, ${atOnce} at a time`,
  async () => {
    let begun = 0;
    const lost: string[] = [];
    const oneAfterAnother = async () => {
      while (begun < starts) {
        begun += 1;
        const nth = begun;
        await opensStory().catch((error: unknown) => lost.push(`${nth}: ${error}`));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
    expect(lost).toEqual([]);
  },
  60_000 + starts * 10_000,
);
