/** So many at once, and so many a second again. */
type Bucket = { left: number; at: number };

// A visitor's hand makes less than ten calls a second; opening a set of many packs a burst of some hundred.
const each = { burst: 200, perSecond: 40 };
const together = { burst: 400, perSecond: 120 };

function take(bucket: Bucket, { burst, perSecond }: typeof each, now: number): boolean {
  bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

/** Says for each call whether it still comes at a rate at which a page would ask. `now`: ms of a steady clock. */
export function openCallRate(now: () => number): (name: string) => boolean {
  const buckets = new Map<string, Bucket>();
  const full = (burst: number): Bucket => ({ left: burst, at: now() });
  const all = full(together.burst);
  return (name) => {
    let own = buckets.get(name);
    if (!own) {
      own = full(each.burst);
      buckets.set(name, own);
    }
    // Its own first: one call that comes in a flood must not cost the others theirs.
    return take(own, each, now()) && take(all, together, now());
  };
}
