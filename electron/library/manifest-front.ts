import type { ManifestFront } from '../../content/pack.ts';

const longLists = ['collections', 'exhibits', 'stories', 'files'] as const;
// May be left out, so that their absence from the front says nothing.
const optional = ['attract', 'validFrom', 'validUntil', 'minimumKiosk'] as const;

/**
 * The front of a manifest whose bytes have been parsed before, without parsing its long lists: a manifest of a
 * thousand exhibits takes a tenth of a second, for which the first picture would wait. Undefined if the lists
 * stand before the rest or the JSON is written with spaces: parse all of it then.
 */
export function manifestFront(bytes: Buffer): ManifestFront | undefined {
  // A quote within a text is escaped, so none of these can stand in one.
  const starts = longLists.map((name) => bytes.indexOf(`,"${name}":[`)).filter((at) => at >= 0);
  if (starts.length === 0) return undefined;
  const end = Math.min(...starts);
  if (optional.some((name) => bytes.indexOf(`"${name}":`, end) >= 0)) return undefined;
  try {
    return withAll(JSON.parse(`${bytes.toString('utf8', 0, end)}}`));
  } catch {
    return undefined;
  }
}

const withAll = (front: Partial<ManifestFront>): ManifestFront | undefined => {
  const { id, version, title, summary, credits, languages, accent } = front;
  return id && version && title && summary && credits && languages && accent
    ? { ...front, id, version, title, summary, credits, languages, accent }
    : undefined;
};
