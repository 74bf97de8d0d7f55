import { glow } from './paint.ts';
import type { Rng } from './rng.ts';
import { along, circle, num, type Point, path, place, rect, stroke } from './shapes.ts';

/** A marcher from the side, 100 high, feet at (0, 0), walking to the right. */
export function marcher(rng: Rng, colour: string): string {
  const stride = rng.range(9, 15);
  const legs = `M-6 -48L${num(-stride - 4)} 0h7L1 -34L${num(stride - 1)} -1h7L7 -48Z`;
  const body = 'M-10 -44C-12 -66 -9 -79 1 -80C10 -79 12 -64 9 -44Z';
  const pack = rng.chance(0.7) ? 'M-20 -76q0 -5 5 -5h6v26h-6q-5 0 -5 -5z' : '';
  const cap = rng.chance(0.25) ? 'M-17 -89L2 -105L21 -89Z' : 'M-7 -91q8 -10 16 -1l6 2.5h-22z';
  const pole = rng.chance(0.6) ? stroke('M-16 -102L9 -50', colour, 3) : '';
  return (
    path(legs, colour) +
    path(body, colour) +
    path(`${pack}${cap}`, colour) +
    circle(2, -87, 7.6, colour) +
    pole
  );
}

/** A figure from behind, walking away; 100 high, feet at (0, 0). */
export function walkerAway(colour: string, bag = true): string {
  return (
    path('M-11 -50C-15 -68 -13 -80 0 -81C13 -80 15 -68 11 -50L9 -46L8 0H2L0 -34L-4 0H-10L-9 -46Z', colour) +
    circle(0, -90, 8.2, colour) +
    path('M-8.4 -91a8.6 8.6 0 0 1 16.8 0z', colour) +
    (bag ? path('M9 -60l10 4q3 10 -2 18l-9 -2z', colour) + stroke('M-9 -78L12 -56', colour, 2.4) : '')
  );
}

/** A standing figure, hands at the sides; 100 high. */
export function standing(colour: string): string {
  return (
    path('M-13 -44C-15 -66 -13 -80 0 -81C13 -80 15 -66 13 -44L9 -40L8 0H1L0 -36L-1 0H-8L-9 -40Z', colour) +
    circle(0, -90, 8, colour)
  );
}

export interface Column {
  readonly way: readonly Point[];
  readonly count: number;
  /** Height of a person at the start and at the end of the way. */
  readonly size: readonly [number, number];
  readonly colour: string;
  readonly flag?: string;
  /** Every how many carries a light; 0 none. */
  readonly lights?: number;
  readonly lamp?: string;
  readonly flip?: boolean;
}

function carried(of: Column, i: number, x: number, y: number, s: number): string {
  const flip = of.flip === true ? -1 : 1;
  const every = of.lights ?? 0;
  const lamp = of.lamp ?? '#ffcf7a';
  const light =
    every > 0 && i % every === 0
      ? circle(x + flip * s * 0.2, y - s * 0.95, s * 0.95, glow(lamp, 0.75)) +
        circle(x + flip * s * 0.2, y - s * 0.95, s * 0.1, '#fff3d0')
      : '';
  const flag =
    of.flag !== undefined && i === Math.floor(of.count * 0.62)
      ? place(x, y, s / 100, redFlag(of.flag, of.colour), of.flip === true)
      : '';
  return light + flag;
}

/** A plain cloth on a pole, blown backwards; drawn for a marcher of 100. */
function redFlag(cloth: string, pole: string): string {
  return (
    stroke('M8 -50L20 -190', pole, 3.4) +
    path('M20 -190C-6 -204 -26 -176 -62 -190L-58 -134C-30 -120 -8 -146 15 -134Z', cloth)
  );
}

/** People one behind the other along a way. */
export function column(rng: Rng, of: Column): string {
  let out = '';
  for (let i = 0; i < of.count; i++) {
    const t = of.count === 1 ? 0 : i / (of.count - 1);
    const [x, y] = along(of.way, t);
    const s = of.size[0] + (of.size[1] - of.size[0]) * t;
    const figure = s < 13 ? speck(s, of.colour) : marcher(rng, of.colour);
    out +=
      place(
        x + rng.range(-0.08, 0.08) * s,
        y + rng.range(-0.03, 0.03) * s,
        (s * rng.range(0.93, 1.05)) / 100,
        figure,
        of.flip === true,
      ) + carried(of, i, x, y, s);
  }
  return out;
}

/** A person too far for limbs. */
function speck(size: number, colour: string): string {
  return size < 7
    ? path('M-14 0L-9 -72a9 9 0 0 1 22 0L16 0Z', colour)
    : path('M-12 0L-10 -70q8 -12 20 0L14 0H5L1 -30L-4 0Z', colour) + circle(1, -86, 10, colour);
}

/** Head and shoulders from behind; shoulders 100 wide, cut off at (0, 0); with raised arm the fist at the temple. */
export function bust(colour: string, raised: boolean, scarf: string | null = null): string {
  const trunk = path('M-52 0C-52 -42 -40 -56 -15 -62L-11 -76H11L15 -62C40 -56 52 -42 52 0Z', colour);
  const arm = raised
    ? path('M30 -10C44 -14 64 -30 66 -44C67 -52 60 -56 55 -52L42 -38L30 -56Z', colour) +
      path('M66 -40C64 -54 52 -76 38 -90L28 -82C36 -66 46 -50 54 -36Z', colour) +
      circle(31, -90, 9.5, colour)
    : '';
  const head = path(
    'M-19 -92C-19 -112 -10 -119 0 -119C10 -119 19 -112 19 -92C19 -78 10 -70 0 -70C-10 -70 -19 -78 -19 -92Z',
    colour,
  );
  const cloth = scarf === null ? '' : path('M-24 -62Q0 -50 24 -62L4 -22L0 -14L-4 -22Z', scarf);
  return trunk + cloth + arm + head;
}

/** A red cloth on a pole standing at (0, 0): 300 high; for foregrounds. */
export function standard(cloth: string, pole: string): string {
  return (
    rect(-3, -300, 6, 300, pole) +
    circle(0, -303, 6, pole) +
    path('M3 -296C50 -316 90 -280 150 -296C156 -262 148 -226 152 -196C96 -180 54 -216 3 -196Z', cloth)
  );
}
