/** SVG shapes as strings. All lengths are units of the picture. */
export type Point = readonly [x: number, y: number];

/** A number with at most one decimal: keeps files small. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/**
 * A shape's own opacity becomes its paint's: an opacity on the element makes a renderer draw it on a sheet of its own,
 * which is slow on large pictures.
 */
function paintOpacity(more: string): string {
  return more.replace(
    /(^|\s)opacity="([^"]*)"/,
    more.includes('stroke=') ? '$1fill-opacity="$2" stroke-opacity="$2"' : '$1fill-opacity="$2"',
  );
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}" ${paintOpacity(more)}/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${fill}" ${paintOpacity(more)}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}" ${paintOpacity(more)}/>`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${paintOpacity(more)}/>`;
}

/** A line along d, with round ends. */
export function stroke(d: string, colour: string, width: number, more = ''): string {
  return (
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="round" ` +
    `stroke-linejoin="round" ${more.replace(/(^|\s)opacity=/, '$1stroke-opacity=')}/>`
  );
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  more = '',
): string {
  return stroke(`M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`, colour, width, more);
}

/** A line through all points, written in small relative steps. */
export function lines(points: readonly Point[]): string {
  let d = '';
  let x = 0;
  let y = 0;
  for (const [px, py] of points) {
    const dx = num(px - x);
    const dy = num(py - y);
    d +=
      d === ''
        ? `M${dx} ${dy}l`
        : `${dx.startsWith('-') || d.endsWith('l') ? '' : ' '}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
    // The rounded steps are summed, so that errors do not add up.
    x += Number(dx);
    y += Number(dy);
  }
  return d.replace(/l$/, '');
}

export function polygon(points: readonly Point[], fill: string, more = ''): string {
  return path(`${lines(points)}Z`, fill, more);
}

/** A smooth line through all points (Catmull-Rom as Béziers). */
export function curve(points: readonly Point[]): string {
  const first = points[0];
  if (first === undefined) {
    return '';
  }
  let d = `M${num(first[0])} ${num(first[1])}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const b = points[i] ?? first;
    const c = points[i + 1] ?? b;
    const a = points[i - 1] ?? b;
    const e = points[i + 2] ?? c;
    d +=
      `C${num(b[0] + (c[0] - a[0]) / 6)} ${num(b[1] + (c[1] - a[1]) / 6)} ` +
      `${num(c[0] - (e[0] - b[0]) / 6)} ${num(c[1] - (e[1] - b[1]) / 6)} ${num(c[0])} ${num(c[1])}`;
  }
  return d;
}

export function group(body: string, attributes: string): string {
  return `<g ${attributes}>${body}</g>`;
}

/** Moves a piece drawn round (0, 0) to its place; a negative scaleX mirrors it. */
export function place(x: number, y: number, scale: number, body: string, flip = false): string {
  const sx = flip ? -scale : scale;
  const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);
  return group(body, `transform="translate(${num(x)} ${num(y)}) scale(${rounded(sx)} ${rounded(scale)})"`);
}

export function faint(opacity: number): string {
  return `opacity="${Math.round(opacity * 100) / 100}"`;
}

/** count values from the first to the last one, evenly. */
export function steps(count: number, first: number, last: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? first : first + ((last - first) * i) / (count - 1),
  );
}

/** The point at share t (0 to 1) of a line of points, by index. */
export function along(points: readonly Point[], t: number): Point {
  const spot = Math.max(0, Math.min(points.length - 1, t * (points.length - 1)));
  const i = Math.floor(spot);
  const a = points[i] ?? [0, 0];
  const b = points[i + 1] ?? a;
  return [a[0] + (b[0] - a[0]) * (spot - i), a[1] + (b[1] - a[1]) * (spot - i)];
}
