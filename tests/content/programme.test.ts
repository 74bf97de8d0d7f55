import { describe, expect, it } from 'vitest';
import { moment, readySession, resumed, type Session, type SessionEvent } from '../../content/programme.ts';
import type { PartEvent } from '../../content/programme-part.ts';
import { at, numberOf, partOf, run, samplePlan } from '../fakes/session-world.ts';

const time = (ms: number): SessionEvent => ({ kind: 'time', ms });
const start: SessionEvent = { kind: 'start' };
const next: SessionEvent = { kind: 'next' };
const back: SessionEvent = { kind: 'back' };
const skip: SessionEvent = { kind: 'skip' };
const repeat: SessionEvent = { kind: 'repeat' };
const pause: SessionEvent = { kind: 'pause' };
const resume: SessionEvent = { kind: 'resume' };
const finish: SessionEvent = { kind: 'finish' };
const last = samplePlan.length - 1;
const recital = (event: Extract<PartEvent, { kind: 'recital' }>['event']): SessionEvent => ({
  kind: 'recital',
  event,
});

describe('the way of a session', () => {
  it('begins with the first step and goes on when that is over', () => {
    expect(run([start])).toMatchObject({ phase: 'running', step: 0, part: { kind: 'timed' }, spent: 0 });
    expect(run([start, time(5000)])).toMatchObject({ step: 1, done: [0], skipped: [], times: { 0: 5000 } });
  });

  it('is finished after the last step', () => {
    const done = run([next], at('end'));
    expect(done).toMatchObject({ phase: 'finished', step: last, done: [last] });
    expect(run([start, next, time(1000), resume], done)).toBe(done);
  });

  it('of no steps is finished at once', () => {
    expect(run([start, back, skip, time(5)], readySession, [])).toMatchObject({ phase: 'finished' });
  });

  it('notes a step that is passed over, and no more once it was done', () => {
    const skipped = run([skip], at('sign'));
    expect(skipped).toMatchObject({ skipped: [...Array(numberOf('sign') + 1).keys()] });
    const done = run([back, next], skipped);
    expect(done).toMatchObject({ step: numberOf('headcount'), done: [numberOf('sign')] });
    expect(done).toMatchObject({ skipped: [...Array(numberOf('sign')).keys()] });
  });

  it('keeps a step done that is passed over at its second run', () => {
    expect(run([time(5000), back, skip], run([start]))).toMatchObject({ done: [0], skipped: [] });
  });

  it('goes back to the last step from its end, and back from the first step begins it anew', () => {
    expect(run([skip, back], at('end'))).toMatchObject({ phase: 'running', step: last });
    expect(run([start, time(3000), back])).toMatchObject({ step: 0, spent: 0, part: { spent: 0 } });
  });

  it('finishes early without losing where it was', () => {
    const early = run([time(2000), finish], at('silence'));
    expect(early).toMatchObject({ phase: 'finished', step: numberOf('silence'), done: [] });
    expect(run([back], early)).toEqual({ ...at('silence'), times: expect.anything() });
  });

  it('stands still while it is paused, also in an oath', () => {
    for (const kind of ['silence', 'story', 'bow', 'recite'] as const) {
      const paused = run([pause], at(kind));
      expect(paused.phase).toBe('paused');
      expect(run([time(1_000_000), { kind: 'done', step: numberOf(kind) }], paused)).toBe(paused);
      expect(run([resume], paused)).toEqual(at(kind));
      expect(run([next], paused)).toEqual(at(kind));
      expect(run([repeat], paused)).toMatchObject({ phase: 'running', step: numberOf(kind) });
    }
  });

  it('is paused from within an oath as from without', () => {
    expect(run([recital({ kind: 'pause' })], at('recite'))).toEqual(run([pause], at('recite')));
    const onwards = run([time(3000), pause, recital({ kind: 'skip' })], at('recite'));
    expect(onwards).toMatchObject({ phase: 'running', part: { recital: { phase: 'leading', line: 1 } } });
    const still = run([pause], at('silence'));
    expect(run([recital({ kind: 'skip' }), recital({ kind: 'tap' })], still)).toBe(still);
  });

  it('overlooks the end of a sound that belongs to another step', () => {
    const story = at('story');
    expect(run([{ kind: 'done', step: numberOf('say') }], story)).toBe(story);
    expect(run([{ kind: 'missing', step: numberOf('say') }], story)).toBe(story);
    expect(run([{ kind: 'done', step: numberOf('story') }], story)).toMatchObject({
      step: numberOf('recite'),
    });
  });
});

