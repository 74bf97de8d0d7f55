/** How a clause is set: its lines, and the size of its letters in the unit of the box. */
export type Setting = {
  readonly lines: readonly string[];
  readonly size: number;
};

/** Lines are this many sizes apart. */
export const lineHeight = 1.28;
/** Letters are spaced by so many sizes. */
export const tracking = 0.05;

const mostLines = 4;
// A short clause does not need to be larger than this part of the width.
const largest = 0.2;
// Another line must make the letters this much larger: fewer breaks read better.
const worth = 0.88;
// A Chinese line should neither end with these nor begin with those: they belong to their neighbours.
const opens = /[为和与向对在把被是《“（]$/u;
const closes = /^[的了着过，。、；：！？》”）]/u;
// What tearing such a word from its neighbour costs, in letters.
const torn = 1.2;
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + tracking + (wide.test(letter) ? 1 : letter === ' ' ? 0.3 : 0.62),
    0,
  );

/** The words of a clause; marks stay with the word before them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', {
    granularity: 'word',
  }).segment(text)) {
    const last = words.length - 1;
    if (last >= 0 && /^[\s\p{P}]+$/u.test(segment)) words[last] += segment;
    else words.push(segment);
  }
  return words;
}

type Broken = { readonly lines: readonly string[]; readonly cost: number };

/** Breaks words into so many lines, as even as can be; undefined if there are too few words. */
function balance(words: readonly string[], count: number): Broken | undefined {
  const costOf = (line: string) => widthOf(line.trim()) + (opens.test(line) || closes.test(line) ? torn : 0);
  if (count === 1) {
    const line = words.join('');
    return words.length > 0 ? { lines: [line.trim()], cost: costOf(line) } : undefined;
  }
  let best: Broken | undefined;
  for (let n = 1; n <= words.length - count + 1; n += 1) {
    const line = words.slice(0, n).join('');
    const rest = balance(words.slice(n), count - 1);
    if (!rest) continue;
    const cost = Math.max(costOf(line), rest.cost);
    if (!best || cost < best.cost) best = { lines: [line.trim(), ...rest.lines], cost };
  }
  return best;
}

/** Sets a clause as large as fits into a box, in up to four even lines. */
export function fitClause(text: string, box: { readonly width: number; readonly height: number }): Setting {
  const words = wordsOf(text.trim());
  let best: Setting & { readonly score: number } = {
    lines: [text],
    size: 0,
    score: 0,
  };
  for (let count = 1; count <= Math.min(mostLines, words.length); count += 1) {
    const { lines } = balance(words, count) ?? { lines: [text] };
    const longest = Math.max(...lines.map(widthOf));
    const size = Math.min(box.width / longest, box.height / (count * lineHeight), box.width * largest);
    const score = size * worth ** (count - 1);
    if (score > best.score) best = { lines, size, score };
  }
  return { lines: best.lines, size: best.size };
}
