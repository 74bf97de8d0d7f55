import { expect, test } from 'vitest';
import { atRest } from '../../renderer/rest.ts';
import { neutralVisit, visit } from '../../renderer/visit.ts';

const neutral = neutralVisit('en');
const home = visit(neutral, { kind: 'begin' }, 'en');
const desk = visit(neutral, { kind: 'staff' }, 'en');

test('the kiosk is at rest only while the attract screen is shown', () => {
  expect(atRest({ visit: neutral, shown: neutral })).toBe(true);
  expect(atRest({ visit: home, shown: home })).toBe(false);
  expect(atRest({ visit: home, shown: neutral })).toBe(false);
  expect(atRest({ visit: neutral, shown: home })).toBe(false);
  expect(atRest({ visit: desk, shown: desk })).toBe(false);
});
