import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { linesOf, type Pace, paceOf } from '../../content/recital.ts';
import { defaultSettings } from '../../content/settings.ts';
import { gainOf, mixed, pinkNoise, scaled, speech } from '../fakes/hall-sound.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { wavOf } from '../fakes/wav.ts';
import { shippedManifest } from './shipped.ts';
import { type Visitor, visitorAt } from './visitor.ts';

const period = 2.8;
const hallDb = -55;

/** A hall in which a group speaks for 1.2 s of every 2.8, 20 dB above its noise; or in which nobody does. */
function hallSound(speaks: boolean): Float32Array {
  const random = seededRandom(7);
  const noise = scaled(pinkNoise(period, random), gainOf(hallDb));
  if (!speaks) return noise;
  return mixed(noise, scaled(speech(0.8, 1.2, 0.12, period, random).samples, gainOf(hallDb + 20)));
}

/** A kiosk in the midst of an oath. */
type Reciting = {
  readonly kiosk: Kiosk;
  readonly visitor: Visitor;
  /** Of the run, as `speaking`. */
  phase(): Promise<string | null>;
  /** The band that shows how loud it is. */
  band(): Locator;
  /** How long the group's turn at the next line lasts, in ms, by the clock of the page. */
  turnMs(): Promise<number>;
};

/** A kiosk whose microphone hears this, over and over; no microphone at all if it is left out. */
async function reciting(folder: string, sound?: Float32Array): Promise<Reciting> {
  const file = join(folder, `${randomUUID()}.wav`);
  if (sound) await writeFile(file, wavOf(sound, 8000));
  const device = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`];
  const settings = { ...defaultSettings, hears: true };
  const kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans', ...(sound ? device : [])], settings });
  const { page } = kiosk;
  const visitor = visitorAt(page);
  await visitor.begin();
  await visitor.tap('入党誓词');
  await page.getByText('重温誓词', { exact: true }).click();
  await visitor.tap('开始');
  const run = page.locator('[data-phase]');
  return {
    kiosk,
    visitor,
    phase: () => run.getAttribute('data-phase'),
    band: () => page.getByLabel('正在聆听大家的声音'),
    turnMs: () => run.evaluate(lastingTurn),
  };
}

/** In the page: from when the group's turn begins to its end. */
const lastingTurn = (run: Element): Promise<number> =>
  new Promise<number>((done) => {
    let began: number | undefined;
    const look = () => {
      if (run.getAttribute('data-phase') === 'repeating') began ??= performance.now();
      else if (began !== undefined) {
        changes.disconnect();
        done(performance.now() - began);
      }
    };
    const changes = new MutationObserver(look);
    changes.observe(run, { attributes: true, attributeFilter: ['data-phase'] });
    look();
  });

/** What all files in a folder hold together. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      stat(join(parentPath, name))
        .then(({ size }) => size)
        .catch(() => 0),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

// Three halls at a time: most of it is waiting for a line to end. What tests at a time expect is each one's own.
describe('a hall that hears the group', () => {
  let folder: string;
  let pace: Pace;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hall-sound-'));
    const { oaths } = await shippedManifest('ceremonies');
    const oath = oaths.find(({ id }) => id === 'party');
    if (!oath) throw new Error('there is no such oath');
    pace = paceOf(linesOf(oath, oath.variants[0]?.id ?? ''));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe.concurrent('where it speaks', () => {
    let hall: Reciting;
    let before = 0;
    beforeAll(async () => {
      hall = await reciting(folder, hallSound(true));
      // What a start writes is on disk by then.
      await hall.kiosk.page.waitForTimeout(2000);
      before = await bytesIn(hall.kiosk.data);
    });
    afterAll(() => hall?.kiosk.close());

    it.sequential('ends its turns when it has spoken, sooner than the clock would and not before the least', async ({
      expect,
    }) => {
      for (const line of [0, 1]) {
        const ms = await hall.turnMs();
        expect(ms).toBeGreaterThan((pace.least[line] ?? 0) - 150);
        expect(ms).toBeLessThan((pace.repeating[line] ?? 0) - 300);
      }
    });

    it.sequential('shows that it hears', async ({ expect }) => {
      await expect.poll(hall.phase, { timeout: 15_000, interval: 20 }).toBe('repeating');
      const widths = new Set<string | null>();
      for (let n = 0; n < 20; n += 1) {
        const band = hall.band();
        if ((await band.count()) > 0) widths.add(await band.locator('rect').last().getAttribute('width'));
        await hall.kiosk.page.waitForTimeout(40);
      }
      expect(widths.size).toBeGreaterThan(2);
    });

    it.sequential('has written less than a second of sound would take', async ({ expect }) => {
      expect((await bytesIn(hall.kiosk.data)) - before).toBeLessThan(3000);
    });

    it.sequential('lets go of the microphone when the oath is left', async ({ expect }) => {
      await hall.visitor.tap('主页');
      await hall.kiosk.page.getByRole('navigation').waitFor();
      expect(await hall.band().count()).toBe(0);
    });
  });

  describe.concurrent('where nobody speaks', () => {
    let hall: Reciting;
    beforeAll(async () => {
      hall = await reciting(folder, hallSound(false));
    });
    afterAll(() => hall?.kiosk.close());

    it('goes on by the clock', async ({ expect }) => {
      for (const line of [0, 1]) {
        const ms = await hall.turnMs();
        expect(Math.abs(ms - (pace.repeating[line] ?? 0))).toBeLessThan(500);
      }
    });
  });

  describe.concurrent('without a microphone', () => {
    let hall: Reciting;
    beforeAll(async () => {
      hall = await reciting(folder);
    });
    afterAll(() => hall?.kiosk.close());

    it('says so, and goes on by the clock', async ({ expect }) => {
      await expect.poll(hall.phase, { timeout: 15_000, interval: 20 }).toBe('repeating');
      await hall.kiosk.page.getByText('听不到大家的声音，将按时间继续').waitFor();
      expect(Math.abs((await hall.turnMs()) - (pace.repeating[0] ?? 0))).toBeLessThan(900);
    });
  });
});
