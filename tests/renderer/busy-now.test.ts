import { describe, expect, it } from 'vitest';
import { busyOf } from '../../renderer/busy-now.ts';
import { neutralVisit, type VisitEvent, visit } from '../../renderer/visit.ts';

const ref = { pack: 'hall', id: 'night' };
const pace = { leading: [1000, 1000], repeating: [1000, 1000], least: [500, 500], most: [2000, 2000] };
const since = (...events: VisitEvent[]) =>
  events.reduce((state, event) => visit(state, event, 'en'), neutralVisit('en'));
const begin: VisitEvent = { kind: 'begin' };
const hear: VisitEvent = { kind: 'hear', ref };
const recite = (...kinds: ('start' | 'tap' | 'spoken' | 'pause' | 'skip')[]): VisitEvent[] =>
  kinds.map((kind) => ({ kind: 'recital', event: { kind }, pace }));
const pass = (ms: number): VisitEvent => ({ kind: 'recital', event: { kind: 'time', ms }, pace });

describe('why nobody need touch the screen', () => {
  it('is nothing on a screen that is read', () => {
    expect(busyOf(since(begin), 0)).toBeUndefined();
  });

  it('is a story while it plays, and it moves with its clock and from chapter to chapter', () => {
    const one = busyOf(since(begin, hear), 3);
    expect(one?.kind).toBe('narration');
    expect(busyOf(since(begin, hear), 3)).toEqual(one);
    expect(busyOf(since(begin, hear), 3.25)).not.toEqual(one);
    expect(busyOf(since(begin, hear, { kind: 'chapter', chapter: 1 }), 3)).not.toEqual(one);
    expect(busyOf(since(begin, hear, { kind: 'pause' }), 3)).toBeUndefined();
    expect(busyOf(since(begin, hear, { kind: 'ended', chapters: 1 }), 3)).toBeUndefined();
  });

  it('is a recital while it runs, and each of its moments is another', () => {
    const run = [
      since(begin, ...recite('start')),
      since(begin, ...recite('start'), pass(100)),
      since(begin, ...recite('start', 'tap')),
      since(begin, ...recite('start', 'tap'), pass(100)),
      since(begin, ...recite('start', 'tap', 'spoken')),
      since(begin, ...recite('start', 'tap', 'skip')),
    ].map((state) => busyOf(state, 0));
    expect(run.every((one) => one?.kind === 'recital')).toBe(true);
    expect(new Set(run.map((one) => one?.at)).size).toBe(run.length);
    expect(busyOf(since(begin, ...recite('start', 'tap', 'pause')), 0)).toBeUndefined();
  });
});
