import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** A kiosk whose microphone hears this, over and over; no microphone at all if it is left out. */
async function reciting(folder: string, sound?: Float32Array) {
  const file = join(folder, 'hall.wav');
  if (sound) await writeFile(file, wavOf(sound, 8000));
  const device = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`];
  const settings = { ...defaultSettings, hears: true };
  const kiosk = await startKiosk({ ...small, args: ['--lang=zh-Hans', ...(sound ? device : [])], settings });
  const visitor = visitorAt(kiosk.page);
  await visitor.begin();
  await visitor.tap('入党誓词');
  await kiosk.page.getByText('重温誓词', { exact: true }).click();
  await visitor.tap('开始');
  return { kiosk, visitor };
}

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

describe('a hall that hears the group', () => {
  let folder: string;
  let kiosk: Kiosk;
  let visitor: Visitor;
  let pace: Pace;
  const phase = () => kiosk.page.locator('[data-phase]').getAttribute('data-phase');
  const band = () => kiosk.page.getByLabel('正在聆听大家的声音');

  /** How long the group's turn at the next line lasts, in ms, by the clock of the page. */
  const turnMs = (): Promise<number> =>
    kiosk.page.locator('[data-phase]').evaluate(
      (run) =>
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
        }),
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hall-sound-'));
    const { oaths } = await shippedManifest('ceremonies');
    const oath = oaths.find(({ id }) => id === 'party');
    if (!oath) throw new Error('there is no such oath');
    pace = paceOf(linesOf(oath, oath.variants[0]?.id ?? ''));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe('where it speaks', () => {
    let before = 0;
    beforeAll(async () => {
      ({ kiosk, visitor } = await reciting(folder, hallSound(true)));
      // What a start writes is on disk by then.
      await kiosk.page.waitForTimeout(2000);
      before = await bytesIn(kiosk.data);
    });
    afterAll(() => kiosk?.close());

    it('ends its turns when it has spoken, sooner than the clock would and not before the least', async () => {
      for (const line of [0, 1, 2, 3]) {
        const ms = await turnMs();
        expect(ms).toBeGreaterThan((pace.least[line] ?? 0) - 150);
        expect(ms).toBeLessThan((pace.repeating[line] ?? 0) - 300);
      }
    });

    it('shows that it hears', async () => {
      await expect.poll(phase, { timeout: 15_000, interval: 20 }).toBe('repeating');
      const widths = new Set<string | null>();
      for (let n = 0; n < 20; n += 1) {
        if ((await band().count()) > 0) widths.add(await band().locator('rect').last().getAttribute('width'));
        await kiosk.page.waitForTimeout(40);
      }
      expect(widths.size).toBeGreaterThan(2);
    });

    it('has written less than a second of sound would take', async () => {
      expect((await bytesIn(kiosk.data)) - before).toBeLessThan(3000);
    });

    it('lets go of the microphone when the oath is left', async () => {
      await visitor.tap('主页');
      await kiosk.page.getByRole('navigation').waitFor();
      expect(await band().count()).toBe(0);
    });
  });

  describe('where nobody speaks', () => {
    beforeAll(async () => {
      ({ kiosk, visitor } = await reciting(folder, hallSound(false)));
    });
    afterAll(() => kiosk?.close());

    it('goes on by the clock', async () => {
      for (const line of [0, 1]) {
        const ms = await turnMs();
        expect(Math.abs(ms - (pace.repeating[line] ?? 0))).toBeLessThan(500);
      }
    });
  });

  describe('without a microphone', () => {
    beforeAll(async () => {
      ({ kiosk, visitor } = await reciting(folder));
    });
    afterAll(() => kiosk?.close());

    it('says so, and goes on by the clock', async () => {
      await expect.poll(phase, { timeout: 15_000, interval: 20 }).toBe('repeating');
      await kiosk.page.getByText('听不到大家的声音，将按时间继续').waitFor();
      expect(Math.abs((await turnMs()) - (pace.repeating[0] ?? 0))).toBeLessThan(900);
    });
  });
});
