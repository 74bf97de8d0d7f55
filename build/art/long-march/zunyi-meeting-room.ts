import {
  archedFrame,
  archedHole,
  brazier,
  chairBack,
  chairTop,
  floorBoards,
  hangingLamp,
} from '../interior.ts';
import { lightPool, ranges, vignette } from '../land.ts';
import { dusk, type Mood } from '../moods.ts';
import { across, between, darker, mix } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { ellipse, faint, line, path, place, polygon, rect, steps } from '../shapes.ts';
import { stars } from '../sky.ts';

/** The wall with three arched windows and the evening behind them. */
function roomWall({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...dusk,
    sky: [
      [0, '#10121a'],
      [0.55, '#262a38'],
      [1, '#5a4a48'],
    ],
    far: '#3d3a44',
    near: '#14141a',
    mist: '#8b7a72',
  };
  const outside =
    rect(0, 150, w, 560, between(150, 640, ...mood.sky)) +
    stars(rng, w, 430, 90, '#f0e6d0') +
    ranges(rng, {
      w,
      far: 560,
      near: 660,
      count: 3,
      heights: [180, 110],
      peaks: [9, 7],
      mood,
      mist: 0.6,
      bottom: 760,
    }).svg;
  const windows = [190, 675, 1160].map((x) => archedHole(x, 190, 250, 470)).join('');
  const wall = path(
    `M0 0H${w}V790H0Z${windows}`,
    across([0, '#2c1a13'], [0.5, '#8a5d3c'], [1, '#2c1a13']),
    'fill-rule="evenodd"',
  );
  const frames = [190, 675, 1160].map((x) => archedFrame(x, 190, 250, 470, '#3d2216')).join('');
  const panels = steps(17, 0, w - 92)
    .map((x) => rect(x + 5, 706, 84, 74, 'none', 'stroke="#2b180f" stroke-width="3" opacity="0.8"'))
    .join('');
  return (
    outside +
    wall +
    frames +
    rect(0, 690, w, 110, across([0, '#22130d'], [0.5, '#5d3822'], [1, '#22130d'])) +
    panels +
    rect(0, 684, w, 10, '#7a4b2c') +
    rect(0, 0, w, 74, '#1c110c') +
    [0, 1, 2, 3, 4]
      .map((i) =>
        polygon(
          [
            [i * 390 - 40, 0],
            [i * 390 + 70, 0],
            [800 + (i * 390 - 785) * 0.86, 74],
            [800 + (i * 390 - 830) * 0.86, 74],
          ],
          '#2e1c13',
        ),
      )
      .join('') +
    line(0, 76, w, 76, '#4a2d1c', 5) +
    rect(0, h - 1, w, 1, '#120b08')
  );
}

function zunyiRoom(sheet: Sheet): string {
  const { w, h } = sheet;
  const wood = '#5a321e';
  const behind = steps(7, 350, 1250)
    .map((x) => place(x, 842, 1.25, chairTop(mix(wood, '#2c180f', Math.abs(x - 800) / 700))))
    .join('');
  const ahead = steps(6, 250, 1350)
    .map((x) =>
      place(x + (x - 800) * 0.12, 1182, 1.52, chairBack(darker(wood, 0.35 + Math.abs(x - 800) / 1800))),
    )
    .join('');
  const top = polygon(
    [
      [300, 812],
      [1300, 812],
      [1480, 968],
      [120, 968],
    ],
    across([0, '#3a2014'], [0.5, '#b0713c'], [1, '#3a2014']),
  );
  const cups = [430, 620, 905, 1080, 1230]
    .map(
      (x, i) =>
        ellipse(x, 868 + (i % 3) * 26, 19, 8, '#e9d9b8', faint(0.9)) +
        rect(x - 19, 868 + (i % 3) * 26, 38, 20, '#cdb489') +
        ellipse(x, 888 + (i % 3) * 26, 19, 7, '#a88d62'),
    )
    .join('');
  const papers =
    polygon(
      [
        [720, 850],
        [838, 846],
        [856, 894],
        [716, 898],
      ],
      '#f2e2bd',
      faint(0.92),
    ) +
    polygon(
      [
        [1110, 916],
        [1216, 906],
        [1240, 946],
        [1120, 956],
      ],
      '#e8d4a8',
      faint(0.85),
    ) +
    polygon(
      [
        [330, 920],
        [450, 912],
        [440, 952],
        [306, 956],
      ],
      '#e2cc9e',
      faint(0.8),
    );
  return (
    roomWall(sheet) +
    floorBoards(w, 796, h, '#57351f', '#150c08') +
    lightPool(800, 1010, 900, 230, '#f2a048', 0.34) +
    place(1468, 950, 1.1, brazier('#4a3a30')) +
    behind +
    rect(322, 968, 30, 190, '#23130b') +
    rect(1248, 968, 30, 190, '#23130b') +
    top +
    polygon(
      [
        [120, 968],
        [1480, 968],
        [1476, 1006],
        [124, 1006],
      ],
      across([0, '#1c0f09'], [0.5, '#5e351c'], [1, '#1c0f09']),
    ) +
    ellipse(800, 884, 430, 60, '#ffdf9c', faint(0.3)) +
    papers +
    cups +
    ahead +
    place(800, 0, 1.25, hangingLamp(240, '#5a4632', '#ffbf66')) +
    vignette(w, h, '#080403', 0.72)
  );
}

export const zunyiMeetingRoom: Picture = { name: 'zunyi-meeting-room', w: 1600, h: 1200, draw: zunyiRoom };
