import { rocks } from '../cliffs.ts';
import { terraces } from '../fields.ts';
import { farHamlet } from '../hamlets.ts';
import { cottage, stiltHouse } from '../houses.ts';
import { between, darker } from '../paint.ts';
import { walkerAway } from '../people.ts';
import { type Peak, range, ridgeOf } from '../ridges.ts';
import type { Rng } from '../rng.ts';
import { ellipse, faint, line, path, place, stroke } from '../shapes.ts';
import { spikes } from '../stone.ts';
import { buffalo, redLantern } from '../things.ts';
import { drumTower } from '../towers.ts';
import { broadTree, wood } from '../trees.ts';
import { waterfall } from '../water.ts';
import { atHour, groundDay, nearDay } from './day.ts';
import { stream } from './panorama-land.ts';

export const paint = { wall: '#6d4a34', roof: '#33302f', lamp: '#ffcf7c' };

export function lone(
  rng: Rng,
  x: number,
  w: number,
  base: number,
  peaks: readonly Peak[],
  trees: number,
): string {
  const rise = Math.max(...peaks.map((peak) => peak.height));
  const of = ridgeOf(
    rng,
    { w, from: x, base, height: rise, count: 3, rough: 6, step: 10, alone: true },
    peaks,
  );
  const top = atHour(nearDay, x + w / 2);
  return (
    range(
      of,
      {
        top,
        foot: atHour(groundDay, x + w / 2),
        bottom: base,
        shadow: '#08120f',
        light: '#fff0c4',
        side: x > 7600 ? 1 : -1,
      },
      rng,
    ) +
    wood(
      rng,
      of,
      { size: trees, from: x + w * 0.12, to: x + w * 0.88, kind: 'mixed', gap: 0.6 },
      darker(top, 0.12),
    )
  );
}

export function caveHill(rng: Rng): string {
  const mouth =
    'M4780 2640Q4760 2500 4850 2420Q4960 2350 5070 2420Q5170 2490 5150 2640Q5060 2660 4960 2656Q4860 2660 4780 2640Z';
  const roof = (x: number): number => 2400 + ((x - 4965) / 190) ** 2 * 150;
  return (
    lone(
      rng,
      4150,
      1650,
      2860,
      [
        { x: 4960, height: 900, left: 480, right: 500, power: 2.3 },
        { x: 5420, height: 480, left: 260, right: 240, power: 2 },
        { x: 4480, height: 430, left: 240, right: 240, power: 2 },
      ],
      34,
    ) +
    path(mouth, between(2380, 2660, [0, '#060d0e'], [1, '#16302f'])) +
    ellipse(4970, 2600, 120, 60, '#ffcf7c', faint(0.16)) +
    spikes(rng, {
      x1: 4800,
      x2: 5130,
      from: roof,
      length: 120,
      count: 11,
      way: 1,
      colour: '#24403a',
      light: '#b9d8c4',
    }) +
    waterfall(rng, 4965, 2640, stream(4965)[0] - stream(4965)[1] + 6, 96, '#ffffff') +
    rocks(rng, 4760, 5180, 2880, 80, 12, '#23382f', '#9db49a')
  );
}

export function village(rng: Rng): string {
  const back = [
    [7000, 2690, 190],
    [7230, 2672, 180],
    [7900, 2676, 190],
    [8130, 2690, 200],
    [8380, 2700, 190],
  ]
    .map(([x = 0, y = 0, w = 0]) => stiltHouse(x, y, w, paint, []))
    .join('');
  const front = [
    [6890, 2800, 250],
    [7190, 2790, 260],
    [7830, 2800, 270],
    [8180, 2820, 290],
    [8540, 2810, 250],
  ]
    .map(([x = 0, y = 0, w = 0], i) =>
      stiltHouse(x, y, w, { ...paint, wall: i % 2 === 0 ? '#7a5238' : '#64432e' }, []),
    )
    .join('');
  return (
    back +
    drumTower(7610, 2800, 560, 11, paint) +
    front +
    cottage(8560, 2905, 300, { ...paint, wall: '#86583a' }, [1]) +
    place(8648, 2822, 0.5, redLantern()) +
    broadTree(rng, 6780, 2850, 330, '#20382a', '#2b4a36') +
    broadTree(rng, 8960, 2880, 380, '#22382a', '#2f4c36') +
    [
      [7330, 2640],
      [8060, 2640],
    ]
      .map(
        ([x = 0, y = 0]) =>
          stroke(`M${x} ${y}q40 -90 0 -170t30 -200t-20 -190`, '#ffffff', 30, faint(0.14)) +
          stroke(`M${x} ${y}q40 -90 0 -170t30 -200`, '#ffffff', 12, faint(0.2)),
      )
      .join('')
  );
}

