import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { bareReady, writeBareApp } from './bare-app.ts';
import { type Figure, median, pause, rounded, type Say } from './figure.ts';
import { findButton } from './find-button.ts';
import { shippedPacks, startVisitedKiosk } from './kiosk-app.ts';
import type { Page } from './page.ts';
import { type Stage, startApp } from './running-app.ts';
import { audioFileOf } from './story-files.ts';
import { type Visitor, type WayToStory, waysToStories } from './visitor.ts';

/** From the tap that plays a story to the first advance of its sound, against a bare audio element. */

const pairs = 11;
const restMs = 500;
const soundMs = 15_000;

type Sounding = typeof globalThis & { soundAfter: number | undefined };

/** Watches (in the page) the next tap, and how long after it the clock of an audio element has moved. */
function armSound(): void {
  const page = globalThis as Sounding;
  page.soundAfter = undefined;
  let lifted = 0;
  const lift = ({ timeStamp }: Event) => {
    lifted = timeStamp;
  };
  addEventListener('pointerup', lift, { capture: true, once: true });
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    const from = this.currentTime;
    const look = () => {
      if (page.soundAfter !== undefined) return;
      if (this.currentTime === from) return void setTimeout(look, 1);
      page.soundAfter = performance.now() - lifted;
      HTMLMediaElement.prototype.play = play;
    };
    const answer = play.call(this);
    // An element without a sound is only played to find out whether that is allowed.
    if (this.src) look();
    return answer;
  };
}

async function soundAfter(patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const ms = (globalThis as Sounding).soundAfter;
    if (ms !== undefined) return ms;
    if (performance.now() > until) throw new Error('nothing sounds');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The bare page: each touch plays the next file, as long as there is one paused it plays on. */
const bareBody = (count: number) => `<script>
  const files = Array.from({ length: ${count} }, (_, n) => n + '.opus');
  let sound;
  let next = 0;
  document.querySelector('button').addEventListener('click', () => {
    if (!sound) {
      sound = new Audio(files[next++ % files.length]);
      void sound.play();
    } else if (sound.paused) void sound.play();
    else sound.pause();
  });
  globalThis.forget = () => {
    sound.pause();
    sound.removeAttribute('src');
    sound.load();
    sound = undefined;
  };
</script>`;

type Times = { readonly fresh: number[]; readonly again: number[] };

async function kioskPlays(visitor: Visitor, { taps }: WayToStory, times: Times): Promise<void> {
  const { page, tap, says } = visitor;
  for (const words of taps.slice(0, -1)) await tap(words);
  await page.run(armSound);
  await tap(taps.at(-1) ?? '');
  times.fresh.push(await page.run(soundAfter, soundMs));
  await tap(says('story.pause'));
  await page.run(armSound);
  await tap(says('story.play'));
  times.again.push(await page.run(soundAfter, soundMs));
  await visitor.home();
}

async function barePlays(page: Page, times: Times): Promise<void> {
  const touch = async () => {
    const { x, y } = await page.run(findButton, ['Touch'], soundMs);
    await page.touch(x, y);
    await pause(restMs);
  };
  await page.run(armSound);
  await touch();
  times.fresh.push(await page.run(soundAfter, soundMs));
  await touch();
  await page.run(armSound);
  await touch();
  times.again.push(await page.run(soundAfter, soundMs));
  await page.run(() => (globalThis as typeof globalThis & { forget(): void }).forget());
}

export async function measureTapToSound(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const { app, visitor } = await startVisitedKiosk(stage, temp, { rest: restMs });
  try {
    await visitor.tap(visitor.says('attract.touch'));
    const ways = await waysToStories(visitor);
    const folder = await writeBareApp(join(temp, 'bare-sound'), bareBody(ways.length));
    const files = await Promise.all(ways.map((way) => audioFileOf(shippedPacks(stage), way)));
    await Promise.all(files.map((file, n) => symlink(file, join(folder, `${n}.opus`))));
    const bareApp = startApp(stage, folder);
    try {
      await bareApp.heard(bareReady);
      return await inPairs(visitor, await bareApp.page(), ways, say);
    } finally {
      await bareApp.stop();
    }
  } finally {
    await app.stop();
  }
}

async function inPairs(visitor: Visitor, barePage: Page, ways: WayToStory[], say: Say): Promise<Figure> {
  const bare: Times = { fresh: [], again: [] };
  const kiosk: Times = { fresh: [], again: [] };
  for (let n = 0; n < pairs; n++) {
    const way = ways[n % ways.length];
    if (!way) break;
    await barePlays(barePage, bare);
    await kioskPlays(visitor, way, kiosk);
    say(`tap to sound ${n + 1} of ${pairs}: bare ${ms(bare.fresh.at(-1))}, kiosk ${ms(kiosk.fresh.at(-1))}`);
  }
  const again = `after a pause: kiosk ${ms(median(kiosk.again))}, bare ${ms(median(bare.again))}`;
  return {
    name: 'tap-to-sound-ratio',
    value: rounded(median(kiosk.fresh) / median(bare.fresh)),
    unit: 'ratio',
    limit: 1.5,
    better: 'lower',
    baseline: {
      what: 'a bare <audio> with the same file',
      value: rounded(median(bare.fresh), 0),
      unit: 'ms',
    },
    runs: pairs,
    note: `a story that was not open before, from its card or Listen button: ${ms(median(kiosk.fresh))}; ${again}`,
  };
}

const ms = (value = 0) => `${Math.round(value)} ms`;
