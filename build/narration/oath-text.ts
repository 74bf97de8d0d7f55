import { oathYaml } from '../packs/author-schema.ts';
import { collectProblems } from '../packs/problems.ts';
import { parseYaml } from '../packs/yaml-file.ts';
import { isNarrationLanguage, type NarrationLanguage } from './settings.ts';

/** One spoken line of an oath and the audio file it goes to, without folder. */
export type OathLine = { readonly file: string; readonly text: string };

export type OathText = {
  readonly language: NarrationLanguage;
  readonly lines: readonly OathLine[];
};

/** The lines of an oath's YAML, with each variant's closing lines. Throws with the first problem in it. */
export function oathOf(id: string, yaml: string): OathText {
  const problems = collectProblems();
  const oath = parseYaml(yaml, oathYaml, problems, `oaths/${id}.yaml`);
  const [first] = problems.list;
  if (!oath) throw new Error(first?.message ?? `oaths/${id}.yaml can't be read`);
  if (!isNarrationLanguage(oath.language)) throw new Error('"language" must be zh-Hans or en');
  const named = (lines: readonly { text: string }[], name: string) =>
    lines.map(({ text }, n) => ({
      file: `${name}.${String(n + 1).padStart(2, '0')}.opus`,
      text: text.trim(),
    }));
  const closings = oath.variants.flatMap(({ id: variant, closing }) => named(closing, `${id}.${variant}`));
  return { language: oath.language, lines: [...named(oath.lines, id), ...closings] };
}
