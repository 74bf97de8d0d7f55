import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, listen, newVoice, turnAt, type Voice, type VoiceEvent } from '../../content/voice.ts';
import { gainOf, levelsOf, mixed, pinkNoise, scaled, speech } from '../fakes/hall-sound.ts';
import { seededRandom } from '../fakes/seeded-random.ts';

const frameMs = 10;
const bounds = { least: 800, wait: 4000, most: 12_000 };
const turn: VoiceEvent = { kind: 'turn', ...bounds };
const quietHall = -50;

const hear = (levels: readonly number[], from: Voice): Voice =>
  levels.reduce((state, level) => listen(state, { kind: 'frame', ms: frameMs, level }), from);
const steady = (level: number, ms: number): number[] =>
  Array.from({ length: ms / frameMs }, (_, n) => level + 0.6 * Math.sin(n * 2.4));

/** A voice of about that level: it rises and falls by some decibels with each syllable. */
const spoken = (level: number, ms: number): number[] =>
  Array.from({ length: ms / frameMs }, (_, n) => level - 6 * Math.cos((n * frameMs * 2 * Math.PI) / 200));

/** A hall that was listened to for a second, in a turn that begins now. */
const inTurn = (level = quietHall) => listen(hear(steady(level, 1000), newVoice), turn);

/** The verdicts with the milliseconds of the turn at which they were first so. */
function verdicts(levels: readonly number[], from = inTurn()): [Voice['verdict'], number][] {
  const found: [Voice['verdict'], number][] = [];
  let state = from;
  levels.forEach((level, n) => {
    state = listen(state, { kind: 'frame', ms: frameMs, level });
    if (found.at(-1)?.[0] !== state.verdict) found.push([state.verdict, (n + 1) * frameMs]);
  });
  return found;
}
const kinds = (levels: readonly number[], from = inTurn()) => verdicts(levels, from).map(([kind]) => kind);

describe('the voice of a group', () => {
  it('is heard, and has ended soon after it is quiet again', () => {
    const [, heard, ended] = verdicts([...steady(-50, 600), ...spoken(-30, 1400), ...steady(-50, 1000)]);
    expect(heard?.[0]).toBe('heard');
    expect(heard?.[1]).toBeLessThanOrEqual(800);
    expect(ended?.[0]).toBe('ended');
    expect((ended?.[1] ?? 0) - 2000).toBeLessThanOrEqual(400);
  });

  it('goes on through the pauses between its words', () => {
    const word = [...spoken(-32, 400), ...steady(-50, 240)];
    const line = [...steady(-50, 400), ...word, ...word, ...word, ...spoken(-35, 400)];
    expect(kinds(line)).toEqual(['listening', 'heard']);
    expect(kinds([...line, ...steady(-50, 400)])).toEqual(['listening', 'heard', 'ended']);
  });

  it('has never ended before the least time of its line', () => {
    const early = verdicts([...steady(-50, 260), ...spoken(-30, 200), ...steady(-50, 3000)]);
    expect(early.at(-1)).toEqual(['ended', 800]);
  });

  it('has ended at the most time of its line at the latest', () => {
    const word = [...spoken(-30, 400), ...steady(-44, 120)];
    const long = Array.from({ length: 40 }, () => word).flat();
    expect(verdicts(long).at(-1)).toEqual(['ended', 12_000]);
  });

  it('is no knock on the microphone and no echo of the leader', () => {
    expect(
      kinds([...steady(-20, 200), ...steady(-50, 300), ...steady(-15, 60), ...steady(-50, 2000)]),
    ).toEqual(['listening']);
  });
});

