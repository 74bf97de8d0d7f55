import { type Card, refKey } from '../../../content/catalogue.ts';

/** A stop on the drawing; x and y are percent of its width and height, y down. */
export type RoutePoint = { readonly key: string; readonly x: number; readonly y: number };

/** Where the stops lie: as the author says, or, if one has no place, along a gentle river of an S. */
export function routePoints(cards: readonly Card[]): RoutePoint[] {
  const placed = cards.every(({ position }) => position !== undefined);
  const places = cards.map((card, n): readonly [number, number] => {
    const along = cards.length > 1 ? n / (cards.length - 1) : 0.5;
    return (placed && card.position) || [100 * along, 50 - 50 * Math.sin(along * 2 * Math.PI)];
  });
  const fitX = stretch(places.map(([x]) => x));
  const fitY = stretch(places.map(([, y]) => y));
  return cards.map((card, n) => {
    const [x, y] = places[n] ?? [50, 50];
    return { key: refKey(card), x: fitX(x), y: fitY(y) };
  });
}

/** Stretches values to the whole of the drawing, 0 to 100; alike ones lie in its middle. */
function stretch(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most > least ? ((value - least) / (most - least)) * 100 : 50);
}

/** A smooth way through all points (Catmull-Rom as cubic Béziers), as an SVG path. */
export function routePath(points: readonly RoutePoint[]): string {
  const [first] = points;
  if (!first) return '';
  const at = (n: number) => points[Math.max(0, Math.min(points.length - 1, n))] ?? first;
  const pair = (x: number, y: number) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  const curves = points.slice(1).map((to, n) => {
    const [before, from, after] = [at(n - 1), at(n), at(n + 2)];
    const bend = 6;
    return `C${pair(from.x + (to.x - before.x) / bend, from.y + (to.y - before.y) / bend)} ${pair(
      to.x - (after.x - from.x) / bend,
      to.y - (after.y - from.y) / bend,
    )} ${pair(to.x, to.y)}`;
  });
  return `M${pair(first.x, first.y)}${curves.join('')}`;
}

export type Side = 'right' | 'left' | 'above' | 'below';
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const dot = { x: 4, y: 4 };
// Names may stand a little outside of where the points lie.
const sheet: Box = { left: -10, right: 110, top: -8, bottom: 108 };

const isIn = (box: Box, { x, y }: { x: number; y: number }): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/** Places on the straight lines between the points, near enough to where the curve goes. */
function alongTheWay(points: readonly RoutePoint[]): { x: number; y: number }[] {
  const shares = Array.from({ length: 19 }, (_, n) => (n + 1) / 20);
  return points.slice(1).flatMap((to, n) => {
    const from = points[n] ?? to;
    return shares.map((share) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  });
}

function labelBox({ x, y }: RoutePoint, side: Side, width: number, height: number): Box {
  switch (side) {
    case 'right':
      return { left: x + dot.x, right: x + dot.x + width, top: y - height / 2, bottom: y + height / 2 };
    case 'left':
      return { left: x - dot.x - width, right: x - dot.x, top: y - height / 2, bottom: y + height / 2 };
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: y - dot.y - height, bottom: y - dot.y };
    case 'below':
      return { left: x - width / 2, right: x + width / 2, top: y + dot.y, bottom: y + dot.y + height };
  }
}

/** On which side of its point each name stands so that names cover neither each other, points nor the edge. */
export function labelSides(points: readonly RoutePoint[], widths: readonly number[], height: number): Side[] {
  const dots = points.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const way = alongTheWay(points);
  const taken: Box[] = [];
  return points.map((point, n) => {
    const width = widths[n] ?? 0;
    const cost = (side: Side): number => {
      const box = labelBox(point, side, width, height);
      const outside = width * height - overlap(box, sheet);
      const others = dots.filter((_, other) => other !== n);
      const crossed = way.filter((point) => isIn(box, point)).length;
      return (
        outside * 3 + crossed * 14 + [...taken, ...others].reduce((sum, one) => sum + overlap(box, one), 0)
      );
    };
    const sides: Side[] = ['right', 'left', 'below', 'above'];
    const best = sides.reduce((one, other) => (cost(other) < cost(one) - 0.01 ? other : one));
    taken.push(labelBox(point, best, width, height));
    return best;
  });
}
