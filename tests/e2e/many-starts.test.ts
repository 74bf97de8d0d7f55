import { expect, it } from 'vitest';
import { small, startKiosk } from '../../build/kiosk-driver.ts';
import { several } from '../../electron/library/several.ts';
import { audioClock, holdAudio, visitorAt } from './visitor.ts';

/** Only `npm run test:long` does so; a test file in `npm test` has one kiosk at a time. */
const starts = Number(process.env.HALL_STARTS ?? '0');
// More than a small machine has cores for: only then do a page and its threads wait for each other.
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
    const lost: string[] = [];
    await several([...Array(starts).keys()], atOnce, (nth) =>
      opensStory().catch((error: unknown) => lost.push(`${nth}: ${error}`)),
    );
    expect(lost).toEqual([]);
  },
  60_000 + starts * 10_000,
);
