// espeak-ng's English phonemes for the parts of a Mandarin syllable, as English speakers say them.
const initials: Record<string, string> = {
  zh: 'dZ',
  ch: 'tS',
  sh: 'S',
  b: 'b',
  p: 'p',
  m: 'm',
  f: 'f',
  d: 'd',
  t: 't',
  n: 'n',
  l: 'l',
  g: 'g',
  k: 'k',
  h: 'h',
  j: 'dZ',
  q: 'tS',
  x: 'S',
  r: 'r',
  z: 'dz',
  c: 'ts',
  s: 's',
  y: 'j',
  w: 'w',
};
const finals: Record<string, string> = {
  iang: 'aN',
  iong: 'UN',
  uang: 'waN',
  uai: 'waI',
  iao: 'aU',
  ian: 'En',
  ang: 'aN',
  eng: 'VN',
  ing: 'IN',
  ong: 'UN',
  uan: 'wan',
  ai: 'aI',
  ei: 'eI',
  ao: 'aU',
  ou: 'oU',
  an: 'an',
  en: 'Vn',
  in: 'In',
  un: 'Un',
  ia: 'A:',
  ie: 'jE',
  iu: 'joU',
  ua: 'wA:',
  uo: 'wO:',
  ui: 'weI',
  ue: 'weI',
  er: '3:',
  a: 'A:',
  o: 'O:',
  e: '3:',
  i: 'i:',
  u: 'u:',
  ü: 'u:',
};
const syllable = new RegExp(
  `(${Object.keys(initials).join('|')})?(${Object.keys(finals).join('|')})(?![aeiouü]|n(?![aeiouü])|ng)`,
  'yu',
);

/** A name in pinyin (Zunyi, Xi'an, Deng Enming) as espeak-ng phonemes for an English voice. Throws if it is not pinyin. */
export function pinyinPhonemes(name: string): string {
  return name
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => wordPhonemes(word, name))
    .join(' ');
}

function wordPhonemes(word: string, name: string): string {
  const syllables = word.split("'").flatMap((part) => {
    const found: string[][] = [];
    syllable.lastIndex = 0;
    for (let match = syllable.exec(part); match; match = syllable.exec(part)) {
      found.push([match[1] ?? '', match[2] ?? '']);
      if (syllable.lastIndex === part.length) return found;
    }
    throw new Error(`${name} is not pinyin`);
  });
  // Stress as English gives it to such names: the last syllable, a lighter one on the first.
  return syllables
    .map(([initial = '', final = ''], index) => {
      const stress = index === syllables.length - 1 ? "'" : index === 0 ? ',' : '';
      return syllablePhonemes(initial, final, stress);
    })
    .join('');
}

function syllablePhonemes(initial: string, final: string, stress: string): string {
  if (final === 'i' && /^(?:zh|ch|sh|r|z|c|s)$/u.test(initial)) return `${initials[initial]}${stress}3:`;
  if (initial === 'y' && final === 'i') return `j${stress}i:`;
  if (initial === 'y' && /^(?:in|ing)$/u.test(final)) return `j${stress}${finals[final]}`;
  if (initial === 'y' && final === 'an') return `j${stress}En`;
  const glide = /^(?:iang|iong|iao|ian)$/u.test(final) && !/^[jqx]$/u.test(initial) ? 'j' : '';
  return `${initials[initial] ?? ''}${glide}${stress}${finals[final]}`;
}
