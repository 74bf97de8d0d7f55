import { between, down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import type { Rng } from '../rng.ts';
import { ellipse, faint, num, path, polygon, rect, stroke } from '../shapes.ts';
import { strata } from '../stone.ts';
import { ripples } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { seaBook } from './series.ts';

const { w: W, h: H } = plate;

/** A branching coral; foot at (x, y). */
function coral(rng: Rng, x: number, y: number, h: number, colour: string): string {
  let d = '';
  for (let i = 0; i < 9; i++) {
    const angle = -Math.PI * (0.18 + 0.64 * (i / 8));
    const reach = h * rng.range(0.6, 1);
    const bx = x + Math.cos(angle) * reach * 0.5;
    const by = y + Math.sin(angle) * reach * 0.5;
    d += `M${num(x)} ${num(y)}Q${num(x + Math.cos(angle) * 6)} ${num(by)} ${num(bx)} ${num(by)}L${num(x + Math.cos(angle) * reach)} ${num(y + Math.sin(angle) * reach)}M${num(bx)} ${num(by)}l${num(rng.range(-0.2, 0.2) * h)} ${num(-h * 0.3)}`;
  }
  return stroke(d, colour, h * 0.055);
}

/** A scallop shell; hinge at (x, y). */
function shell(x: number, y: number, r: number, colour: string): string {
  const ribs = [-60, -36, -12, 12, 36, 60]
    .map(
      (a) =>
        `M${num(x)} ${num(y)}L${num(x + Math.sin((a * Math.PI) / 180) * r * 0.94)} ${num(y - Math.cos((a * Math.PI) / 180) * r * 0.94)}`,
    )
    .join('');
  return (
    path(
      `M${num(x)} ${num(y)}L${num(x - r * 0.94)} ${num(y - r * 0.4)}A${num(r)} ${num(r)} 0 0 1 ${num(x + r * 0.94)} ${num(y - r * 0.4)}Z`,
      colour,
    ) +
    stroke(ribs, '#7a5f3c', 2.4, faint(0.6)) +
    ellipse(x, y, r * 0.22, r * 0.1, colour)
  );
}

function karstOne(sheet: Sheet): string {
  const { rng } = sheet;
  const sea = rect(
    0,
    0,
    W,
    760,
    between(0, 760, [0, '#eaf4d8'], [0.16, '#a9d4c4'], [0.5, '#3f8a8e'], [1, '#17505a']),
  );
  const beams = [0, 1, 2, 3]
    .map((i) =>
      polygon(
        [
          [220 + i * 160, 0],
          [300 + i * 160, 0],
          [180 + i * 180, 740],
          [20 + i * 180, 740],
        ],
        down([0, '#ffffff', 0.3], [1, '#ffffff', 0]),
      ),
    )
    .join('');
  const fish = [
    [280, 330],
    [330, 360],
    [250, 380],
    [640, 280],
    [690, 300],
  ]
    .map(([x = 0, y = 0]) =>
      path(`M${x} ${y}q18 -14 40 0l14 -9v18l-14 -9q-22 14 -40 0z`, '#0f4650', faint(0.7)),
    )
    .join('');
  const corals = [
    [120, 750, 170, '#d98a6a'],
    [270, 756, 110, '#e2b07a'],
    [640, 750, 190, '#c9705a'],
    [820, 754, 140, '#e2b07a'],
    [480, 760, 90, '#d98a6a'],
  ]
    .map(([x, y, s, c]) => coral(rng, Number(x), Number(y), Number(s), String(c)))
    .join('');
  const buried = [
    [180, 880, 34],
    [700, 860, 40],
    [460, 960, 36],
    [240, 1060, 40],
    [780, 1040, 32],
  ]
    .map(([x = 0, y = 0, r = 0]) => shell(x, y, r, '#d9c59a'))
    .join('');
  const scene =
    sea +
    beams +
    ripples(rng, 0, W, 30, 160, 40, '#ffffff', 0.7) +
    fish +
    corals +
    strata(rng, W, 748, H, ['#d6c193', '#a9a680', '#7f9a90', '#5b7f80', '#3f6268'], 24) +
    shell(370, 766, 40, '#f4e6c4') +
    shell(560, 772, 30, '#efdcb4') +
    buried;
  return bookCover(sheet, seaBook, scene, [1, 3]);
}

export const karst1: Picture = { name: 'karst-1', w: 1200, h: 1600, draw: karstOne };
