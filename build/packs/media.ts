import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { parseFile } from 'music-metadata';
import type { Picture } from '../../content/pack.ts';
import { pathProblem } from '../../content/pack-path.ts';
import { checkCues } from './cues.ts';
import { isWholeOgg } from './ogg.ts';
import { buildPicture, pictureProblem } from './pictures.ts';
import type { Problems } from './problems.ts';
import { lineWith, word } from './read-text.ts';

/** The media of a pack: what is named, checked, and the files that will be in it (path → source file). */
export type Media = {
  readonly sources: Map<string, string>;
  /** Checks a picture and promises its forms; undefined if it can't be used. */
  picture(named: NamedPicture): Promise<Picture | undefined>;
  /** Seconds of a sound; undefined if it can't be used. */
  sound(path: string, from: string): Promise<number | undefined>;
  /** Checks the cues of a sound against its text. */
  cues(path: string, text: string, seconds: number, from: string): Promise<void>;
  has(path: string): boolean;
  /** Tells of files that nothing names; not of what a faulty text (by id) may have named. */
  unused(faulty: ReadonlySet<string>): void;
};

export type NamedPicture = {
  readonly file: string;
  readonly alt: Picture['alt'];
  readonly caption?: Picture['alt'];
  readonly zoom?: boolean;
  /** The file that names it, for messages. */
  readonly from: string;
};

export function openMedia(folder: string, cache: string, problems: Problems): Media {
  const sources = new Map<string, string>();
  const used = new Set<string>();
  const madeFrom = new Map<string, string>();
  const read = async (file: string, from: string, verb = 'names'): Promise<Buffer | undefined> => {
    const say = async (message: string) =>
      problems.add(from, `${verb} "${file}", ${message}`, await lineWith(folder, from, word(file)));
    const wrong = pathProblem(file);
    if (wrong) {
      await say(`which ${wrong}`);
      return undefined;
    }
    used.add(file);
    const twin = nameThere(folder, file);
    if (twin === undefined) {
      await say(`which is not in the folder; add it${verb === 'names' ? ' or correct the name' : ''}`);
      return undefined;
    }
    if (twin !== file) used.add(twin);
    if (twin !== file) await say(`but the file is "${twin}"; write upper and lower case the same`);
    return twin === file ? readFile(join(folder, file)) : undefined;
  };
  return {
    sources,
    async picture({ file, alt, caption, zoom = false, from }) {
      const bytes = await read(file, from);
      if (!bytes) return undefined;
      const problem = await pictureProblem(bytes, file);
      if (problem) problems.add(file, problem.message, problem.line);
      if (problem) return undefined;
      const built = await buildPicture(bytes, zoom, cache).catch(() => undefined);
      if (!built) {
        problems.add(file, 'is damaged: it can be read in part only; save it again');
        return undefined;
      }
      const stem = file.replace(/\.[^.]+$/, '');
      const [path, small] = [`${stem}.webp`, `${stem}.small.webp`];
      const other = [path, small].map((made) => madeFrom.get(made)).find((one) => one && one !== file);
      if (other) problems.add(file, `would be built to the same name as "${other}"; rename one`);
      madeFrom.set(path, file).set(small, file);
      sources.set(path, built.full).set(small, built.small);
      const { tiles } = built;
      for (const [name, source] of Object.entries(tiles?.files ?? {}))
        sources.set(`${stem}.tiles/${name}`, source);
      const shape = { width: built.width, height: built.height };
      return {
        ...shape,
        path,
        small,
        alt,
        ...(caption && { caption }),
        ...(tiles && {
          tiles: { folder: `${stem}.tiles`, size: tiles.size, width: tiles.width, height: tiles.height },
        }),
      };
    },
    async sound(path, from) {
      const bytes = await read(path, from, 'needs');
      if (!bytes) return undefined;
      sources.set(path, join(folder, path));
      const seconds = await parseFile(join(folder, path), { duration: true })
        .then(({ format }) => (format.codec === 'Opus' ? format.duration : undefined))
        .catch(() => undefined);
      if (!seconds) problems.add(path, 'is no Opus sound that can be played; make it anew, as Opus in Ogg');
      else if (!isWholeOgg(bytes)) problems.add(path, 'is a sound of which the end is missing; make it anew');
      return seconds;
    },
    async cues(path, text, seconds, from) {
      const bytes = await read(path, from, 'needs');
      if (!bytes) return;
      sources.set(path, join(folder, path));
      const say = (message: string, line?: number) => problems.add(path, message, line);
      await checkCues(bytes.toString('utf8'), text, seconds, say);
    },
    has: (path) => statSync(join(folder, path), { throwIfNoEntry: false }) !== undefined,
    unused(faulty) {
      for (const part of faulty.size > 0 ? ['audio'] : ['pictures', 'audio']) {
        if (!statSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory()) continue;
        for (const entry of readdirSync(join(folder, part), { recursive: true, withFileTypes: true })) {
          const file = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
          const ours = entry.isFile() && !/^(\.|thumbs\.db$|desktop\.ini$)/i.test(entry.name);
          if (ours && !used.has(file) && !faulty.has(entry.name.replace(/\..*$/, '')))
            problems.add(file, 'is named nowhere; name it or remove it');
        }
      }
    },
  };
}

/** The file as it is really named: a name that differs in case works on Windows and fails elsewhere. */
function nameThere(folder: string, file: string): string | undefined {
  let there = '';
  for (const part of file.split('/')) {
    const at = join(folder, there);
    const names = statSync(at, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(at) : [];
    const same = (name: string) => name.toLowerCase() === part.toLowerCase();
    const found = names.includes(part) ? part : names.find(same);
    if (found === undefined) return undefined;
    there = posix.join(there, found);
  }
  return statSync(join(folder, there), { throwIfNoEntry: false })?.isFile() ? there : undefined;
}
