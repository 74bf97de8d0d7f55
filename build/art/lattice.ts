import { faint, rect, stroke } from './shapes.ts';

/** A lattice window of old make: frame, leaves, an open middle. */
export function latticeFrame(x: number, y: number, w: number, h: number, wood: string): string {
  const leaf = w * 0.23;
  let bars = '';
  for (const lx of [x, x + w - leaf]) {
    for (let i = 1; i < 4; i++) {
      bars += `M${lx + (leaf * i) / 4} ${y}v${h}`;
    }
    for (let i = 1; i < 9; i++) {
      bars += `M${lx} ${y + (h * i) / 9}h${leaf}`;
    }
  }
  return (
    rect(x, y, leaf, h, '#d9b988', faint(0.12)) +
    rect(x + w - leaf, y, leaf, h, '#d9b988', faint(0.12)) +
    stroke(bars, wood, 6) +
    stroke(`M${x + leaf} ${y}v${h}M${x + w - leaf} ${y}v${h}`, wood, 14) +
    rect(x, y, w, h, 'none', `stroke="${wood}" stroke-width="24"`)
  );
}
