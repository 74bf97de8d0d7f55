import { across, darker, down, glow, lighter } from './paint.ts';
import { tiledRoof } from './roofs.ts';
import { circle, ellipse, faint, num, path, rect, steps, stroke } from './shapes.ts';

/** The colours of the two-storey hall with arcades. */
export interface HallPaint {
  readonly roof: string;
  readonly brick: string;
  readonly timber: string;
  readonly lamp: string;
  /** Is the window in this storey (0 upper, 1 lower, 2 roof) and bay (0 to 8) lit? */
  readonly lit: (storey: number, bay: number) => boolean;
}

const bays = steps(9, 100, 900);
const piers = steps(10, 50, 950);

function arch(x: number, top: number, w: number, foot: number): string {
  return `M${num(x - w / 2)} ${num(foot)}V${num(top + w / 2)}a${num(w / 2)} ${num(w / 2)} 0 0 1 ${num(w)} 0V${num(foot)}Z`;
}

function windowOf(x: number, top: number, foot: number, paint: HallPaint, lit: boolean): string {
  const w = 42;
  const pane = lit
    ? down([0, lighter(paint.lamp, 0.35)], [0.5, paint.lamp], [1, darker(paint.lamp, 0.3)])
    : darker(paint.timber, 0.62);
  const bars = `M${num(x)} ${num(top)}V${num(foot)}M${num(x - w / 2)} ${num(top + w * 0.55)}h${w}M${num(x - w / 2)} ${num((top + foot) / 2 + 10)}h${w}`;
  return (
    path(arch(x, top - 5, w + 10, foot + 2), darker(paint.brick, 0.4)) +
    path(arch(x, top, w, foot), pane) +
    stroke(bars, darker(paint.timber, 0.3), 3) +
    (lit ? ellipse(x, (top + foot) / 2, 70, 88, glow(paint.lamp, 0.34)) : '')
  );
}

/** Piers joined by arches: the open front of a veranda, 900 wide. */
function arcade(top: number, foot: number, paint: HallPaint): string {
  const holes = bays
    .map((x) => `M${num(x - 38)} ${num(foot)}V${num(top + 46)}a38 32 0 0 1 76 0V${num(foot)}Z`)
    .join('');
  const trims = bays.map((x) => `M${num(x - 38)} ${num(top + 46)}a38 32 0 0 1 76 0`).join('');
  let courses = '';
  for (let y = top + 9; y < foot; y += 9) {
    courses += `M40 ${num(y)}H960`;
  }
  const shape = `M38 ${num(top)}H962V${num(foot)}H38Z${holes}`;
  return (
    path(
      shape,
      across([0, darker(paint.brick, 0.3)], [0.5, paint.brick], [1, darker(paint.brick, 0.25)]),
      'fill-rule="evenodd"',
    ) +
    piers
      .map(
        (x) =>
          rect(x - 12, top + 42, 24, 5, lighter(paint.brick, 0.2)) +
          rect(x + 4, top + 47, 8, foot - top - 47, darker(paint.brick, 0.4), faint(0.5)),
      )
      .join('') +
    stroke(trims, lighter(paint.brick, 0.28), 3.5, faint(0.7)) +
    group9(courses, paint.brick, top)
  );
}

/** Brick courses, only in the band above the arches. */
function group9(courses: string, brick: string, top: number): string {
  return stroke(
    courses
      .split('M')
      .slice(1, 3)
      .map((part) => `M${part}`)
      .join(''),
    darker(brick, 0.4),
    1,
    faint(top > 300 ? 0.35 : 0.5),
  );
}

function railing(y: number, paint: HallPaint): string {
  let posts = '';
  for (let x = 62; x <= 940; x += 11) {
    posts += `M${x} ${y}v32`;
  }
  return (
    stroke(posts, darker(paint.timber, 0.1), 3.4) +
    rect(38, y - 5, 924, 7, lighter(paint.timber, 0.12)) +
    rect(38, y + 28, 924, 5, darker(paint.timber, 0.3))
  );
}

function dormer(x: number, paint: HallPaint, lit: boolean): string {
  return (
    rect(x - 26, 118, 52, 44, darker(paint.brick, 0.35)) +
    path(`M${x - 40} 122L${x} 92L${x + 40} 122Z`, darker(paint.roof, 0.25)) +
    circle(x, 139, 13, lit ? paint.lamp : darker(paint.timber, 0.55), faint(0.9)) +
    stroke(`M${x} 126v26M${x - 13} 139h26`, darker(paint.timber, 0.3), 2.5)
  );
}

function storey(index: number, top: number, foot: number, paint: HallPaint): string {
  const wall = darker(paint.brick, 0.52);
  const windows = bays
    .map((x, i) =>
      index === 1 && i === 4
        ? rect(x - 30, top + 44, 60, foot - top - 44, darker(paint.timber, 0.5)) +
          path(arch(x, top + 40, 54, foot), paint.lit(1, 4) ? paint.lamp : darker(paint.timber, 0.6)) +
          stroke(`M${x} ${top + 40}V${foot}`, darker(paint.timber, 0.4), 4)
        : windowOf(x, top + 50, foot - 24, paint, paint.lit(index, i)),
    )
    .join('');
  return (
    rect(46, top, 908, foot - top, down([0, darker(wall, 0.35)], [1, wall])) +
    windows +
    arcade(top, foot, paint) +
    (index === 0 ? railing(foot - 34, paint) : '')
  );
}

/** The two-storey house of brick and timber with arcaded verandas; 1000 wide, 640 high, foot of the steps at y 640. */
export function hall(paint: HallPaint): string {
  const roof = tiledRoof({
    x: 38,
    y: 214,
    w: 924,
    h: 150,
    colour: paint.roof,
    over: 44,
    lift: 16,
    crest: 0.6,
    tiles: 46,
  });
  const chimneys = [330, 670]
    .map(
      (x) =>
        rect(x - 14, 34, 28, 44, darker(paint.brick, 0.45)) +
        rect(x - 18, 30, 36, 8, darker(paint.brick, 0.6)),
    )
    .join('');
  const stairs = [0, 1, 2]
    .map((i) => rect(420 - i * 22, 604 + i * 12, 160 + i * 44, 12, darker(paint.brick, 0.3 + i * 0.12)))
    .join('');
  return (
    chimneys +
    roof +
    dormer(300, paint, paint.lit(2, 1)) +
    dormer(700, paint, paint.lit(2, 5)) +
    storey(0, 212, 390, paint) +
    rect(26, 386, 948, 16, darker(paint.timber, 0.25)) +
    rect(26, 386, 948, 4, lighter(paint.timber, 0.15)) +
    storey(1, 402, 592, paint) +
    rect(14, 590, 972, 50, down([0, darker(paint.brick, 0.42)], [1, darker(paint.brick, 0.75)])) +
    stairs +
    rect(38, 212, 924, 26, down([0, '#000000', 0.6], [1, '#000000', 0]))
  );
}