describe('what is kept of a session', () => {
  it('are the heads, the answers and the feedback that were given', () => {
    const counted = run([{ kind: 'heads', adults: 2, children: 38 }, next], at('headcount'));
    expect(counted).toMatchObject({ heads: { adults: 2, children: 38 } });
    const told = run([{ kind: 'stars', n: 4 }, { kind: 'sentence', text: 'Good' }, next], counted);
    expect(told).toMatchObject({ heads: { children: 38 }, stars: 4, sentence: 'Good' });
    const answered = run([{ kind: 'choose', answer: 0 }, { kind: 'confirm' }, skip], at('quiz'));
    expect(answered).toMatchObject({ answers: { [numberOf('quiz')]: [[0]] } });
  });

  it('is no number of heads that was passed over, but what stood there when all was finished', () => {
    const counting = run([{ kind: 'heads', adults: 1, children: 0 }], at('headcount'));
    expect(run([skip], counting)).not.toHaveProperty('heads');
    expect(run([finish], counting)).toMatchObject({ heads: { adults: 1, children: 0 } });
    expect(partOf(run([next, back], counting))).toEqual({ kind: 'headcount', adults: 1, children: 0 });
  });
});

describe('after a power cut', () => {
  const again = (state: Session) => resumed(JSON.parse(JSON.stringify(state)) as Session);

  it('the same step is offered, paused, from its beginning', () => {
    const silence = again(run([time(40_000)], at('silence')));
    expect(silence).toMatchObject({ phase: 'paused', step: numberOf('silence'), part: { spent: 0 } });
    expect(run([resume, time(59_999)], silence)).toMatchObject({ step: numberOf('silence') });
    const bow = run([time(6000), time(100)], at('bow'));
    expect(again(bow)).toMatchObject({ part: { bow: 1, spent: 0 } });
  });

  it('an oath goes on at the same line, after a countdown', () => {
    const second = run([time(3000), recital({ kind: 'skip' }), recital({ kind: 'spoken' })], at('recite'));
    const offered = again(second);
    expect(offered).toMatchObject({
      phase: 'paused',
      part: { recital: { at: { phase: 'countdown', line: 1 } } },
    });
    expect(run([resume, time(3000)], offered)).toMatchObject({
      phase: 'running',
      part: { recital: { phase: 'leading', line: 1, spent: 0 } },
    });
  });

  it('a question keeps what was chosen, and what was ready or finished stays so', () => {
    const chosen = run([{ kind: 'choose', answer: 1 }], at('quiz'));
    expect(partOf(again(chosen))).toEqual(partOf(chosen));
    expect(again(readySession)).toEqual(readySession);
    expect(again(run([finish], chosen)).phase).toBe('finished');
  });
});

describe('the moment', () => {
  it('stays while time goes by and a group is heard', () => {
    for (const kind of ['silence', 'story', 'bow', 'recite', 'sign'] as const)
      expect(moment(run([time(700)], at(kind)))).toBe(moment(at(kind)));
    const repeating = run([time(3000), recital({ kind: 'spoken' })], at('recite'));
    expect(moment(run([recital({ kind: 'voice', verdict: 'heard' })], repeating))).toBe(moment(repeating));
  });

  it.each<[string, Session, SessionEvent]>([
    ['a session begins', readySession, start],
    ['the step', at('sign'), next],
    ['a pause', at('silence'), pause],
    ['the end', at('end'), finish],
    ['the turn in an oath', run([time(3000)], at('recite')), recital({ kind: 'spoken' })],
    ['the line in an oath', run([time(3000)], at('recite')), recital({ kind: 'skip' })],
    ['the end of a countdown', at('recite'), time(3000)],
    ['the bow', at('bow'), time(6000)],
    ['a choice', at('quiz'), { kind: 'choose', answer: 1 }],
    ['an answer', run([{ kind: 'choose', answer: 1 }], at('quiz')), { kind: 'confirm' }],
    ['the heads', at('headcount'), { kind: 'heads', adults: 1, children: 0 }],
    ['the stars', at('feedback'), { kind: 'stars', n: 5 }],
    ['a missing sound', at('story'), { kind: 'missing', step: numberOf('story') }],
  ])('changes with %s', (_name, from, event) => {
    expect(moment(run([event], from))).not.toBe(moment(from));
  });
});
