import { describe, expect, it } from 'vitest';
import { present } from '../../content/idle.ts';
import { keptVisitSchema } from '../../content/kept-visit.ts';
import type { Recital } from '../../content/recital.ts';
import { keptOf, visitOf } from '../../renderer/restore.ts';
import { neutralVisit, type Visit } from '../../renderer/visit.ts';

const ref = { pack: 'footsteps', id: 'five-places' };
const oath = { pack: 'oaths', id: 'first' };
const listening: Visit = {
  ...neutralVisit('en'),
  trail: [{ screen: 'home' }, { screen: 'exhibit', ref, picture: 2 }, { screen: 'story', ref }],
  idle: present,
  listening: { ref, chapter: 1, playing: true, finished: false, seek: { seconds: 0, serial: 4 } },
};
const reciting = (recital: Recital): Visit => ({
  ...neutralVisit('zh-Hans'),
  trail: [{ screen: 'home' }, { screen: 'recital', ref: oath, variant: 'again' }],
  idle: present,
  recital,
});
const through = (visit: Visit, seconds = 0): Visit => {
  const kept = keptOf(visit, seconds);
  if (!kept) throw new Error('nothing was kept');
  return visitOf(keptVisitSchema.parse(JSON.parse(JSON.stringify(kept))));
};

describe('a visit whose page was lost', () => {
  it('goes on at its place, in its language and comfort, with the story where it was and as it was', () => {
    const after = through(listening, 12.5);
    expect(after).toEqual({
      ...listening,
      listening: { ...listening.listening, seek: { seconds: 12.5, serial: 1 } },
    });
    const paused: Visit = {
      ...listening,
      listening: { ref, chapter: 0, playing: false, finished: false, seek: { seconds: 0, serial: 1 } },
    };
    expect(through(paused).listening?.playing).toBe(false);
  });

  it.each<[string, Recital, Recital]>([
    ['that had not begun is offered again', { phase: 'ready' }, { phase: 'ready' }],
    ['that counted down is offered again', { phase: 'countdown', left: 900 }, { phase: 'ready' }],
    [
      'waits at the line that was being said',
      { phase: 'repeating', line: 3, spent: 700 },
      { phase: 'paused', at: { phase: 'leading', line: 3, spent: 0 } },
    ],
  ])('an oath %s', (_, before, after) => {
    expect(through(reciting(before)).recital).toEqual(after);
    expect(through(reciting(before)).trail).toEqual(reciting(before).trail);
  });

  it.each<[string, Visit]>([
    ['nobody is there', neutralVisit('en')],
    ['a steward is at the desk', { ...neutralVisit('en'), trail: [{ screen: 'staff', page: 'content' }] }],
  ])('is not kept when %s', (_, visit) => {
    expect(keptOf(visit, 0)).toBeNull();
  });
});
