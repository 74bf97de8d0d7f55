import { describe, expect, test } from 'vitest';
import type { Busy } from '../../content/busy.ts';
import {
  atDesk,
  cleaningMs,
  deskTimes,
  neutralVisit,
  timesAt,
  type Visit,
  type VisitEvent,
  visit,
} from '../../renderer/visit.ts';

const ref = { pack: 'hall', id: 'night' };
const times = { quiet: 1000, warning: 500 };
const since = (...events: VisitEvent[]): Visit =>
  events.reduce((state, event) => visit(state, event, 'zh-Hans'), neutralVisit('zh-Hans'));
const begin: VisitEvent = { kind: 'begin' };
const hear: VisitEvent = { kind: 'hear', ref };
const pass = (ms: number, busy?: Busy): VisitEvent => ({
  kind: 'idle',
  event: { kind: 'time', ms, busy },
  times,
});

describe('moving about', () => {
  test('the first touch leads home', () => {
    expect(since(begin).trail).toEqual([{ screen: 'home' }]);
  });

  test('leaving a story ends its sound', () => {
    expect(since(begin, hear).listening?.playing).toBe(true);
    expect(since(begin, hear, { kind: 'back' }).listening).toBeUndefined();
    expect(since(begin, hear, { kind: 'home' }).listening).toBeUndefined();
  });

  test('turning to another picture keeps the way', () => {
    const exhibit = { screen: 'exhibit', ref, picture: 0 } as const;
    const state = since(
      begin,
      { kind: 'open', place: exhibit },
      { kind: 'turn', place: { ...exhibit, picture: 1 } },
    );
    expect(state.trail).toEqual([{ screen: 'home' }, { ...exhibit, picture: 1 }]);
  });

  test('a change of language changes nothing else', () => {
    const before = since(begin, hear);
    expect(visit(before, { kind: 'language', language: 'en' }, 'zh-Hans')).toEqual({
      ...before,
      language: 'en',
    });
  });
});

describe('comfort', () => {
  test('one wish leaves the others as they are', () => {
    const { comfort } = since(
      begin,
      { kind: 'comfort', comfort: { text: 2 } },
      { kind: 'comfort', comfort: { contrast: true } },
    );
    expect(comfort).toMatchObject({ text: 2, contrast: true, reach: false });
  });
});

describe('listening', () => {
  test('hearing a story opens it and plays from its beginning', () => {
    const state = since(begin, hear);
    expect(state.trail.at(-1)).toEqual({ screen: 'story', ref });
    expect(state.listening).toMatchObject({ ref, chapter: 0, playing: true, finished: false });
  });

  test('the same place asked for twice is two wishes', () => {
    const first = since(begin, hear, { kind: 'seek', seconds: 3 });
    const second = visit(first, { kind: 'seek', seconds: 3 }, 'zh-Hans');
    expect(second.listening?.seek.seconds).toBe(3);
    expect(second.listening?.seek.serial).not.toBe(first.listening?.seek.serial);
  });

  test('the end of a chapter leads to the next one, the end of the last to the finish', () => {
    const next = since(begin, hear, { kind: 'ended', chapters: 2 });
    expect(next.listening).toMatchObject({ chapter: 1, playing: true });
    const last = visit(next, { kind: 'ended', chapters: 2 }, 'zh-Hans');
    expect(last.listening).toMatchObject({ chapter: 1, playing: false, finished: true });
  });

  test('playing a finished story begins it again', () => {
    const state = since(begin, hear, { kind: 'ended', chapters: 1 }, { kind: 'play' });
    expect(state.listening).toMatchObject({ chapter: 0, playing: true, finished: false });
    expect(state.listening?.seek.seconds).toBe(0);
  });

  test('without a story its buttons do nothing', () => {
    const state = since(begin);
    expect(visit(state, { kind: 'pause' }, 'zh-Hans')).toBe(state);
  });
});

