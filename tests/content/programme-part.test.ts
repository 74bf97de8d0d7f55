import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../content/programme.ts';
import { at, numberOf, partOf, run } from '../fakes/session-world.ts';

const time = (ms: number): SessionEvent => ({ kind: 'time', ms });
const next: SessionEvent = { kind: 'next' };
const confirm: SessionEvent = { kind: 'confirm' };
const choose = (answer: number): SessionEvent => ({ kind: 'choose', answer });

describe('a step', () => {
  it.each(['names', 'record', 'photo', 'sign', 'exhibit'] as const)(
    '%s waits for a tap or its end',
    (kind) => {
      const waiting = at(kind);
      expect(run([time(1_000_000)], waiting)).toMatchObject({ step: numberOf(kind), spent: 1_000_000 });
      for (const over of [next, confirm, { kind: 'done', step: numberOf(kind) } as const])
        expect(run([over], waiting)).toMatchObject({ step: numberOf(kind) + 1 });
    },
  );

  it('of text ends by its time or a tap', () => {
    expect(run([time(4999)], at('text'))).toMatchObject({ step: 0 });
    expect(run([time(4999), time(1)], at('text'))).toMatchObject({ step: 1 });
    expect(run([next], at('text'))).toMatchObject({ step: 1, done: [0] });
  });

  it('of silence is ended by its time and by passing it over, by no tap', () => {
    const silence = at('silence');
    const taps: SessionEvent[] = [next, confirm, choose(0), { kind: 'done', step: numberOf('silence') }];
    expect(run([...taps, ...taps], silence)).toBe(silence);
    expect(run([time(60_000)], silence)).toMatchObject({ step: numberOf('bow') });
    expect(run([{ kind: 'skip' }], silence)).toMatchObject({ step: numberOf('bow') });
  });

  it.each(['say', 'music', 'story'] as const)('%s lasts as long as it sounds', (kind) => {
    const done: SessionEvent = { kind: 'done', step: numberOf(kind) };
    expect(run([time(2000), done], at(kind))).toMatchObject({ step: numberOf(kind) + 1 });
  });

  it.each([
    ['say', 4000],
    ['music', 20_000],
    ['story', 8000],
  ] as const)('%s without its sound stands as a text', (kind, ms) => {
    const text = run([{ kind: 'missing', step: numberOf(kind) }], at(kind));
    expect(partOf(text)).toEqual({ kind: 'timed', ms, spent: 0, quiet: false });
    expect(run([{ kind: 'done', step: numberOf(kind) }], text)).toBe(text);
    expect(run([time(ms)], text)).toMatchObject({ step: numberOf(kind) + 1 });
  });

  it('with a sound that never ends goes on some time after it should have', () => {
    expect(run([time(120_000)], at('story'))).toMatchObject({ step: numberOf('story') });
    expect(run([time(165_000)], at('story'))).toMatchObject({ step: numberOf('recite') });
  });

  it('of bows counts them', () => {
    const second = run([time(6000)], at('bow'));
    expect(partOf(second)).toEqual({ kind: 'bows', bow: 1, spent: 0 });
    expect(partOf(run([next], second))).toMatchObject({ bow: 2 });
    expect(run([next, next], second)).toMatchObject({ step: numberOf('exhibit') });
  });

  it('of an oath counts down, goes line by line and is then over', () => {
    const first = run([time(3000)], at('recite'));
    expect(partOf(first)).toMatchObject({ recital: { phase: 'leading', line: 0 } });
    const spoken: SessionEvent = { kind: 'done', step: numberOf('recite') };
    expect(partOf(run([next], first))).toEqual(partOf(first));
    expect(run([spoken, next, spoken, next], first)).toMatchObject({ part: { recital: { line: 2 } } });
    expect(run([spoken, next, spoken, next, spoken, next], first)).toMatchObject({ step: numberOf('names') });
  });
});

describe('a quiz', () => {
  it('is asked, answered and explained, question by question', () => {
    const chosen = run([choose(1), choose(0)], at('quiz'));
    expect(partOf(chosen)).toMatchObject({ question: 0, chosen: [0], explained: false });
    const explained = run([confirm], chosen);
    expect(partOf(explained)).toMatchObject({ explained: true, answers: [[0]] });
    expect(run([choose(1)], explained)).toBe(explained);
    const second = run([next, choose(2), choose(0), choose(1), choose(1)], explained);
    expect(partOf(second)).toMatchObject({ question: 1, chosen: [0, 2], explained: false });
    const over = run([confirm, next], second);
    const answers = { [numberOf('quiz')]: [[0], [0, 2]] };
    expect(over).toMatchObject({ step: numberOf('record'), answers });
  });

  it('is not confirmed without a choice, and takes no answer that there is not', () => {
    const asked = at('quiz');
    expect(run([confirm, next, choose(7), choose(-1), choose(0.5)], asked)).toBe(asked);
  });
});

describe('the headcount and the feedback', () => {
  it('take whole numbers of heads only', () => {
    const counting = at('headcount');
    for (const [adults, children] of [
      [-1, 0],
      [0.5, 1],
      [0, Number.NaN],
      [10_000, 0],
      [0, 0],
    ] as const)
      expect(run([{ kind: 'heads', adults, children }], counting)).toBe(counting);
  });

  it('count more and fewer heads, however quickly they are told, and never fewer than none', () => {
    const more = { kind: 'heads', adults: 0, children: 10 } as const;
    const fewer = { kind: 'heads', adults: -1, children: 0 } as const;
    const counted = run([more, more, { kind: 'heads', adults: 2, children: 0 }, fewer], at('headcount'));
    expect(partOf(counted)).toEqual({ kind: 'headcount', adults: 1, children: 20 });
    expect(partOf(run([fewer, fewer], counted))).toEqual({ kind: 'headcount', adults: 0, children: 20 });
  });

  it('count nobody only when the step is passed over', () => {
    const counting = at('headcount');
    for (const kind of ['next', 'confirm'] as const) expect(run([{ kind }], counting)).toBe(counting);
    expect(run([{ kind: 'skip' }], counting)).toMatchObject({ step: numberOf('headcount') + 1, done: [] });
    const one = run([{ kind: 'heads', adults: 1, children: 0 }, { kind: 'confirm' }], counting);
    expect(one).toMatchObject({ heads: { adults: 1, children: 0 }, done: [numberOf('headcount')] });
  });

  it('take a sentence also while it is paused, as whoever types goes on typing', () => {
    const paused = run([{ kind: 'pause' }, { kind: 'sentence', text: 'Pretty good' }], at('feedback'));
    expect(paused).toMatchObject({ phase: 'paused', part: { sentence: 'Pretty good' } });
    expect(run([{ kind: 'sentence', text: 'Pretty good' }], paused)).toBe(paused);
    const counting = run([{ kind: 'pause' }], at('headcount'));
    expect(run([{ kind: 'sentence', text: 'x' }], counting)).toBe(counting);
  });

  it('take one to five stars and a sentence of some length', () => {
    const asking = at('feedback');
    for (const n of [0, 6, 2.5, Number.NaN]) expect(run([{ kind: 'stars', n }], asking)).toBe(asking);
    expect(run([{ kind: 'sentence', text: '' }], asking)).toBe(asking);
    const said = run(
      [
        { kind: 'sentence', text: '好'.repeat(900) },
        { kind: 'stars', n: 5 },
      ],
      asking,
    );
    expect(partOf(said)).toEqual({ kind: 'feedback', stars: 5, sentence: '好'.repeat(500) });
  });
});
