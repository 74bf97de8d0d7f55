import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refKey } from '../../content/catalogue.ts';
import { linesOf, type Pace, paceOf } from '../../content/recital.ts';
import type { ShownOath } from '../../content/shown.ts';
import type { Bridge } from '../../electron/api.ts';
import { highPassed } from '../fakes/hall-sound.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { wavOf } from '../fakes/wav.ts';
import { type Figure, median, p95, rounded, type Say } from './figure.ts';
import { type GroupSound, groupSound, type Led, placeIn, soundRate } from './group-sound.ts';
import { startVisitedKiosk } from './kiosk-app.ts';
import type { Page } from './page.ts';
import { nextTurn, type ShownTurn, shownTurns, watchTurns } from './recital-watch.ts';
import type { Stage } from './running-app.ts';

/** When a group's turn ends against the end of its speaking, as the kiosk's microphone hears it. */

const turns = 110;
const recitalMs = 240_000;
const lateMs = 400;
// A tick of the recital's clock, and a frame of the screen: a turn is seen to begin and end that much off.
const seenMs = 70;

/** What the microphone's worklet told: when it came, by the page's clock, and the level of so many ms. */
type Frame = { readonly at: number; readonly ms: number; readonly level: number };
type Hearing = typeof globalThis & { levels: Frame[] };

/** Notes (in the page) each level that the kiosk gets of its microphone. */
function overhear(): void {
  const page = globalThis as Hearing;
  page.levels = [];
  page.AudioWorkletNode = class extends AudioWorkletNode {
    constructor(...args: ConstructorParameters<typeof AudioWorkletNode>) {
      super(...args);
      page.levels = [];
      this.port.addEventListener('message', ({ data }) =>
        page.levels.push({ at: performance.now(), ms: data.ms, level: data.level }),
      );
    }
  };
}

const overheard = (): Frame[] => (globalThis as Hearing).levels;

async function readOath(pack: string, id: string): Promise<ShownOath | undefined> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  const answer = await kiosk.call('oath', { pack, id });
  return 'kind' in answer ? undefined : answer;
}

/** Decodes (in the page) a sound to whole numbers of 16 bits at a rate. */
async function decode(url: string, rate: number): Promise<number[]> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
  return [...sound.getChannelData(0)].map((value) => Math.round(value * 32_767));
}

type Oath = { readonly title: string; readonly pace: Pace; readonly led: readonly Led[] };

async function oathOf(
  page: Page,
  pack: string,
  id: string,
  name: (words: ShownOath['title']) => string,
): Promise<Oath> {
  const oath = await page.run(readOath, pack, id);
  if (!oath) throw new Error(`there is no oath ${id}`);
  const lines = linesOf(oath, oath.variants[0]?.id ?? '');
  const led: Led[] = [];
  for (const { audio = '', duration = 0 } of lines) {
    const samples = await page.run(decode, audio, soundRate);
    led.push({ seconds: duration, voice: Float32Array.from(samples, (value) => value / 32_767) });
  }
  return { title: name(oath.title), pace: paceOf(lines), led };
}

/** A turn of the group: how long it was, and how long after the end of its voice it ended; ms. */
type Turn = { readonly line: number; readonly lasted: number; readonly late: number };

/**
 * When a place of the sound was heard, by the page's clock in ms: the frames that came with the least delay tell. To be
 * asked for one place after the other.
 */
function clockOf(sound: GroupSound, frames: readonly Frame[]): (seconds: number) => number {
  const samples = highPassed(sound.samples);
  let heard = 0;
  const ends = frames.map(({ ms }) => {
    heard += ms;
    return heard;
  });
  // The beginning is heard within two seconds; from there each place is found anew, as frames may be lost.
  const first = placeIn(samples, frames.slice(200, 1000), -500 + (ends[199] ?? 0), 2000 + (ends[199] ?? 0));
  let offset = first - (ends[199] ?? 0);
  return (seconds) => {
    const ms = seconds * 1000;
    const middle = ends.findIndex((end) => end + offset >= ms);
    const from = Math.max(0, middle - 100);
    const near = frames.slice(from, middle + 50);
    const begin = (ends[from] ?? 0) - (frames[from]?.ms ?? 0) + offset;
    offset += placeIn(samples, near, begin - 300, begin + 300) - begin;
    const delays = near.map(({ at }, n) => at - ((ends[from + n] ?? 0) + offset));
    return ms + Math.min(...delays);
  };
}

