/** The sound without what lies below `cutoff` hertz (second order, Butterworth): espeak-ng thumps before some consonants. */
export function highPassed(samples: Float32Array, rate: number, cutoff: number): Float32Array {
  const omega = (2 * Math.PI * cutoff) / rate;
  const alpha = Math.sin(omega) / Math.SQRT2;
  const cosine = Math.cos(omega);
  const scale = 1 + alpha;
  const [b0, b1] = [(1 + cosine) / 2 / scale, -(1 + cosine) / scale];
  const [a1, a2] = [(-2 * cosine) / scale, (1 - alpha) / scale];
  const out = new Float32Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  samples.forEach((x0, index) => {
    const y0 = b0 * x0 + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x0, y1, y0];
    out[index] = y0;
  });
  return out;
}
