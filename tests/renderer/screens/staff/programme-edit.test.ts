import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  movedStep,
  nextSeconds,
  withoutStep,
  withStep,
  withTime,
} from '../../../../renderer/screens/staff/programme-edit.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const stepsOf = (ids: string) => [...ids].map((id) => ({ id }));
const idsOf = (steps: readonly { id: string }[]) => steps.map(({ id }) => id).join('');

describe('the steps of a programme that is changed', () => {
  it('are moved by one place, and not past the ends', () => {
    expect(idsOf(movedStep(stepsOf('abc'), 'b', -1))).toBe('bac');
    expect(idsOf(movedStep(stepsOf('abc'), 'b', 1))).toBe('acb');
    expect(idsOf(movedStep(stepsOf('abc'), 'a', -1))).toBe('abc');
    expect(idsOf(movedStep(stepsOf('abc'), 'c', 1))).toBe('abc');
    expect(idsOf(movedStep(stepsOf('abc'), 'x', 1))).toBe('abc');
  });

  it('are left out, but not the last one', () => {
    expect(idsOf(withoutStep(stepsOf('ab'), 'a'))).toBe('b');
    expect(idsOf(withoutStep(stepsOf('a'), 'a'))).toBe('a');
  });

  it('are put back after the one that the pack has before them', () => {
    expect(idsOf(withStep(stepsOf('adc'), 'b', order))).toBe('abdc');
    expect(idsOf(withStep(stepsOf('dc'), 'a', order))).toBe('adc');
    expect(idsOf(withStep(stepsOf('ca'), 'e', order))).toBe('cea');
  });

  it('are all there again once each that was left out is put back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: 1 }), (ids) => {
        const steps = order
          .filter((id) => !ids.includes(id))
          .reduce((now, id) => withStep(now, id, order), stepsOf(ids.join('')));
        expect(steps.map(({ id }) => id).toSorted()).toEqual(order);
        expect(steps.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
      }),
    );
  });
});

describe('the time of a step', () => {
  it('goes in small steps while it is short, up and down alike', () => {
    for (const [from, to] of [
      [0, 5],
      [55, 60],
      [60, 75],
      [300, 330],
      [900, 960],
    ] as const) {
      expect(nextSeconds(from, 1)).toBe(to);
      expect(nextSeconds(to, -1)).toBe(from);
    }
    expect(nextSeconds(0, -1)).toBe(0);
    expect(nextSeconds(3600, 1)).toBe(3600);
    expect(nextSeconds(62, 1)).toBe(75);
  });

  it('is not said where the pack says the same, and never less than a moment', () => {
    const steps = stepsOf('ab');
    expect(withTime(steps, 'a', 300, 1)).toEqual([{ id: 'a', seconds: 330 }, { id: 'b' }]);
    expect(withTime([{ id: 'a', seconds: 330 }], 'a', 300, -1)).toEqual([{ id: 'a' }]);
    expect(withTime([{ id: 'a', seconds: 5 }], 'a', 300, -1)).toEqual([{ id: 'a', seconds: 5 }]);
    expect(withTime([{ id: 'a', seconds: 5 }], 'a', undefined, -1)).toEqual([{ id: 'a' }]);
    expect(withTime([{ id: 'a' }], 'a', undefined, 1)).toEqual([{ id: 'a', seconds: 5 }]);
  });
});
