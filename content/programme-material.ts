import type { Ref } from './catalogue.ts';
import type { Manifest, Picture } from './pack.ts';
import { namedBy } from './programme-references.ts';
import type { Programme, Step } from './programme-step.ts';

/** A thing that a step names and that is not here. */
export type Lacking = Ref & { readonly what: 'exhibit' | 'story' | 'oath' | 'quiz' };

/** A file that is shown or sounds, and the pack that it belongs to. */
export type NeededFile = { readonly pack: string; readonly sha256: string; readonly bytes: number };

/** All that a programme needs, each once. */
export type Needs = { readonly lacking: readonly Lacking[]; readonly files: readonly NeededFile[] };

/** What a programme needs: of its own pack (`own`) and of the others, where `find` has them. */
export function needsOf(
  own: Manifest,
  programme: Programme,
  find: (pack: string) => Manifest | undefined,
): Needs {
  const lacking: Lacking[] = [];
  const files = new Map<string, NeededFile>();
  const need = (manifest: Manifest, paths: readonly string[]) => {
    const wanted = new Set(paths);
    for (const { path, sha256, bytes } of manifest.files)
      if (wanted.has(path)) files.set(sha256, { pack: manifest.id, sha256, bytes });
  };
  need(own, [...picture(programme.picture), ...programme.steps.flatMap(ownSounds)]);
  for (const step of programme.steps) {
    const named = namedBy(step);
    if (!named) continue;
    const { what, ref } = named;
    const { pack, id } = typeof ref === 'string' ? { pack: own.id, id: ref } : ref;
    const manifest = pack === own.id ? own : find(pack);
    const paths = manifest && pathsOf(manifest, what, id);
    if (paths) need(manifest, paths);
    else if (!lacking.some((one) => one.pack === pack && one.id === id)) lacking.push({ what, pack, id });
  }
  return { lacking, files: [...files.values()] };
}

const picture = (one: Picture | undefined): string[] => (one ? [one.path, one.small] : []);
const present = (paths: readonly (string | undefined)[]): string[] =>
  paths.filter((path) => path !== undefined);

function ownSounds(step: Step): string[] {
  if (step.kind === 'music') return present([step.audio]);
  return step.kind === 'say' ? Object.values(step.audio ?? {}) : [];
}

/** The files of a thing, in all its languages; undefined if it is not in the pack. */
function pathsOf(manifest: Manifest, what: Lacking['what'], id: string): readonly string[] | undefined {
  const is = (one: { readonly id: string }) => one.id === id;
  switch (what) {
    case 'exhibit':
      return manifest.exhibits.find(is)?.pictures.flatMap(picture);
    case 'story': {
      const editions = manifest.stories.filter(is);
      const chapters = editions.flatMap((edition) => edition.chapters);
      const all = [...editions.flatMap((edition) => picture(edition.picture)), ...chapters.flatMap(sounds)];
      return editions.length > 0 ? all : undefined;
    }
    case 'oath': {
      const oath = manifest.oaths.find(is);
      const lines = oath && [...oath.lines, ...oath.variants.flatMap(({ closing }) => closing)];
      return lines && [...picture(oath.picture), ...present(lines.map(({ audio }) => audio))];
    }
    case 'quiz':
      return manifest.quizzes.some(is) ? [] : undefined;
  }
}

const sounds = ({ audio, cues }: { readonly audio: string; readonly cues: string }) => [audio, cues];
