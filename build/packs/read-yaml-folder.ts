import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { idSchema } from '../../content/pack-field.ts';
import type { Problems } from './problems.ts';
import { filesIn, readText } from './read-text.ts';
import { parseYaml } from './yaml-file.ts';

/** One YAML file of a pack: its id, its name in the folder, what is written in it. */
export type Written<T> = { readonly id: string; readonly file: string; readonly written: T };

/**
 * Reads `<part>/<id>.yaml` (`part` is oaths, programmes or quizzes), in the order in which pack.yaml names them
 * (`wanted`); the others follow.
 */
export async function readYamlFolder<T>(
  folder: string,
  part: string,
  schema: z.ZodType<T>,
  wanted: readonly string[],
  problems: Problems,
): Promise<Written<T>[]> {
  const found: Written<T>[] = [];
  for (const file of await filesIn(folder, part)) {
    const id = file.slice(part.length + 1).replace(/\.yaml$/, '');
    if (!file.endsWith('.yaml') || !idSchema.safeParse(id).success) {
      problems.add(file, 'is not named <id>.yaml; rename it');
      continue;
    }
    const written = parseYaml(await readText(folder, file, problems), schema, problems, file);
    if (written !== undefined) found.push({ id, file, written });
  }
  for (const id of wanted) {
    if (existsSync(join(folder, part, `${id}.yaml`))) continue;
    const message = `${part}: names "${id}", but there is no ${part}/${id}.yaml; write it or correct the name`;
    problems.add('pack.yaml', message);
  }
  const place = ({ id }: Written<T>) => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  return found.toSorted((a, b) => place(a) - place(b));
}
