import { describe, expect, it } from 'vitest';
import type { GuideAct } from '../../content/guide.ts';
import { readySession, runProgramme } from '../../content/programme.ts';
import { busyOf } from '../../renderer/busy-now.ts';
import { isTransition } from '../../renderer/going.ts';
import { keptOf } from '../../renderer/restore.ts';
import { neutralVisit, type Visit, type VisitEvent, visit } from '../../renderer/visit.ts';
import { programmeOf } from '../fakes/programme-of.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from '../fakes/sample-programme.ts';
import { numberOf, samplePlan } from '../fakes/session-world.ts';

const programme = programmeOf(
  { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] },
  'visit',
);
if (!programme) throw new Error('the sample has no programme');
const ref = { pack: 'sample', id: 'visit' };
const state = runProgramme(readySession, { kind: 'start' }, samplePlan);
const session = (event: Extract<VisitEvent, { kind: 'session' }>['event']): VisitEvent => ({
  kind: 'session',
  event,
});
const since = (...events: VisitEvent[]): Visit => {
  const start: VisitEvent[] = [
    { kind: 'begin' },
    { kind: 'open', place: { screen: 'session', ref } },
    { kind: 'set-out', session: { programme, plan: samplePlan, state } },
  ];
  return [...start, ...events].reduce((now, event) => visit(now, event, 'en'), neutralVisit('en'));
};
const skips = (count: number) => Array.from({ length: count }, () => session({ kind: 'skip' }));
const story = numberOf('story');

describe('a session in a visit', () => {
  it('lets its story sound, pauses it with itself, and goes on when it is told', () => {
    const told = since(...skips(story));
    expect(told.listening).toMatchObject({ ref: { pack: 'sample', id: 'night' }, playing: true });
    const paused = visit(told, session({ kind: 'pause' }), 'en');
    expect(paused.listening?.playing).toBe(false);
    expect(visit(paused, session({ kind: 'resume' }), 'en').listening?.playing).toBe(true);
    const over = visit(told, { kind: 'ended', chapters: 1 }, 'en');
    expect(over.session?.state).toMatchObject({ step: story + 1 });
    expect(over.listening).toBeUndefined();
  });

  it('begins a story anew when its step is repeated, and not when time goes by', () => {
    const told = since(...skips(story), session({ kind: 'time', ms: 500 }));
    const later = visit(told, session({ kind: 'time', ms: 50 }), 'en');
    expect(later.listening).toBe(told.listening);
    const again = visit(later, session({ kind: 'repeat' }), 'en');
    expect(again.listening?.seek.serial).toBeGreaterThan(told.listening?.seek.serial ?? 0);
  });

  it('recites its oath by the same state as an oath that stands alone', () => {
    const oath = since(...skips(numberOf('recite')));
    expect(oath.recital.phase).toBe('countdown');
    expect(visit(oath, session({ kind: 'skip' }), 'en').recital.phase).toBe('ready');
  });

  it('ends, with all that sounds, when its screen is left', () => {
    const home = visit(since(...skips(story)), { kind: 'home' }, 'en');
    expect(home).toMatchObject({ trail: [{ screen: 'home' }] });
    expect(home.session ?? home.listening).toBeUndefined();
  });

  it('is kept at each transition and not for each moment of time', () => {
    const now = since();
    const later = visit(now, session({ kind: 'time', ms: 50 }), 'en');
    expect(isTransition(undefined, now.session)).toBe(true);
    expect(isTransition(now.session, later.session)).toBe(false);
    expect(isTransition(now.session, visit(now, session({ kind: 'skip' }), 'en').session)).toBe(true);
    expect(isTransition(now.session, undefined)).toBe(false);
  });

  it('is found again by its place alone, as all else of it is on disk', () => {
    expect(keptOf(since(...skips(story)), 3)).toMatchObject({
      trail: [{ screen: 'home' }, { screen: 'session', ref }],
    });
    expect(keptOf(since(...skips(story)), 3)).not.toHaveProperty('listening');
  });
});

describe('who guides a group by phone or key', () => {
  const guided = (act: GuideAct): VisitEvent => ({ kind: 'guided', act });
  const times = { quiet: 1000, warning: 500 };
  const pass = (ms: number): VisitEvent => ({ kind: 'idle', event: { kind: 'time', ms }, times });

  it('does what the buttons do, in an oath by lines', () => {
    expect(since(guided('skip')).session?.state).toMatchObject({ step: 1 });
    const oath = since(...skips(numberOf('recite')), guided('skip'), guided('skip'), guided('back'));
    expect(oath).toMatchObject({ session: { state: { step: numberOf('recite') } }, recital: { line: 0 } });
  });

  it('is there, though nobody touches the screen', () => {
    const asked = since(pass(1200));
    expect(asked.idle.kind).toBe('warning');
    expect(visit(asked, guided('pause'), 'en')).toMatchObject({
      idle: { kind: 'present', quiet: 0 },
      session: { state: { phase: 'paused' } },
    });
    const still = since(...Array.from({ length: 9 }, () => [pass(800), guided('repeat')]).flat());
    expect(still.idle).toEqual({ kind: 'present', quiet: 0 });
  });

  it('means nothing where no session runs', () => {
    const home = visit(neutralVisit('en'), { kind: 'begin' }, 'en');
    expect(visit(home, guided('next'), 'en')).toBe(home);
  });
});

describe('why nobody need touch a session', () => {
  const pass = session({ kind: 'time', ms: 100 });
  const moves = (...events: VisitEvent[]) => {
    const [before, after] = [since(...events), since(...events, pass)].map((one) => busyOf(one, 0));
    return { kind: after?.kind, moves: before?.at !== after?.at };
  };

  it('is that it goes on by itself, a tribute most of all', () => {
    expect(moves(...skips(story))).toEqual({ kind: 'session', moves: true });
    expect(moves(...skips(numberOf('silence')))).toEqual({ kind: 'tribute', moves: true });
    expect(moves(...skips(numberOf('recite')))).toEqual({ kind: 'session', moves: true });
  });

  it('is its leader where it waits, for a quarter of an hour and no longer', () => {
    expect(moves(...skips(numberOf('names')))).toEqual({ kind: 'session', moves: false });
    expect(moves(...skips(story), session({ kind: 'pause' }))).toEqual({ kind: 'session', moves: false });
    expect(busyOf(since(session({ kind: 'finish' })), 0)).toBeUndefined();
  });
});
