import { refKey } from '../../content/catalogue.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { type Figure, median, p95, pause, rounded, type Say } from './figure.ts';
import { startVisitedKiosk } from './kiosk-app.ts';
import { nextTurn, type ShownTurn, shownTurns, watchTurns } from './recital-watch.ts';
import type { Stage } from './running-app.ts';
import type { Visitor } from './visitor.ts';

/** A line as it is lit for the leader, against the clock of the leader's voice. */

const lines = 240;
const patienceMs = 20_000;
// A line that does not sound within this time of being lit was not spoken.
const mostMs = 1000;

/** When the first sample of a line leaves the computer, by the page's clock; whether a voice was heard to come out. */
type Onset = { readonly at: number; sounds: boolean };
type Heard = typeof globalThis & { onsets: Onset[] };

/** Notes (in the page) when each line begins to sound: by the audio clock, and that it does by what comes out. */
function hearLines(): void {
  const page = globalThis as Heard;
  page.onsets = [];
  const [shortest, audible, looks, lookMs] = [0.3, 0.01, 20, 50];
  const outputs = new Map<BaseAudioContext, AnalyserNode>();
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    if (args[0] instanceof AudioDestinationNode && !outputs.has(this.context)) {
      const output = new AnalyserNode(this.context, { fftSize: 2048 });
      outputs.set(this.context, output);
      Reflect.apply(connect, this, [output]);
    }
    return Reflect.apply(connect, this, args);
  } as typeof connect;

  const look = (onset: Onset, context: AudioContext, left: number) => {
    const samples = new Float32Array(2048);
    outputs.get(context)?.getFloatTimeDomainData(samples);
    onset.sounds = samples.some((value) => Math.abs(value) > audible);
    if (!onset.sounds && left > 0) setTimeout(look, lookMs, onset, context, left - 1);
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...args: Parameters<typeof start>) {
    start.apply(this, args);
    const { context } = this;
    if (!(context instanceof AudioContext) || (this.buffer?.duration ?? 0) < shortest) return;
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
    // It begins with the next block, which is what the clock of the context shows.
    const begins = Math.max(context.currentTime, args[0] ?? 0);
    const onset = { at: performanceTime + (begins - contextTime) * 1000, sounds: false };
    page.onsets.push(onset);
    // What the analyser still has of the line before is gone by then.
    setTimeout(look, 2 * lookMs, onset, context, looks);
  };
}

const heardLines = (): Onset[] => (globalThis as Heard).onsets;

/** Recites all oaths in turn, as a group does and with the leader's buttons, until so many lines were led. */
async function recite({ page, tap, says, name, catalogue, home }: Visitor, say: Say): Promise<void> {
  const random = seededRandom(lines);
  let seen = 0;
  const next = async (...phases: string[]) => {
    const { turn, count } = await nextTurn(page, phases, seen, patienceMs);
    seen = count;
    return turn;
  };
  let led = 0;
  for (let round = 0; led < lines; round += 1) {
    const oath = catalogue.oaths[round % catalogue.oaths.length];
    const card = oath && catalogue.cards[refKey(oath)];
    if (!card) throw new Error('there is no oath');
    await tap(name(card.title));
    await tap(says('recital.start'));
    await next('countdown');
    for (let turn = await next('leading'); turn.phase !== 'none'; turn = await next('leading', 'none')) {
      led += 1;
      const chance = random();
      if (chance < 0.5) await next('repeating');
      await pause(300 + 500 * random());
      const button = chance < 0.5 ? 'tapNext' : chance < 0.6 && turn.line > 0 ? 'back' : 'skip';
      await tap(says(`recital.${button}`));
    }
    say(`line onset: ${led} lines`);
    await home();
  }
}

/** For each line that was lit for the leader, how much later (less: earlier) its sound began, in ms. */
function offsets(turns: readonly ShownTurn[], sounds: readonly number[]): number[] {
  return turns
    .filter(({ phase }) => phase === 'leading')
    .map(({ at }) => {
      const nearest = sounds.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? Number.NaN;
      return Math.abs(nearest - at) < mostMs ? nearest - at : mostMs;
    });
}

export async function measureLineOnset(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const { app, page, visitor } = await startVisitedKiosk(stage, temp, { rest: 0 });
  try {
    await page.run(hearLines);
    await page.run(watchTurns);
    await visitor.tap(visitor.says('attract.touch'));
    await recite(visitor, say);
    const heard = await page.run(heardLines);
    const late = offsets(
      await page.run(shownTurns),
      heard.map(({ at }) => at),
    );
    const silent = heard.filter(({ sounds }) => !sounds).length;
    if (silent > 0) throw new Error(`${silent} of ${heard.length} lines did not sound`);
    return {
      name: 'line-onset-p95-ms',
      value: rounded(p95(late.map(Math.abs)), 1),
      unit: 'ms',
      limit: 50,
      better: 'lower',
      runs: late.length,
      note: `the painted frame that first shows a line lit as the leader's, against the moment its first sample leaves by the audio clock (AudioBufferSourceNode.start, AudioContext.getOutputTimestamp), early or late; median ${rounded(median(late), 0)} ms, worst ${rounded(Math.max(...late.map(Math.abs)), 0)} ms; each voice was found in what comes out`,
    };
  } finally {
    await app.stop();
  }
}
