import { across, darker, lighter } from '../paint.ts';
import type { Sheet } from '../picture.ts';
import { circle, faint, group, line, rect } from '../shapes.ts';

export interface CoverPaint {
  /** The cloth of the binding and the paper of the plate. */
  readonly cloth: string;
  readonly plate: string;
  readonly gold: string;
}

/** A window on the cover in which the scene stands (units of a 1200×1600 sheet). */
export const plate = { x: 150, y: 130, w: 930, h: 1160 } as const;

/** Small marks under the plate: which part of a series this is. */
function volumeMarks(volume: number, of: number, gold: string): string {
  return Array.from({ length: of }, (_, i) => {
    const x = 615 + (i - (of - 1) / 2) * 74;
    return circle(x, 1436, 17, i < volume ? gold : 'none', `stroke="${gold}" stroke-width="3.4"`);
  }).join('');
}

/** A bound book: cloth, spine, double gold rule, the scene in its plate; volume marks for a series. */
export function bookCover(
  { w, h }: Sheet,
  paint: CoverPaint,
  scene: string,
  volume?: readonly [part: number, of: number],
): string {
  const { x, y, w: pw, h: ph } = plate;
  let weave = '';
  for (let i = 8; i < h; i += 16) {
    weave += rect(0, i, w, 1.4, darker(paint.cloth, 0.25), faint(0.22));
  }
  const spine =
    rect(
      0,
      0,
      96,
      h,
      across(
        [0, '#000000', 0.5],
        [0.5, lighter(paint.cloth, 0.2), 0.25],
        [0.86, '#000000', 0.16],
        [1, '#000000', 0.5],
      ),
    ) + line(98, 0, 98, h, lighter(paint.cloth, 0.25), 2, faint(0.4));
  const frame =
    rect(x - 16, y - 16, pw + 32, ph + 32, 'none', `stroke="${paint.gold}" stroke-width="4"`) +
    rect(
      x - 26,
      y - 26,
      pw + 52,
      ph + 52,
      'none',
      `stroke="${paint.gold}" stroke-width="1.6" stroke-opacity="0.7"`,
    );
  const foot =
    volume === undefined
      ? line(480, 1436, 585, 1436, paint.gold, 3) +
        line(645, 1436, 750, 1436, paint.gold, 3) +
        rect(604, 1425, 22, 22, paint.gold, 'transform="rotate(45 615 1436)"')
      : volumeMarks(volume[0], volume[1], paint.gold);
  const clip = `<clipPath id="plate"><rect x="${x}" y="${y}" width="${pw}" height="${ph}"/></clipPath>`;
  return (
    rect(
      0,
      0,
      w,
      h,
      across(
        [0, darker(paint.cloth, 0.3)],
        [0.12, paint.cloth],
        [0.85, lighter(paint.cloth, 0.05)],
        [1, darker(paint.cloth, 0.28)],
      ),
    ) +
    weave +
    spine +
    clip +
    rect(x, y, pw, ph, paint.plate) +
    group(group(scene, `transform="translate(${x} ${y})"`), 'clip-path="url(#plate)"') +
    rect(x, y, pw, ph, 'none', `stroke="#000000" stroke-width="6" stroke-opacity="0.28"`) +
    frame +
    foot +
    rect(w - 14, 0, 14, h, '#000000', faint(0.22))
  );
}
