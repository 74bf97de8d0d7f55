import type { Rng } from './rng.ts';

/** What a picture's drawing function is given: its size in units and its chance. */
export interface Sheet {
  readonly w: number;
  readonly h: number;
  readonly rng: Rng;
}

/** One picture of a pack: where it is written, how large it is, what draws it. */
export interface Picture {
  readonly name: string;
  readonly w: number;
  readonly h: number;
  readonly draw: (sheet: Sheet) => string;
}

function gradient(token: string, id: string): string {
  const [kind = '', numbers = '', list = ''] = token.split(';');
  const [a = '0', b = '0', c = '0', d = '0'] = numbers.split(',');
  const stops = list
    .split('|')
    .map((stop) => {
      const [offset = '0', colour = '#000000', opacity = '1'] = stop.split(',');
      const seen = opacity === '1' ? '' : ` stop-opacity="${opacity}"`;
      return `<stop offset="${offset}" stop-color="${colour}"${seen}/>`;
    })
    .join('');
  const space = kind === 'u' || kind === 'c' ? ' gradientUnits="userSpaceOnUse"' : '';
  return kind === 'l' || kind === 'u'
    ? `<linearGradient id="${id}" x1="${a}" y1="${b}" x2="${c}" y2="${d}"${space}>${stops}</linearGradient>`
    : `<radialGradient id="${id}" cx="${a}" cy="${b}" r="${c}"${space}>${stops}</radialGradient>`;
}

/** The whole SVG file: gradient tokens become definitions, each stored once. */
export function svgDocument(w: number, h: number, body: string): string {
  const ids = new Map<string, string>();
  const drawn = body
    .replace(/\{\{(.*?)\}\}/g, (_, token: string) => {
      const id = ids.get(token) ?? `g${ids.size + 1}`;
      ids.set(token, id);
      return `url(#${id})`;
    })
    .replaceAll(' />', '/>')
    .replaceAll('/><', '/>\n<');
  const definitions = [...ids].map(([token, id]) => gradient(token, id)).join('\n');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">\n` +
    `<defs>${definitions}</defs>\n${drawn}\n</svg>\n`
  );
}
