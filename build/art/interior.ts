import { across, darker, down, glow, lighter } from './paint.ts';
import { circle, ellipse, faint, line, num, path, polygon, rect, stroke } from './shapes.ts';

/** A table lamp that burns oil: brass foot, glass, flame; 100 wide, foot at (0, 0), 250 high. */
export function oilLamp(brass: string, flame: string): string {
  return (
    circle(0, -150, 330, glow(flame, 0.62)) +
    circle(0, -150, 120, glow('#fff1c8', 0.8)) +
    path(
      'M-46 0Q-44 -16 -18 -20L-12 -54Q-40 -60 -42 -84Q-40 -100 0 -102Q40 -100 42 -84Q40 -60 12 -54L18 -20Q44 -16 46 0Z',
      across([0, darker(brass, 0.45)], [0.4, lighter(brass, 0.2)], [1, darker(brass, 0.55)]),
    ) +
    path(
      'M-22 -102Q-40 -140 -26 -172Q-16 -196 -15 -246H15Q16 -196 26 -172Q40 -140 22 -102Z',
      '#fff4d2',
      faint(0.34),
    ) +
    path(
      'M0 -184Q22 -150 11 -124Q0 -110 -11 -124Q-22 -150 0 -184Z',
      down([0, flame], [0.6, '#fff2c4'], [1, flame]),
    ) +
    stroke('M-22 -102Q-40 -140 -26 -172Q-16 -196 -15 -246', '#fff1cc', 2, faint(0.6)) +
    rect(-24, -110, 48, 12, darker(brass, 0.2))
  );
}

/** A lamp with a metal shade hanging on a chain from (0, 0); its flame about 210 below. */
export function hangingLamp(drop: number, metal: string, flame: string): string {
  return (
    line(0, 0, 0, drop, darker(metal, 0.5), 4) +
    circle(0, drop + 90, 620, glow(flame, 0.5)) +
    circle(0, drop + 84, 190, glow('#fff0c4', 0.75)) +
    path(
      `M-18 ${num(drop)}H18L26 ${num(drop + 16)}Q96 ${num(drop + 30)} 128 ${num(drop + 66)}H-128Q-96 ${num(drop + 30)} -26 ${num(drop + 16)}Z`,
      down([0, lighter(metal, 0.12)], [1, darker(metal, 0.3)]),
    ) +
    path(
      `M-30 ${num(drop + 66)}Q-42 ${num(drop + 100)} -24 ${num(drop + 138)}H24Q42 ${num(drop + 100)} 30 ${num(drop + 66)}Z`,
      '#ffeebc',
      faint(0.85),
    ) +
    path(
      `M0 ${num(drop + 74)}Q15 ${num(drop + 100)} 8 ${num(drop + 120)}Q0 ${num(drop + 130)} -8 ${num(drop + 120)}Q-15 ${num(drop + 100)} 0 ${num(drop + 74)}Z`,
      '#ffffff',
    ) +
    path(`M-30 ${num(drop + 136)}H30L22 ${num(drop + 158)}H-22Z`, darker(metal, 0.2))
  );
}

/** A straight-backed wooden chair seen from behind; 100 wide, foot at (0, 0), 220 high. */
export function chairBack(wood: string): string {
  return (
    rect(-48, -220, 12, 220, wood) +
    rect(36, -220, 12, 220, darker(wood, 0.25)) +
    rect(-48, -218, 96, 26, lighter(wood, 0.08)) +
    [-24, -4, 16].map((x) => rect(x, -192, 8, 84, darker(wood, 0.12))).join('') +
    rect(-52, -112, 104, 20, lighter(wood, 0.05)) +
    rect(-44, -50, 88, 9, darker(wood, 0.3))
  );
}

/** A chair beyond the table: only its back shows; 90 wide, lower edge at (0, 0), 120 high. */
export function chairTop(wood: string): string {
  return (
    rect(-42, -120, 10, 120, wood) +
    rect(32, -120, 10, 120, darker(wood, 0.2)) +
    rect(-44, -120, 88, 22, lighter(wood, 0.14)) +
    [-20, -3, 14].map((x) => rect(x, -98, 6, 98, darker(wood, 0.1))).join('')
  );
}

