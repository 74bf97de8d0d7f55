import { glow } from './paint.ts';
import { circle, curve, faint, type Point, stroke } from './shapes.ts';

/** A line of light through places, with a glowing point at each stop. */
export function lightWay(
  way: readonly Point[],
  stops: readonly Point[],
  size: number,
  colour = '#ffd78c',
): string {
  const d = curve(way);
  return (
    stroke(d, colour, size * 2.6, faint(0.1)) +
    stroke(d, colour, size * 1.1, faint(0.22)) +
    stroke(d, '#fff1c8', size * 0.36, faint(0.95)) +
    stops
      .map(
        ([x, y]) =>
          circle(x, y, size * 3.4, glow(colour, 0.8)) +
          circle(x, y, size * 1.05, colour) +
          circle(x, y, size * 0.62, '#fff8e2'),
      )
      .join('')
  );
}
