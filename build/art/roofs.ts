import { darker, down, lighter, mix } from './paint.ts';
import { faint, num, path, rect, stroke } from './shapes.ts';

export interface Roof {
  /** Left and right edge of the wall under it, y of the eave. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly colour: string;
  /** How far the eave hangs over, and how far its tips rise. */
  readonly over?: number;
  readonly lift?: number;
  /** Length of the ridge as a share of the width: 1 a gable seen from the side, 0 a pyramid. */
  readonly crest?: number;
  readonly tiles?: number;
}

/** A curved roof of tiles: body, lines of tiles, ridge with raised ends, dark eave. */
export function tiledRoof(of: Roof): string {
  const { x, y, w, h, colour } = of;
  const over = of.over ?? w * 0.06;
  const lift = of.lift ?? h * 0.12;
  const crest = (of.crest ?? 0.7) * w;
  const left = x + (w - crest) / 2;
  const right = left + crest;
  const sag = h * 0.16;
  const body =
    `M${num(x - over)} ${num(y - lift)}Q${num(x + (left - x) * 0.55)} ${num(y - h * 0.3)} ${num(left)} ${num(y - h)}` +
    `L${num(right)} ${num(y - h)}Q${num(x + w - (x + w - right) * 0.55)} ${num(y - h * 0.3)} ${num(x + w + over)} ${num(y - lift)}` +
    `Q${num(x + w * 0.8)} ${num(y + sag * 0.2)} ${num(x + w / 2)} ${num(y + sag * 0.2)}Q${num(x + w * 0.2)} ${num(y + sag * 0.2)} ${num(x - over)} ${num(y - lift)}Z`;
  const rows = of.tiles ?? Math.max(6, Math.round(w / 26));
  let tiles = '';
  for (let i = 1; i < rows; i++) {
    const t = i / rows;
    const top = left + crest * t;
    const foot = x - over * 0.8 + (w + over * 1.6) * t;
    const edge = y - lift * (2 * t - 1) ** 4;
    tiles += `M${num(top)} ${num(y - h)}Q${num(top + (foot - top) * 0.45)} ${num(y - h * 0.42)} ${num(foot)} ${num(edge)}`;
  }
  const thick = Math.max(3, h * 0.07);
  const ridge =
    `M${num(left - thick * 1.4)} ${num(y - h - thick * 1.6)}Q${num(left)} ${num(y - h - thick * 0.4)} ${num(left + thick * 2)} ${num(y - h - thick * 0.7)}` +
    `L${num(right - thick * 2)} ${num(y - h - thick * 0.7)}Q${num(right)} ${num(y - h - thick * 0.4)} ${num(right + thick * 1.4)} ${num(y - h - thick * 1.6)}` +
    `L${num(right)} ${num(y - h + thick * 0.5)}L${num(left)} ${num(y - h + thick * 0.5)}Z`;
  return (
    path(body, down([0, lighter(colour, 0.08)], [1, darker(colour, 0.35)])) +
    stroke(tiles, darker(colour, 0.55), Math.max(1, h * 0.016), faint(0.55)) +
    path(ridge, darker(colour, 0.3))
  );
}

/** A stepped gable wall (fire wall) with little tiled caps, seen from the side; foot at y. */
export function stepGable(x: number, y: number, w: number, h: number, wall: string, cap: string): string {
  const parts: readonly (readonly [at: number, wide: number, high: number])[] =
    w > h * 0.6
      ? [
          [0, 0.18, 0.74],
          [0.16, 0.22, 0.87],
          [0.36, 0.28, 1],
          [0.62, 0.22, 0.87],
          [0.82, 0.18, 0.74],
        ]
      : [
          [0, 0.3, 0.84],
          [0.24, 0.52, 1],
          [0.7, 0.3, 0.84],
        ];
  const t = Math.max(1.6, w * 0.06);
  const walls = parts
    .map(([px, pw, ph]) =>
      rect(
        x + px * w,
        y - ph * h,
        pw * w + 1,
        ph * h,
        down([0, lighter(wall, 0.06)], [1, darker(wall, 0.4)]),
      ),
    )
    .join('');
  const caps = parts
    .map(([px, pw, ph]) => {
      const a = x + px * w - t;
      const b = x + (px + pw) * w + t;
      const top = y - ph * h;
      return path(
        `M${num(a)} ${num(top - t * 1.1)}Q${num(a + t * 1.5)} ${num(top - t * 0.9)} ${num(a + t * 2)} ${num(top - t * 1.3)}` +
          `L${num(b - t * 2)} ${num(top - t * 1.3)}Q${num(b - t * 1.5)} ${num(top - t * 0.9)} ${num(b)} ${num(top - t * 1.1)}L${num(b - t * 0.6)} ${num(top + t * 0.6)}L${num(a + t * 0.6)} ${num(top + t * 0.6)}Z`,
        cap,
      );
    })
    .join('');
  return walls + caps;
}

/** A window of lattice, lit when light is given. */
export function latticeWindow(
  x: number,
  y: number,
  w: number,
  h: number,
  frame: string,
  light: string | null,
): string {
  const pane =
    light === null ? darker(frame, 0.5) : down([0, lighter(light, 0.25)], [1, mix(light, '#a8571f', 0.35)]);
  let bars = '';
  for (let i = 1; i < 4; i++) {
    bars += `M${num(x + (w * i) / 4)} ${num(y)}v${num(h)}`;
  }
  for (let i = 1; i < 3; i++) {
    bars += `M${num(x)} ${num(y + (h * i) / 3)}h${num(w)}`;
  }
  return (
    rect(x, y, w, h, pane) +
    stroke(bars, darker(frame, 0.2), Math.max(1, w * 0.045)) +
    rect(x, y, w, h, 'none', `stroke="${frame}" stroke-width="${num(Math.max(1.5, w * 0.08))}"`)
  );
}
