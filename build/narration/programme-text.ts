import { programmeYaml } from '../packs/author-programme.ts';
import { collectProblems } from '../packs/problems.ts';
import { parseYaml } from '../packs/yaml-file.ts';
import { isNarrationLanguage, type NarrationLanguage } from './settings.ts';

/** What is said at a step, and the audio file of the pack it goes to. */
export type SaidText = {
  readonly audio: string;
  readonly language: NarrationLanguage;
  readonly text: string;
};

/** What the `say` steps of a programme's YAML name a file for. Throws with the first problem in it. */
export function saidIn(id: string, yaml: string): SaidText[] {
  const file = `programmes/${id}.yaml`;
  const problems = collectProblems();
  const programme = parseYaml(yaml, programmeYaml, problems, file);
  const [first] = problems.list;
  if (!programme) throw new Error(first?.message ?? `${file} can't be read`);
  return programme.steps.flatMap((step) =>
    step.kind === 'say' ? Object.entries(step.audio ?? {}).map((one) => said(one, step)) : [],
  );
}

function said(
  [language, audio]: readonly [string, string],
  { id, text }: { readonly id: string; readonly text: Readonly<Record<string, string>> },
): SaidText {
  if (!isNarrationLanguage(language)) throw new Error(`step ${id}: there is a voice for zh-Hans and en only`);
  const words = text[language];
  if (words === undefined)
    throw new Error(`step ${id}: ${audio} is for ${language}, in which it has no text`);
  return { audio, language, text: words.trim() };
}
