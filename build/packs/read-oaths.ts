import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema } from '../../content/pack.ts';
import { type OathYaml, oathYaml } from './author-schema.ts';
import type { Problems } from './problems.ts';
import { filesIn, readText } from './read-text.ts';
import { parseYaml } from './yaml-file.ts';

export type DraftOath = { readonly id: string; readonly file: string; readonly oath: OathYaml };

/** Reads `oaths/<id>.yaml`, in the order in which pack.yaml names them (`wanted`); the others follow. */
export async function readOaths(
  folder: string,
  wanted: readonly string[],
  problems: Problems,
): Promise<DraftOath[]> {
  const oaths: DraftOath[] = [];
  for (const file of await filesIn(folder, 'oaths')) {
    const id = /^oaths\/(.+)\.yaml$/.exec(file)?.[1] ?? '';
    if (!idSchema.safeParse(id).success) {
      problems.add(file, 'is not named <id>.yaml; rename it');
      continue;
    }
    const oath = parseYaml(await readText(folder, file, problems), oathYaml, problems, file);
    if (oath) oaths.push({ id, file, oath });
  }
  for (const id of wanted) {
    if (existsSync(join(folder, 'oaths', `${id}.yaml`))) continue;
    problems.add(
      'pack.yaml',
      `oaths: names "${id}", but there is no oaths/${id}.yaml; write it or correct the name`,
    );
  }
  return inOrder(oaths, wanted);
}

/** As pack.yaml wants them; those that it does not name follow. */
function inOrder(oaths: readonly DraftOath[], wanted: readonly string[]): DraftOath[] {
  const place = ({ id }: DraftOath) => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  return oaths.toSorted((a, b) => place(a) - place(b));
}