function turnsOf(shown: readonly ShownTurn[], sound: GroupSound, frames: readonly Frame[]): Turn[] {
  const clock = clockOf(sound, frames);
  return shown.flatMap((turn, n): Turn[] => {
    const next = shown[n + 1];
    const spoken = sound.spoken[turn.line];
    if (turn.phase !== 'repeating' || !next || !spoken) return [];
    return [{ line: turn.line, lasted: next.at - turn.at, late: next.at - clock(spoken.end) }];
  });
}

/** Whether a turn kept its least and its most. */
const keeps = ({ lasted, line }: Turn, { least, most }: Pace): boolean =>
  lasted >= (least[line] ?? 0) - seenMs && lasted <= (most[line] ?? 0) + seenMs;

const isRight = ({ late }: Turn): boolean => late >= 0 && late <= lateMs;

function figureOf(all: readonly Turn[], violations: readonly string[]): Figure {
  const right = all.filter(isRight).length;
  const late = all.map((turn) => turn.late);
  const early = late.filter((ms) => ms < 0).length;
  const broken = violations.length > 0 ? ` (so the figure is 0: ${violations.slice(0, 3).join('; ')})` : '';
  return {
    name: 'voice-end-share',
    value: violations.length > 0 ? 0 : rounded(right / all.length, 3),
    unit: '',
    limit: 0.95,
    better: 'higher',
    runs: all.length,
    note: `of turns, those whose end is painted 0 to ${lateMs} ms after the group's end of speaking at the microphone (Chromium's, fed with a WAV file: lines of 1 to 4 s by one to twelve voices or syllables with pauses of up to 0.25 s, pink noise 10 to 20 dB below); median ${rounded(median(late), 0)} ms, 95 % by ${rounded(p95(late), 0)} ms; ${early} ended in a pause between words; ${violations.length} before the least or after the most of their line${broken}`,
  };
}

export async function measureVoiceEnd(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const wav = join(temp, 'group.wav');
  await writeFile(wav, wavOf(new Float32Array(soundRate), soundRate));
  const args = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${wav}`];
  const { app, page, visitor } = await startVisitedKiosk(stage, temp, {
    rest: 0,
    settings: { hears: true },
    args,
  });
  const { tap, says, name, catalogue } = visitor;
  try {
    await page.run(overhear);
    await page.run(watchTurns);
    await tap(says('attract.touch'));
    const all: Turn[] = [];
    const violations: string[] = [];
    for (let round = 0; all.length < turns; round += 1) {
      const ref = catalogue.oaths[round % catalogue.oaths.length];
      if (!ref || !catalogue.cards[refKey(ref)]) throw new Error('there is no oath');
      const oath = await oathOf(page, ref.pack, ref.id, name);
      const sound = groupSound(oath.led, seededRandom(round + 1));
      // Read anew whenever the microphone is opened.
      await writeFile(wav, wavOf(sound.samples, soundRate));
      await tap(oath.title);
      const before = (await page.run(shownTurns)).length;
      await tap(says('recital.start'));
      const { count } = await nextTurn(page, ['leading'], before, recitalMs);
      await nextTurn(page, ['none'], count, recitalMs);
      const shown = (await page.run(shownTurns)).slice(before);
      const found = turnsOf(shown, sound, await page.run(overheard));
      all.push(...found);
      for (const turn of found)
        if (!keeps(turn, oath.pace))
          violations.push(`line ${turn.line} of ${oath.title}: ${Math.round(turn.lasted)} ms`);
      say(`voice end: ${all.filter(isRight).length} of ${all.length} turns`);
      await visitor.home();
    }
    return figureOf(all, violations);
  } finally {
    await app.stop();
  }
}
