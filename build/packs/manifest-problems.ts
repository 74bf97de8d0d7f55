import { type Problem as Found, parseManifest, referenceProblems } from '../../content/manifest.ts';
import type { Manifest } from '../../content/pack.ts';
import type { Problems } from './problems.ts';
import type { Draft } from './read-folder.ts';
import { lineWith, word } from './read-text.ts';

/** Checks what was built from a draft, and tells an author where in the folder each problem comes from. */
export async function checkBuilt(manifest: Manifest, draft: Draft, problems: Problems): Promise<void> {
  for (const problem of referenceProblems(manifest)) {
    const { about, place, message } = problem;
    // A file that has told its own problems is there, if not in what was built.
    if (about === undefined || (draft.faulty.has(about) && message.endsWith('not in the pack'))) continue;
    const file = fileOf(problem, draft);
    const advice = message.startsWith('names') ? 'correct the name or add it' : 'give each its own id';
    problems.add(
      file,
      `${plainPlace(place)}${message}; ${advice}`,
      await lineWith(draft.folder, file, word(about)),
    );
  }
  if (problems.list.length > 0) return;
  const parsed = parseManifest(manifest);
  if (parsed.kind === 'good') return;
  for (const problem of parsed.problems)
    problems.add(fileOf(problem, draft), `${problem.place}: ${problem.message}`);
}

/** The author's file that a place in the manifest came from. */
function fileOf({ place }: Found, draft: Draft): string {
  const [kind, n] = place.split('.');
  const entry = Number(n);
  if (kind === 'exhibits') return draft.exhibits[entry]?.file ?? 'exhibits';
  if (kind === 'stories') return draft.stories[entry]?.file ?? 'stories';
  if (kind === 'oaths' || kind === 'programmes' || kind === 'quizzes')
    return draft[kind][entry]?.file ?? kind;
  return 'pack.yaml';
}

/** `exhibits.3.related.1` is `related` in the author's file; ids are names of files, not keys. */
function plainPlace(place: string): string {
  const names = place.split('.').filter((part) => !/^\d+$/.test(part));
  const [kind = ''] = names;
  const keys = ['exhibits', 'stories', 'oaths', 'programmes', 'quizzes'].includes(kind)
    ? names.slice(1)
    : names;
  const shown = keys.filter((key) => key !== 'id').join('.');
  return shown === '' ? '' : `${shown}: `;
}
