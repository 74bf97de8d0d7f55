/** A number generator that always gives the same row for one seed; each is 0 to 1. */
function row(seed: number): () => number {
  let state = (seed * 7919 + 17) % 2147483647;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

const steps = 180;

/** The outline of one ridge of karst cones, as an SVG path `width` wide, closed at `floor`. */
export function ridgePath(seed: number, width: number, base: number, height: number, floor: number): string {
  const next = row(seed);
  const count = 8 + Math.floor(next() * 4);
  const cones = Array.from({ length: count }, (_, n) => ({
    at: (width * (n + next() * 0.9)) / count,
    high: height * (0.3 + next() * 0.9),
    wide: width * (0.03 + next() * 0.05),
  }));
  const points = Array.from({ length: steps + 1 }, (_, n) => {
    const x = (n * width) / steps;
    const rise = cones.reduce((sum, { at, high, wide }) => {
      const cone = high * Math.exp(-((Math.abs(x - at) / wide) ** 1.7));
      return Math.max(sum, cone) + Math.min(sum, cone) * 0.25;
    }, 0);
    return `${x.toFixed(1)} ${(base - rise).toFixed(1)}`;
  });
  return `M0 ${floor}L${points.join('L')}L${width} ${floor}Z`;
}