describe('what is no voice', () => {
  it('leaves a turn unheard: a silent hall, a microphone that is off, a constant noise', () => {
    for (const level of [-50, -20, -120, Number.NEGATIVE_INFINITY, Number.NaN])
      expect(verdicts(steady(level, 5000), inTurn(level))).toEqual([
        ['listening', frameMs],
        ['unheard', 4000],
      ]);
  });

  it('is a noise that begins in the turn and stays', () => {
    const noise = verdicts([...steady(-50, 600), ...steady(-36, 5000)]);
    expect(noise.at(-1)).toEqual(['unheard', 4000]);
    expect(noise.map(([kind]) => kind)).not.toContain('ended');
  });

  it('does not hide a voice that speaks over it', () => {
    const word = [...steady(-20, 300), ...steady(-35, 100)];
    const over = [...steady(-50, 300), ...steady(-36, 2500), ...word, ...word, ...word, ...steady(-36, 400)];
    expect(kinds(over).slice(-2)).toEqual(['heard', 'ended']);
  });

  it('is learnt between the turns, and not while the leader speaks', () => {
    const led = hear(steady(-10, 3000), listen(inTurn(), { kind: 'leader' }));
    expect(led.floor).toBeCloseTo(-50, 0);
    const rested = hear(steady(-30, 3000), listen(led, { kind: 'rest' }));
    expect(rested.floor).toBeCloseTo(-30, 0);
  });

  it('is a frame of no time', () => {
    const state = inTurn();
    for (const ms of [0, -5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(listen(state, { kind: 'frame', ms, level: -10 })).toBe(state);
  });
});

// As the limit says, which leaves the page 80 ms: lines of 1 to 4 seconds, pink noise at 10 to 20 dB below the voice.
function lateness(seed: number): number {
  const random = seededRandom(seed);
  const snr = 10 + 10 * random();
  const seconds = 1 + 3 * random();
  const begin = 1.3 + 0.7 * random();
  const all = begin + seconds + 2;
  const voice = speech(begin, seconds, 0.25, all, random);
  const noise = scaled(pinkNoise(all, random), gainOf(-snr));
  const levels = levelsOf(scaled(mixed(noise, voice.samples), gainOf(-24)));
  // The turn begins after a second in which nobody speaks.
  const from = listen(hear(levels.slice(0, 1000 / frameMs), newVoice), {
    kind: 'turn',
    ...bounds,
    most: 20_000,
  });
  const ended = verdicts(levels.slice(1000 / frameMs), from).find(([kind]) => kind === 'ended')?.[1];
  return ended === undefined ? Number.NaN : ended - (voice.end - 1) * 1000;
}

describe('with the sound of a hall', () => {
  it('ends a turn within 320 ms after the group in 95 of 100 lines, and never in a pause', () => {
    const late = Array.from({ length: 100 }, (_, n) => lateness(n + 1));
    expect(late.filter((ms) => ms <= 320).length).toBeGreaterThanOrEqual(95);
    expect(late.filter((ms) => ms < 0)).toEqual([]);
  });
});

describe('whatever the microphone gives', () => {
  const frame = fc.record({
    ms: fc.constantFrom(10, 20, 30),
    level: fc.oneof(fc.double({ min: -90, max: 3 }), fc.constantFrom(Number.NEGATIVE_INFINITY, Number.NaN)),
  });

  it('a turn never ends before its least and is always over by its most', () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 700, maxLength: 700 }), (frames) => {
        let state = inTurn();
        for (const { ms, level } of frames) {
          state = listen(state, { kind: 'frame', ms, level });
          if (state.verdict === 'ended') expect(state.spent).toBeGreaterThanOrEqual(bounds.least);
          if (state.spent >= bounds.most) expect(['ended', 'unheard']).toContain(state.verdict);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('what the recital and the screen get', () => {
  it('is a turn as long as the pace of its line', () => {
    const pace = { leading: [1], repeating: [2000], least: [700], most: [6000] };
    expect(turnAt(pace, 0)).toEqual({ kind: 'turn', least: 700, wait: 2000, most: 6000 });
    expect(turnAt(pace, 5)).toEqual({ kind: 'turn', least: 0, wait: 0, most: 0 });
  });

  it('is a band from nothing to full', () => {
    expect(bandOf(newVoice)).toBe(0);
    expect(bandOf(inTurn())).toBeLessThan(0.1);
    expect(bandOf(hear(steady(-38, 400), inTurn()))).toBeCloseTo(0.5, 1);
    expect(bandOf(hear(steady(-1, 400), inTurn()))).toBe(1);
  });
});
