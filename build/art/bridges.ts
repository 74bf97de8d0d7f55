import { darker, down, lighter, mix } from './paint.ts';
import { ellipse, faint, line, lines, num, type Point, path, polygon, rect, stroke } from './shapes.ts';

/** A floating bridge of rafts or boats from one bank to the other, with planks laid over it. */
export function floatingBridge(
  from: Point,
  to: Point,
  count: number,
  size: readonly [number, number],
  colour: string,
  deck: string,
  boats = false,
): string {
  let floats = '';
  const edge: Point[] = [];
  const other: Point[] = [];
  for (let i = 0; i <= count; i++) {
    const t = i / count;
    const sag = Math.sin(Math.PI * t) * size[1] * 0.5;
    const x = from[0] + (to[0] - from[0]) * t;
    const y = from[1] + (to[1] - from[1]) * t + sag;
    const s = size[0] + (size[1] - size[0]) * t;
    edge.push([x, y - s * 0.24]);
    other.push([x, y + s * 0.16]);
    floats += ellipse(x, y + s * 0.42, s * 0.5, s * 0.1, '#000000', faint(0.3));
    floats += boats
      ? path(
          `M${num(x - s * 0.2)} ${num(y - s * 0.75)}Q${num(x)} ${num(y - s)} ${num(x + s * 0.2)} ${num(y - s * 0.75)}L${num(x + s * 0.26)} ${num(y + s * 0.3)}Q${num(x)} ${num(y + s * 0.72)} ${num(x - s * 0.26)} ${num(y + s * 0.3)}Z`,
          colour,
        )
      : [-2, -1, 0, 1, 2]
          .map((j) =>
            stroke(
              `M${num(x + j * s * 0.1)} ${num(y - s * 0.62)}L${num(x + j * s * 0.1)} ${num(y + s * 0.42)}`,
              mix(colour, deck, 0.2 + 0.06 * j),
              s * 0.085,
            ),
          )
          .join('');
  }
  const planks = edge
    .flatMap(([x, y], i): string[] => {
      const b = edge[i + 1];
      const [ox, oy] = other[i] ?? [x, y];
      const c = other[i + 1];
      return b === undefined || c === undefined
        ? []
        : [0, 0.25, 0.5, 0.75].map(
            (t) =>
              `M${num(x + (b[0] - x) * t)} ${num(y + (b[1] - y) * t)}L${num(ox + (c[0] - ox) * t)} ${num(oy + (c[1] - oy) * t)}`,
          );
    })
    .join('');
  return (
    floats +
    polygon([...edge, ...other.reverse()], deck) +
    stroke(planks, darker(deck, 0.45), Math.max(1, size[0] * 0.03)) +
    stroke(lines(edge), lighter(deck, 0.2), Math.max(1, size[0] * 0.04))
  );
}

export interface CableBridge {
  /** Deck from x1 to x2 at y; towers stand at the given x. */
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly towers: readonly [number, number];
  /** Tower height over the deck; tower feet. */
  readonly rise: number;
  readonly feet: readonly [number, number];
  readonly colour: string;
  readonly light: string;
}

function tower(x: number, of: CableBridge, foot: number): string {
  const w = of.rise * 0.085;
  const leg = (side: number): string => {
    const points: Point[] = [
      [x + side * w * 0.36, of.y - of.rise],
      [x + side * w * 0.72, of.y - of.rise * 0.4],
      [x + side * w * 1.25, foot],
      [x + side * w * 0.7, foot],
      [x + side * w * 0.34, of.y - of.rise * 0.4],
      [x + side * w * 0.1, of.y - of.rise],
    ];
    return polygon(
      points,
      side < 0
        ? down([0, of.light], [1, of.colour])
        : down([0, mix(of.light, of.colour, 0.5)], [1, darker(of.colour, 0.3)]),
    );
  };
  const beam = (t: number, half: number): string =>
    rect(x - half, of.y - of.rise * t, half * 2, of.rise * 0.03, of.colour);
  return (
    leg(-1) +
    leg(1) +
    beam(1, w * 0.4) +
    beam(0.42, w * 0.66) +
    rect(x - w, of.y + of.rise * 0.02, w * 2, of.rise * 0.04, of.colour)
  );
}

