import { cableBridge } from '../bridges.ts';
import { dish } from '../dish.ts';
import { farHamlet } from '../hamlets.ts';
import type { Picture, Sheet } from '../picture.ts';
import { place } from '../shapes.ts';
import { birds } from '../sky.ts';
import { bus, kite } from '../things.ts';
import { height, width } from './day.ts';
import { panoramaGround, panoramaRanges, panoramaSky } from './panorama-land.ts';
import { caveHill, fieldLife, lone, paint, terraceHill, village } from './panorama-places.ts';
import { nearSide, riverside } from './panorama-river.ts';

/** The hollow with the dish, and the great bridge with its one yellow bus. */
function farWorks(): readonly [bridge: string, hollow: string] {
  const bridge = cableBridge({
    x1: 11700,
    x2: 14650,
    y: 1830,
    towers: [12480, 13870],
    rise: 520,
    feet: [2560, 2560],
    colour: '#4a3a36',
    light: '#fff0d2',
  });
  const hollow = dish({
    x: 10950,
    y: 2330,
    rx: 560,
    ry: 120,
    metal: '#c8cfc2',
    shade: '#5a7068',
    light: '#fbf2d8',
    spokes: 96,
    rings: 20,
  });
  return [bridge + place(13060, 1820, 0.74, bus()), hollow];
}

function panorama({ rng }: Sheet): string {
  const back = panoramaRanges(rng);
  const [bridge, hollow] = farWorks();
  const [a, b, c, d, ...front] = back;
  const hamlets = [
    [1100, 2520, 700, 9],
    [2700, 2500, 560, 7],
    [6000, 2540, 500, 8],
    [11900, 2560, 700, 9],
    [14500, 2600, 800, 11],
  ]
    .map(([x = 0, y = 0, w = 0, n = 0]) => farHamlet(rng, x, y, w, n, 70, paint, 0))
    .join('');
  return (
    panoramaSky(rng) +
    (a ?? '') +
    (b ?? '') +
    (c ?? '') +
    (d ?? '') +
    bridge +
    front.join('') +
    birds(rng, 3900, 900, 11, 34, '#23404a') +
    birds(rng, 12400, 760, 9, 32, '#3a2a2a') +
    place(9020, 900, 1, kite('#c8392a', '#f0c45c')) +
    panoramaGround(rng) +
    lone(rng, 10050, 900, 2500, [{ x: 10480, height: 300, left: 200, right: 210, power: 2.2 }], 26) +
    lone(rng, 11500, 900, 2520, [{ x: 11900, height: 330, left: 220, right: 200, power: 2.2 }], 26) +
    hollow +
    hamlets +
    fieldLife(rng) +
    caveHill(rng) +
    terraceHill(rng) +
    village(rng) +
    lone(
      rng,
      12300,
      1300,
      2880,
      [
        { x: 12800, height: 420, left: 260, right: 260, power: 2.2 },
        { x: 13200, height: 260, left: 180, right: 170, power: 2 },
      ],
      36,
    ) +
    lone(rng, -300, 1300, 2860, [{ x: 300, height: 520, left: 300, right: 320, power: 2.2 }], 36) +
    lone(rng, 14700, 1600, 2900, [{ x: 15500, height: 640, left: 360, right: 360, power: 2.2 }], 36) +
    riverside(rng) +
    nearSide(rng)
  );
}

export const karstPanorama: readonly Picture[] = [
  { name: 'karst-panorama', w: width, h: height, draw: panorama },
];