describe('nobody there', () => {
  test('after quiet and warning all is neutral again, in the hall’s language', () => {
    const state = since(
      begin,
      { kind: 'language', language: 'en' },
      { kind: 'comfort', comfort: { text: 2 } },
      pass(1000),
      pass(500),
    );
    expect(state).toEqual(neutralVisit('zh-Hans'));
  });

  test('a touch during the warning stays', () => {
    const touch: VisitEvent = { kind: 'idle', event: { kind: 'touch' }, times };
    const warned = since(begin, pass(1000));
    expect(warned.idle.kind).toBe('warning');
    expect(visit(warned, touch, 'zh-Hans').idle.kind).toBe('present');
  });

  test('what is being listened to or recited keeps the visit', () => {
    const events = Array.from({ length: 20 }, (_, at) => pass(2000, { kind: 'narration', at }));
    expect(since(begin, hear, ...events).idle.kind).toBe('present');
    expect(since(begin, hear, { kind: 'pause' }, pass(1000)).idle.kind).toBe('warning');
  });

  test('on the attract screen time does not count', () => {
    const state = since();
    expect(visit(state, pass(5000), 'zh-Hans')).toBe(state);
  });
});

describe('a steward', () => {
  const staff: VisitEvent = { kind: 'staff' };

  test('comes to the desk from the attract screen and from home, and nothing sounds there', () => {
    expect(since(staff)).toMatchObject({
      trail: [{ screen: 'staff', page: 'content' }],
      idle: { kind: 'present' },
    });
    expect(since(begin, hear, staff).listening).toBeUndefined();
    expect(atDesk(since(begin, staff))).toBe(true);
    expect(atDesk(since(begin))).toBe(false);
  });

  test('goes from page to page and back', () => {
    const there = since(staff, { kind: 'open', place: { screen: 'staff', page: 'import' } });
    expect(there.trail).toHaveLength(2);
    expect(visit(there, { kind: 'back' }, 'zh-Hans').trail).toEqual([{ screen: 'staff', page: 'content' }]);
  });

  test('leaves a neutral screen', () => {
    const left = since(staff, { kind: 'language', language: 'en' }, { kind: 'leave' });
    expect(left).toEqual(neutralVisit('zh-Hans'));
  });

  test('who walks away is gone two minutes after the last touch, whatever is set for visitors', () => {
    expect(timesAt(since(begin), times)).toBe(times);
    expect(timesAt(since(staff), times)).toBe(deskTimes);
    expect(deskTimes.quiet + deskTimes.warning).toBe(120_000);
  });
});

describe('wiping the screen', () => {
  const clean: VisitEvent = { kind: 'clean' };
  const staff: VisitEvent = { kind: 'staff' };
  const waiting = (ms: number): VisitEvent[] => Array.from({ length: ms / 1000 }, () => pass(1000));

  test('takes a minute, in which no touch counts, and leaves a neutral screen', () => {
    const wiping = since(staff, { kind: 'language', language: 'en' }, clean, ...waiting(cleaningMs - 1000));
    expect(wiping).toMatchObject({ trail: [], cleaning: 1000 });
    const touch: VisitEvent = { kind: 'idle', event: { kind: 'touch' }, times };
    expect(visit(wiping, touch, 'zh-Hans')).toBe(wiping);
    expect(visit(wiping, pass(1000), 'zh-Hans')).toEqual(neutralVisit('zh-Hans'));
  });

  test('ends at once by the two corners, before they lead to the desk, and when the machine slept', () => {
    const wiping = since(staff, clean);
    expect(visit(wiping, staff, 'zh-Hans')).toEqual(neutralVisit('zh-Hans'));
    const slept: VisitEvent = { kind: 'idle', event: { kind: 'slept' }, times };
    expect(visit(wiping, slept, 'zh-Hans')).toEqual(neutralVisit('zh-Hans'));
  });
});