/** A basin of glowing charcoal on a stand; 200 wide, foot at (0, 0). */
export function brazier(metal: string): string {
  const coals = Array.from({ length: 15 }, (_, i) =>
    ellipse(-62 + ((i * 47) % 126), -78 - ((i * 13) % 16), 14, 9, i % 3 === 0 ? '#ffb65c' : '#c23a1c'),
  ).join('');
  return (
    ellipse(0, -84, 260, 170, glow('#f0702c', 0.5)) +
    coals +
    path(
      'M-94 -80H94Q84 -34 40 -30H-40Q-84 -34 -94 -80Z',
      down([0, lighter(metal, 0.1)], [1, darker(metal, 0.5)]),
    ) +
    stroke('M-66 -36L-84 0M66 -36L84 0', darker(metal, 0.3), 9) +
    ellipse(0, -80, 96, 14, 'none', 'stroke="#e8934a" stroke-width="3" opacity="0.7"')
  );
}

/** A tall window with an arched head and glazing bars; x, y the top left, over whatever is drawn behind it. */
export function archedFrame(x: number, y: number, w: number, h: number, frame: string): string {
  const r = w / 2;
  const t = w * 0.045;
  return (
    stroke(
      `M${num(x)} ${num(y + h)}V${num(y + r)}a${num(r)} ${num(r)} 0 0 1 ${num(w)} 0V${num(y + h)}Z`,
      frame,
      t * 1.7,
    ) +
    stroke(
      `M${num(x + r)} ${num(y)}V${num(y + h)}M${num(x)} ${num(y + r)}H${num(x + w)}M${num(x)} ${num(y + r + (h - r) * 0.5)}H${num(x + w)}`,
      frame,
      t,
    ) +
    rect(x - w * 0.08, y + h - t, w * 1.16, t * 2.4, lighter(frame, 0.1))
  );
}

export function archedHole(x: number, y: number, w: number, h: number): string {
  const r = w / 2;
  return `M${num(x)} ${num(y + h)}V${num(y + r)}a${num(r)} ${num(r)} 0 0 1 ${num(w)} 0V${num(y + h)}Z`;
}

/** Floor boards running away from us. */
export function floorBoards(w: number, y: number, h: number, light: string, dark: string): string {
  let joints = '';
  for (let i = -16; i <= 16; i++) {
    joints += `M${num(w / 2 + (i * w) / 26)} ${num(y)}L${num(w / 2 + (i * w) / 9)} ${num(h)}`;
  }
  return (
    rect(0, y, w, h - y, down([0, light], [1, dark])) + stroke(joints, darker(dark, 0.4), 2.5, faint(0.5))
  );
}

/** An open book lying on a desk; 300 wide, lower edge at (0, 0). */
export function openBook(paper: string, ink: string): string {
  let text = '';
  for (let i = 0; i < 5; i++) {
    text += `M${-126 + i * 3} ${-22 - i * 10}q50 -10 102 0M${24} ${-22 - i * 10}q52 -10 ${102 - i * 3} 0`;
  }
  return (
    polygon(
      [
        [-152, -6],
        [152, -6],
        [140, 4],
        [-140, 4],
      ],
      darker(paper, 0.55),
    ) +
    path(
      'M-150 -8L-126 -82Q-60 -98 0 -78L0 0Q-70 -20 -150 -8Z',
      across([0, paper], [0.85, lighter(paper, 0.2)], [1, darker(paper, 0.22)]),
    ) +
    path(
      'M150 -8L126 -82Q60 -98 0 -78L0 0Q70 -20 150 -8Z',
      across([0, darker(paper, 0.2)], [0.15, lighter(paper, 0.2)], [1, paper]),
    ) +
    stroke(text, ink, 2.2, faint(0.4))
  );
}

/** Sheets of paper with a brush resting on them; about 300 wide, lower edge at (0, 0). */
export function paperAndBrush(paper: string, ink: string): string {
  const strokes = [0, 1, 2, 3, 4, 5, 6]
    .map((i) => `M${-96 + i * 26} -62q3 12 1 ${24 + ((i * 7) % 13)}`)
    .join('');
  return (
    polygon(
      [
        [-150, 0],
        [-110, -84],
        [120, -84],
        [150, 0],
      ],
      darker(paper, 0.14),
    ) +
    polygon(
      [
        [-140, -6],
        [-106, -80],
        [110, -86],
        [136, -8],
      ],
      down([0, lighter(paper, 0.15)], [1, paper]),
    ) +
    stroke(strokes, ink, 3.2, faint(0.5)) +
    stroke('M40 -14L168 -56', darker('#8a5a30', 0.1), 8) +
    path('M40 -18L10 -6Q22 -2 44 -9Z', ink) +
    ellipse(200, -22, 44, 15, '#15100d') +
    ellipse(200, -27, 34, 10, '#3a2e26')
  );
}
