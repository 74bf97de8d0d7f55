import { across, darker, down, glow, lighter, mix, radialAt } from './paint.ts';
import { circle, ellipse, faint, line, num, type Point, path, rect, stroke } from './shapes.ts';

export interface Dish {
  readonly x: number;
  readonly y: number;
  /** Half width and half height of the rim as seen. */
  readonly rx: number;
  readonly ry: number;
  readonly metal: string;
  readonly shade: string;
  readonly light: string;
  /** Lines of panels; fewer when far away. */
  readonly spokes: number;
  readonly rings: number;
}

const towerAngles = [-164, -104, -44, 16, 76, 136].map((degrees) => (degrees * Math.PI) / 180);

/** The bowl of panels with its rim: rings sink towards the middle. */
function bowl(of: Dish): string {
  const { x, y, rx, ry } = of;
  const depth = ry * 0.62;
  const ring = (t: number): [number, number, number] => [rx * t, ry * t, y + depth * (1 - t * t)];
  let mesh = '';
  for (let i = 1; i < of.rings; i++) {
    const [a, b, cy] = ring(i / of.rings);
    mesh += `M${num(x - a)} ${num(cy)}a${num(a)} ${num(b)} 0 1 0 ${num(a * 2)} 0a${num(a)} ${num(b)} 0 1 0 ${num(-a * 2)} 0`;
  }
  for (let i = 0; i < of.spokes; i++) {
    const angle = (i / of.spokes) * Math.PI * 2;
    const points = [0.08, 0.3, 0.55, 0.8, 1].map((t): Point => {
      const [a, b, cy] = ring(t);
      return [x + Math.cos(angle) * a, cy + Math.sin(angle) * b];
    });
    mesh += points.map(([px, py], j) => `${j === 0 ? 'M' : 'L'}${num(px)} ${num(py)}`).join('');
  }
  const shine = radialAt(
    x - rx * 0.3,
    y + ry * 0.5,
    rx * 1.1,
    [0, lighter(of.metal, 0.35)],
    [0.45, of.metal],
    [1, of.shade],
  );
  return (
    ellipse(x, y + ry * 0.07, rx * 1.03, ry * 1.06, darker(of.shade, 0.45)) +
    ellipse(x, y, rx, ry, shine) +
    ellipse(x, y, rx, ry, across([0, of.shade, 0.55], [0.45, of.shade, 0], [1, of.light, 0.2])) +
    stroke(mesh, darker(of.shade, 0.25), Math.max(0.5, rx * 0.0016), faint(0.55)) +
    ellipse(
      x,
      y,
      rx,
      ry,
      'none',
      `stroke="${lighter(of.metal, 0.3)}" stroke-width="${num(Math.max(1, rx * 0.009))}"`,
    )
  );
}

function mast(x: number, foot: number, height: number, colour: string, light: string): string {
  const w = height * 0.085;
  let web = '';
  for (let i = 0; i < 9; i++) {
    const a = i / 9;
    const b = (i + 1) / 9;
    const wa = w * (1 - a * 0.7);
    const wb = w * (1 - b * 0.7);
    web += `M${num(x - wa)} ${num(foot - height * a)}L${num(x + wb)} ${num(foot - height * b)}L${num(x - wb)} ${num(foot - height * b)}L${num(x + wa)} ${num(foot - height * a)}`;
  }
  return (
    stroke(
      `M${num(x - w)} ${num(foot)}L${num(x - w * 0.3)} ${num(foot - height)}`,
      light,
      Math.max(1, height * 0.018),
    ) +
    stroke(
      `M${num(x + w)} ${num(foot)}L${num(x + w * 0.3)} ${num(foot - height)}`,
      colour,
      Math.max(1, height * 0.018),
    ) +
    stroke(web, colour, Math.max(0.6, height * 0.008)) +
    rect(x - w * 0.5, foot - height - w * 0.25, w, w * 0.4, colour)
  );
}

/** A great dish with six towers round its rim and a cabin on cables above it. */
export function dish(of: Dish, lamp: string | null = null): string {
  const cabin: Point = [of.x, of.y - of.ry * 0.34];
  const towers = towerAngles.map((angle) => {
    const near = (Math.sin(angle) + 1) / 2;
    return {
      near,
      x: of.x + Math.cos(angle) * of.rx * 1.1,
      y: of.y + Math.sin(angle) * of.ry * 1.12,
      h: of.rx * (0.36 + 0.13 * near),
    };
  });
  const colour = darker(of.shade, 0.2);
  const draw = (list: typeof towers): string =>
    list
      .map(
        (t) =>
          mast(t.x, t.y, t.h, mix(colour, of.light, 0.3 * (1 - t.near)), mix(of.light, colour, 0.25)) +
          (lamp === null
            ? ''
            : circle(t.x, t.y - t.h, of.rx * 0.006 + 1, lamp) +
              circle(t.x, t.y - t.h, of.rx * 0.05, glow(lamp, 0.8))),
      )
      .join('');
  const cables = towers
    .map(
      (t) =>
        `M${num(t.x)} ${num(t.y - t.h)}Q${num((t.x + cabin[0]) / 2)} ${num((t.y - t.h + cabin[1]) / 2 + of.ry * 0.12)} ${num(cabin[0])} ${num(cabin[1])}`,
    )
    .join('');
  const w = of.rx * 0.042;
  return (
    draw(towers.filter((t) => t.near < 0.5)) +
    bowl(of) +
    draw(towers.filter((t) => t.near >= 0.5)) +
    stroke(cables, of.light, Math.max(0.7, of.rx * 0.0022), faint(0.85)) +
    path(
      `M${num(cabin[0] - w)} ${num(cabin[1])}h${num(w * 2)}l${num(-w * 0.5)} ${num(w * 1.1)}h${num(-w)}z`,
      down([0, lighter(of.light, 0.2)], [1, colour]),
    ) +
    line(cabin[0] - w, cabin[1], cabin[0] + w, cabin[1], of.light, Math.max(1, of.rx * 0.006))
  );
}
