import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../content/catalogue.ts';
import { labelSides, routePath, routePoints } from '../../../../renderer/screens/visitor/route-points.ts';

const stop = (id: string, position?: readonly [number, number]): Card => ({
  kind: 'exhibit',
  pack: 'hall',
  id,
  title: { en: id },
  ...(position && { position }),
});

describe('the points of a route', () => {
  test('fill the drawing, whatever part of it the author used', () => {
    const points = routePoints([stop('a', [20, 70]), stop('b', [40, 50]), stop('c', [60, 60])]);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 100],
      [50, 0],
      [100, 50],
    ]);
  });

  test('lie along a river when one of them has no place', () => {
    const points = routePoints([stop('a', [20, 70]), stop('b'), stop('c')]);
    expect(points.map(({ x }) => x)).toEqual([0, 50, 100]);
    for (const { y } of points) expect(y).toBeGreaterThanOrEqual(0);
  });

  test('one point alone lies in the middle', () => {
    expect(routePoints([stop('a', [20, 70])])).toEqual([{ key: 'hall/a', x: 50, y: 50 }]);
  });
});

describe('the drawn way', () => {
  test('goes through every point', () => {
    const points = routePoints([stop('a', [0, 0]), stop('b', [50, 100]), stop('c', [100, 0])]);
    expect(routePath(points)).toMatch(/^M0\.00 0\.00C.* 50\.00 100\.00C.* 100\.00 0\.00$/);
    expect(routePath([])).toBe('');
  });
});

describe('the names beside the points', () => {
  test('stay on the drawing', () => {
    const points = routePoints([stop('a', [0, 0]), stop('b', [100, 100])]);
    expect(labelSides(points, [20, 20], 6)).toEqual(['right', 'left']);
  });

  test('do not cover another point', () => {
    const points = [
      { key: 'a', x: 40, y: 50 },
      { key: 'b', x: 52, y: 50 },
    ];
    expect(labelSides(points, [20, 20], 6)[0]).not.toBe('right');
  });
});
