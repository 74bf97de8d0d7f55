/**
 * Colours and gradients. A gradient is written as a token inside a fill ("{{…}}"); picture.ts collects the
 * tokens, so that pieces stay plain strings and equal gradients are stored once.
 */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function token(kind: string, numbers: readonly number[], stops: readonly Stop[]): string {
  const list = stops.map(([offset, colour, opacity]) => `${short(offset)},${colour},${short(opacity ?? 1)}`);
  return `{{${kind};${numbers.map(short).join(',')};${list.join('|')}}}`;
}

/** From the top to the bottom of the shape. */
export function down(...stops: readonly Stop[]): string {
  return token('l', [0, 0, 0, 1], stops);
}

/** From the left to the right of the shape. */
export function across(...stops: readonly Stop[]): string {
  return token('l', [0, 0, 1, 0], stops);
}

/** From y1 to y2 of the picture (user space), whatever the shape. */
export function between(y1: number, y2: number, ...stops: readonly Stop[]): string {
  return token('u', [0, y1, 0, y2], stops);
}

/** From x1 to x2 of the picture (user space). */
export function sideways(x1: number, x2: number, ...stops: readonly Stop[]): string {
  return token('u', [x1, 0, x2, 0], stops);
}

/** From the middle of the shape to its edge. */
export function radial(...stops: readonly Stop[]): string {
  return token('r', [0.5, 0.5, 0.5], stops);
}

/** A round gradient at a place of the picture (user space). */
export function radialAt(x: number, y: number, radius: number, ...stops: readonly Stop[]): string {
  return token('c', [x, y, radius], stops);
}

/** A glow: full in the middle, gone at the edge. */
export function glow(colour: string, strength = 1): string {
  return radial(
    [0, colour, strength],
    [0.35, colour, strength * 0.5],
    [0.7, colour, strength * 0.12],
    [1, colour, 0],
  );
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour at share t on the way from a to b; colours as #rrggbb. */
export function mix(a: string, b: string, t: number): string {
  const from = channels(a);
  const to = channels(b);
  const part = (low: number, high: number): string =>
    Math.max(0, Math.min(255, Math.round(low + (high - low) * t)))
      .toString(16)
      .padStart(2, '0');
  return `#${part(from[0], to[0])}${part(from[1], to[1])}${part(from[2], to[2])}`;
}

export function darker(colour: string, share: number): string {
  return mix(colour, '#000000', share);
}

export function lighter(colour: string, share: number): string {
  return mix(colour, '#ffffff', share);
}
