/** Colours as `#rrggbb`; contrast by WCAG 2.2 (relative luminance). */

const channels = (colour: string): [number, number, number] => {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

const onAccent = '#fff3df';

/** The accent, darkened as little as the cream text on it needs for 7:1. */
export function deepEnough(accent: string): string {
  const parts = channels(accent);
  for (let part = 100; part > 0; part -= 4) {
    const hex = parts.map((value) =>
      Math.round(value * part * 2.55)
        .toString(16)
        .padStart(2, '0'),
    );
    const colour = `#${hex.join('')}`;
    if (contrast(colour, onAccent) >= 7) return colour;
  }
  return '#000000';
}
