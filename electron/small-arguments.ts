/** Plain data as JSON has it; structured cloning would also bring maps, buffers, dates, errors. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}

/**
 * Whether what a page hands over is plain data of at most `most` characters and values. Looks no further than that,
 * so that neither a huge text, nor a deep, wide or endless tree costs anything.
 */
export function isSmall(value: unknown, most: number): boolean {
  let left = most;
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    left -= 1;
    if (typeof next === 'string') left -= next.length;
    else if (typeof next === 'bigint' || typeof next === 'symbol' || typeof next === 'function') return false;
    else if (typeof next === 'object' && next !== null) {
      if (!isPlain(next)) return false;
      // An array may have a length and no values, over which a parser would walk all the same.
      if (Array.isArray(next) && next.length > left) return false;
      const keys = Object.keys(next);
      if (keys.length > left) return false;
      for (const key of keys) {
        if (!Array.isArray(next)) left -= key.length;
        waiting.push(Reflect.get(next, key));
      }
    }
    if (left < 0) return false;
  }
  return true;
}
