import { across, darker, down, lighter } from '../paint.ts';
import type { Rng } from '../rng.ts';
import { faint, num, path, rect, stroke } from '../shapes.ts';

/** A tall plain cloth that hangs in folds from y 0 down to foot. */
export function hangingCloth(
  rng: Rng,
  x: number,
  w: number,
  top: number,
  foot: number,
  cloth: string,
  light: string,
): string {
  const folds = Math.max(5, Math.round(w / 62));
  let out = rect(
    x,
    top,
    w,
    foot - top,
    down([0, darker(cloth, 0.55)], [0.45, cloth], [1, darker(cloth, 0.35)]),
  );
  for (let i = 0; i < folds; i++) {
    const fx = x + (w * (i + rng.range(0.02, 0.3))) / folds;
    const fw = (w / folds) * rng.range(0.55, 0.95);
    const sway = rng.range(-0.12, 0.12) * fw;
    const shape = `M${num(fx)} ${num(top)}L${num(fx + fw)} ${num(top)}Q${num(fx + fw + sway)} ${num((top + foot) / 2)} ${num(Math.min(x + w, fx + fw * 1.06))} ${num(foot)}L${num(fx)} ${num(foot)}Q${num(fx + sway)} ${num((top + foot) / 2)} ${num(fx)} ${num(top)}Z`;
    out += path(
      shape,
      across([0, '#000000', 0.36], [0.34, light, 0.16], [0.62, light, 0.05], [1, '#000000', 0.26]),
    );
  }
  const hem = `M${num(x)} ${num(foot - 26)}H${num(x + w)}`;
  return (
    out +
    stroke(hem, '#d6ac5a', 3, faint(0.55)) +
    stroke(hem.replace(String(num(foot - 26)), num(foot - 14)), '#d6ac5a', 1.4, faint(0.5))
  );
}

/** A round column with a stone base; from top to foot. */
export function pillar(x: number, w: number, foot: number, tone: string): string {
  return (
    rect(
      x - w / 2,
      0,
      w,
      foot,
      across([0, darker(tone, 0.6)], [0.3, lighter(tone, 0.12)], [0.62, tone], [1, darker(tone, 0.65)]),
    ) +
    rect(
      x - w * 0.64,
      foot - w * 0.4,
      w * 1.28,
      w * 0.4,
      across([0, '#120807'], [0.35, '#4a2e26'], [1, '#120807']),
    )
  );
}
