import { isMap, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Problems } from './problems.ts';

/**
 * Parses YAML by a schema. Each problem is reported with its line in the file (`firstLine` is where the YAML
 * begins); undefined if there was any.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  problems: Problems,
  file: string,
  firstLine = 1,
): T | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  for (const { message, pos } of document.errors)
    problems.add(file, `is not YAML here: ${message}; check colons, quotes and indents`, line(pos[0]));
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias that leads nowhere, or so many that they would fill the memory.
    problems.add(
      file,
      `is not YAML: ${error instanceof Error ? error.message : ''}; write it without * and &`,
    );
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;

  const placeOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const holder = document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(holder) ? holder.items.find((item) => String(item.key) === String(key)) : undefined;
      const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
      const range = node && typeof node === 'object' && 'range' in node ? node.range : undefined;
      if (Array.isArray(range) && typeof range[0] === 'number') return line(range[0]);
    }
    return firstLine;
  };
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const message = `"${key}" is not known here; check its spelling or leave it out`;
        problems.add(file, message, placeOf([...issue.path, key]));
      }
    } else {
      const where = issue.path.map(String).join('.');
      problems.add(
        file,
        `${where}${where ? ': ' : ''}${plain(issue, document.getIn(issue.path))}`,
        placeOf(issue.path),
      );
    }
  }
  return undefined;
}

/** zod's own words are for programmers; authors get the same said plainly. */
function plain(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'invalid_key') {
    return `"${String(issue.path.at(-1))}" is no language tag such as en; a text with a comma or colon needs quotes`;
  }
  const wanted = issue.message.replace(/^Invalid input: /, '');
  const hint = /^expected (a text|string|object|record|array|int|number)\b/.test(wanted)
    ? ''
    : ` (${wanted})`;
  if (given === null && issue.path.length === 0) return 'is empty; write it as content/README.md shows';
  if (given === undefined || given === null) return `is missing; add it${hint}`;
  if (issue.code !== 'invalid_type') return wanted;
  if (issue.expected === 'record') return 'expected a text for each language, such as { en: …, zh-Hans: … }';
  if (wanted.startsWith('expected array')) return 'expected a list, each entry on a line that begins with -';
  if (wanted.startsWith('expected object'))
    return 'expected entries such as "text: …"; see content/README.md';
  if (issue.expected === 'string' && typeof given !== 'object') return 'expected a text; put it in quotes';
  return wanted;
}
