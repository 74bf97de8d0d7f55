/** A signature as it was drawn: strokes in their order, each its points, in units of the field it is drawn in. */

export const signatureField = { width: 1000, height: 400 } as const;

export const mostPoints = 2000;
export const mostStrokes = 200;

export type Point = readonly [number, number];
export type Stroke = readonly Point[];
export type Signature = readonly Stroke[];

const limit = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));

/** A place in the field, from one that may lie beside it: `x` and `y` as parts of its width and height. */
export const pointAt = (x: number, y: number): Point => [
  limit(x * signatureField.width, signatureField.width),
  limit(y * signatureField.height, signatureField.height),
];

const pointsOf = (signature: Signature): number => signature.reduce((sum, stroke) => sum + stroke.length, 0);

/** Another stroke begins. The same object once there are too many. */
export const beginStroke = (signature: Signature, at: Point): Signature =>
  signature.length >= mostStrokes || pointsOf(signature) >= mostPoints ? signature : [...signature, [at]];

/** The last stroke goes on; where it does not move, or is too long, it stays the same object. */
export function drawOn(signature: Signature, at: Point): Signature {
  const last = signature.at(-1);
  const end = last?.at(-1);
  if (!last || !end || pointsOf(signature) >= mostPoints) return signature;
  if (end[0] === at[0] && end[1] === at[1]) return signature;
  return [...signature.slice(0, -1), [...last, at]];
}

export const withoutLastStroke = (signature: Signature): Signature => signature.slice(0, -1);

/** A stroke as the `d` of an SVG path: smooth through the middles of its points; a dot for a single one. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const last = rest.at(-1);
  if (!last) return `M${first.join(' ')}h0.1`;
  const curves = rest.slice(0, -1).map(([x, y], n) => {
    const [nextX, nextY] = rest[n + 1] ?? last;
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}

/** A picture of it that every program opens. */
export const signatureSvg = (signature: Signature): string => {
  const { width, height } = signatureField;
  const paths = signature.map((stroke) => `<path d="${strokePath(stroke)}"/>`).join('');
  const ink = 'fill="none" stroke="#2a1d12" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${ink}>${paths}</svg>\n`;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const least = { width: 200, height: 120 };
const edge = 20;

/** What of its field a signature fills, with an edge for its ink; a small one is not blown up. */
export function boxOf(signature: Signature): Box {
  const points = signature.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const span = (values: readonly number[], atLeast: number) => {
    const [low, high] = [Math.min(...values) - edge, Math.max(...values) + edge];
    const more = Math.max(0, atLeast - (high - low));
    return [low - more / 2, high - low + more] as const;
  };
  const [x, width] = span(xs, least.width);
  const [y, height] = span(ys, least.height);
  return { x, y, width, height };
}
