import * as z from 'zod';

/** Names that a hall lists, so that groups can say who they are: of schools, and of those who lead. */

export const mostNames = 200;
const mostLetters = 80;

/** One line of text. */
export const nameSchema = z
  .string()
  .min(1)
  .max(mostLetters)
  .regex(/^\P{Cc}+$/u, 'expected a name on one line');
export const namesSchema = z.array(nameSchema).max(mostNames);

/** The names in a text, one on each line: each once, in their order, as many and as long as they may be. */
export function namesIn(text: string): string[] {
  const names = text.split('\n').map(nameIn);
  return [...new Set(names)].filter((name) => name !== '').slice(0, mostNames);
}

function nameIn(line: string): string {
  const words = line.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  // Not in the middle of a character.
  return words
    .slice(0, mostLetters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
