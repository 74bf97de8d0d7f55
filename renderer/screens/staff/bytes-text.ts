const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size for people: `12.3 MB`; thousands, as disks and sticks are sold by. */
export function bytesText(bytes: number, language: string): string {
  let power = 0;
  let value = Math.max(0, bytes);
  // 999.6 would be shown as 1,000.
  while (value >= 999.5 && power < units.length - 1) {
    value /= 1000;
    power += 1;
  }
  const digits = value < 10 && power > 1 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value);
}