export function terraceHill(rng: Rng): string {
  const shape =
    'M8960 2950Q9150 2640 9420 2520Q9640 2380 9880 2400Q10180 2410 10380 2560Q10660 2700 10880 2950Q9900 3010 8960 2950Z';
  const steps = terraces(rng, {
    x: 8900,
    y: 2370,
    w: 2040,
    h: 560,
    count: 16,
    light: '#f6eaa8',
    bank: '#47682e',
    bulge: 26,
  });
  const shade = path(
    'M9990 2410Q10180 2410 10380 2560Q10660 2700 10880 2950L10420 2970Q10300 2650 9990 2410Z',
    '#1c2a18',
    faint(0.28),
  );
  return (
    `<clipPath id="terraces"><path d="${shape}"/></clipPath>` +
    ellipse(9920, 2960, 1050, 40, '#1c2a18', faint(0.3)) +
    path(shape, '#4a5a34') +
    `<g clip-path="url(#terraces)">${steps}${shade}</g>` +
    place(9760, 2790, 0.66, buffalo('#241f1b')) +
    ellipse(9760, 2794, 86, 7, '#ffffff', faint(0.35)) +
    farHamlet(rng, 10010, 2440, 190, 4, 54, paint, 0) +
    broadTree(rng, 9180, 2930, 250, '#2b3a20', '#3a4f2a') +
    broadTree(rng, 10640, 2960, 300, '#2b3a20', '#3f4a28') +
    broadTree(rng, 9420, 2560, 150, '#2b3a20', '#3a4f2a')
  );
}

/** Haystacks, a path and two walkers with baskets: life that is not counted. */
export function fieldLife(rng: Rng): string {
  const stacks = [2050, 2160, 2230, 6640, 11250, 11370, 12050, 14200]
    .map((x) => {
      const y = 2680 + rng.range(-60, 90);
      const tone = atHour(['#a08a58', '#c9b06a', '#d4bc70', '#c99a50', '#9a5a34'], x);
      return (
        path(
          `M${x - 44} ${y}Q${x - 46} ${y - 70} ${x} ${y - 104}Q${x + 46} ${y - 70} ${x + 44} ${y}Z`,
          tone,
        ) +
        path(`M${x} ${y - 104}Q${x + 46} ${y - 70} ${x + 44} ${y}H${x + 8}Z`, darker(tone, 0.3), faint(0.6))
      );
    })
    .join('');
  const track =
    'M-20 2780Q900 2700 1900 2760T3400 2800M5750 2600Q6000 2610 6150 2668M6520 2668Q6740 2700 6880 2815M10950 2900Q11400 2830 11900 2800T12400 2790';
  const walkers = [
    [7020, 2870],
    [7072, 2866],
  ]
    .map(
      ([x = 0, y = 0]) =>
        place(x, y, 0.62, walkerAway('#2a2019', false)) +
        line(x - 30, y - 50, x + 30, y - 50, '#2a2019', 3) +
        ellipse(x - 30, y - 32, 11, 9, '#5a4028') +
        ellipse(x + 30, y - 32, 11, 9, '#5a4028'),
    )
    .join('');
  return stroke(track, '#f2e2b4', 12, faint(0.5)) + stacks + walkers;
}
