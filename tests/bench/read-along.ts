import type { Cue } from '../../content/narration.ts';
import { type Figure, p95, pause, rounded, type Say } from './figure.ts';
import { shippedPacks, startVisitedKiosk } from './kiosk-app.ts';
import type { Stage } from './running-app.ts';
import { changeSpeed } from './screens-visit.ts';
import { cuesOf } from './story-files.ts';
import { type Visitor, type WayToStory, waysToStories } from './visitor.ts';

/** The lit sentence against the clock of the sound, at random instants, at 1 and 1.5 times the speed. */

const restMs = 600;
const samplesEach = 80;
// Sampled this often on average: nobody knows when.
const everyMs = 250;
// A touch that starts a story is over by then.
const settledMs = 1500;

/** One instant: the sound's address and clock in seconds, the number of the lit sentence (−1: none). */
type Sample = { readonly audio: string; readonly at: number; readonly lit: number };
type Heard = typeof globalThis & { heardSound: HTMLMediaElement | undefined; litChanges: Sample[] };

/** Keeps (in the page) the audio element that plays, and each change of the lit sentence. */
function listenAndWatch(): void {
  const page = globalThis as Heard;
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    page.heardSound = this;
    return play.call(this);
  };
  page.litChanges = [];
  const watcher = new MutationObserver((records) => {
    const sound = page.heardSound;
    for (const { target } of records) {
      if (!(target instanceof Element) || target.getAttribute('aria-current') !== 'true' || !sound) continue;
      const item = target.closest('li');
      const lit = item?.parentElement ? [...item.parentElement.children].indexOf(item) : -1;
      page.litChanges.push({ audio: sound.currentSrc, at: sound.currentTime, lit });
    }
  });
  watcher.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-current'] });
}

/** Samples (in the page) at random instants while the story plays. */
async function sampleLit(count: number, every: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  while (samples.length < count) {
    await new Promise((done) => setTimeout(done, Math.random() * 2 * every));
    const sound = (globalThis as Heard).heardSound;
    if (!sound || sound.ended) throw new Error('the story does not play');
    if (sound.paused) continue;
    const lines = [...document.querySelectorAll('ol button')];
    const lit = lines.findIndex((line) => line.getAttribute('aria-current') === 'true');
    samples.push({ audio: sound.currentSrc, at: sound.currentTime, lit });
  }
  return samples;
}

/**
 * Milliseconds of sound between an instant and the time that its lit sentence covers: from the sentence's
 * start to the start of the next one, as the pause after a sentence belongs to it.
 */
function errorOf({ audio, at, lit }: Sample, cues: ReadonlyMap<string, readonly Cue[]>): number {
  const chapter = cues.get(audio);
  if (!chapter) throw new Error(`the sound ${audio} is not of this story`);
  const start = lit < 0 ? 0 : (chapter[lit]?.start ?? 0);
  const end = chapter[lit + 1]?.start ?? Number.POSITIVE_INFINITY;
  return 1000 * Math.max(0, start - at, at - end);
}

async function sampleStory(visitor: Visitor, way: WayToStory, say: Say) {
  const { page, tap } = visitor;
  await page.run(listenAndWatch);
  for (const words of way.taps) await tap(words);
  await pause(settledMs);
  say(`read-along: ${samplesEach} instants at 1×`);
  const slow = await page.run(sampleLit, samplesEach, everyMs);
  await changeSpeed(visitor, 1, 1.5);
  say(`read-along: ${samplesEach} instants at 1.5×`);
  const fast = await page.run(sampleLit, samplesEach, everyMs);
  const changes = await page.run(() => (globalThis as Heard).litChanges);
  return { slow, fast, changes };
}

export async function measureReadAlong(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const { app, visitor } = await startVisitedKiosk(stage, temp, { rest: restMs });
  try {
    await visitor.tap(visitor.says('attract.touch'));
    const ways = await waysToStories(visitor);
    const seconds = ({ edition }: WayToStory) =>
      edition.chapters.reduce((sum, { duration }) => sum + duration, 0);
    const [longest] = ways.toSorted((a, b) => seconds(b) - seconds(a));
    if (!longest) throw new Error('there is no story');
    const cues = await cuesOf(shippedPacks(stage), longest.edition);
    const { slow, fast, changes } = await sampleStory(visitor, longest, say);
    const errors = [...slow, ...fast].map((sample) => errorOf(sample, cues));
    const late = changes.map(({ audio, at, lit }) => 1000 * (at - (cues.get(audio)?.[lit]?.start ?? at)));
    const worst = `${Math.round(Math.max(...errors))} ms at worst`;
    return {
      name: 'read-along-error-p95-ms',
      value: rounded(p95(errors), 1),
      unit: 'ms',
      limit: 120,
      better: 'lower',
      runs: errors.length,
      note: `${worst}; of ${late.length} sentences that were lit, 95 % within ${Math.round(p95(late))} ms of sound after their start`,
    };
  } finally {
    await app.stop();
  }
}