/** A cable-stayed bridge with two towers. */
export function cableBridge(of: CableBridge): string {
  let cables = '';
  const half = (of.towers[1] - of.towers[0]) / 2;
  for (const x of of.towers) {
    const outer = x === of.towers[0] ? x - of.x1 : of.x2 - x;
    for (let i = 1; i <= 13; i++) {
      const top = of.y - of.rise * (0.98 - 0.035 * (13 - i));
      const near = half * 0.97 * (i / 13);
      const side = x === of.towers[0] ? 1 : -1;
      cables += `M${num(x)} ${num(top)}L${num(x + side * near)} ${num(of.y)}M${num(x)} ${num(top)}L${num(x - side * Math.min(outer, half) * 0.97 * (i / 13))} ${num(of.y)}`;
    }
  }
  const t = of.rise * 0.045;
  let truss = '';
  for (let x = of.x1; x < of.x2; x += t * 1.4) {
    truss += `M${num(x)} ${num(of.y + t)}l${num(t * 0.7)} ${num(-t)}l${num(t * 0.7)} ${num(t)}`;
  }
  return (
    tower(of.towers[0], of, of.feet[0]) +
    tower(of.towers[1], of, of.feet[1]) +
    stroke(cables, of.light, Math.max(0.8, of.rise * 0.0045), faint(0.75)) +
    rect(of.x1, of.y + t * 0.95, of.x2 - of.x1, t * 0.16, of.colour) +
    stroke(truss, of.colour, Math.max(0.8, t * 0.12)) +
    rect(of.x1, of.y - t * 0.2, of.x2 - of.x1, t * 0.34, of.light) +
    line(
      of.x1,
      of.y - t * 0.3,
      of.x2,
      of.y - t * 0.3,
      lighter(of.light, 0.35),
      Math.max(0.8, t * 0.1),
      faint(0.8),
    )
  );
}

/** A stone bridge of one or more round arches; its road at y, from x to x + w. */
export function stoneBridge(
  x: number,
  y: number,
  w: number,
  arches: number,
  colour: string,
  light: string,
): string {
  const bay = w / arches;
  const r = bay * 0.4;
  const hump = w * 0.07;
  const h = r * 1.25;
  let holes = '';
  let rings = '';
  for (let i = 0; i < arches; i++) {
    const cx = x + bay * (i + 0.5);
    holes += `M${num(cx - r)} ${num(y + h + 2)}V${num(y + h)}a${num(r)} ${num(r)} 0 0 1 ${num(r * 2)} 0v2Z`;
    rings += `M${num(cx - r)} ${num(y + h)}a${num(r)} ${num(r)} 0 0 1 ${num(r * 2)} 0`;
  }
  const body = `M${num(x - bay * 0.14)} ${num(y + h + 2)}V${num(y)}Q${num(x + w / 2)} ${num(y - hump * 2)} ${num(x + w + bay * 0.14)} ${num(y)}V${num(y + h + 2)}Z`;
  const top = `M${num(x - bay * 0.16)} ${num(y)}Q${num(x + w / 2)} ${num(y - hump * 2)} ${num(x + w + bay * 0.16)} ${num(y)}`;
  return (
    path(body + holes, down([0, lighter(colour, 0.08)], [1, darker(colour, 0.35)]), 'fill-rule="evenodd"') +
    stroke(rings, light, Math.max(1.5, w * 0.008), faint(0.5)) +
    stroke(top, darker(colour, 0.25), w * 0.022) +
    stroke(top, light, w * 0.005, faint(0.55))
  );
}
