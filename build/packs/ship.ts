import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { idSchema } from '../../content/pack-field.ts';
import { buildPack } from './build-pack.ts';
import { describe } from './problems.ts';

/**
 * Builds the authors' folders that `<from>/shipped.yaml` lists into `to/<id>` and lists them in
 * `to/shipped.json`, as electron/library/shipped.ts reads it. A pack with problems is told of and left out.
 * Returns how many were.
 */
export async function shipPacks(
  from: string,
  to: string,
  cache: string,
  say: (line: string) => void,
): Promise<number> {
  await mkdir(to, { recursive: true });
  const names: unknown = parse(await readFile(join(from, 'shipped.yaml'), 'utf8'));
  const folders = z.array(idSchema).parse(names);
  // All at once: pictures are drawn by threads, of which one pack keeps hardly one busy.
  const built = await Promise.all(
    folders.map(async (name) => ({ name, pack: await buildPack(join(from, name), join(to, name), cache) })),
  );
  const shipped = built.flatMap(({ name, pack }) => {
    if (pack.kind === 'problems') {
      for (const problem of pack.problems) say(`${join(from, name)}/${describe(problem)}`);
      return [];
    }
    const { id, version, files } = pack.manifest;
    if (id !== name) {
      say(`${join(from, name)}/pack.yaml: its id is ${id}; give the folder and the pack the same name`);
      return [];
    }
    say(`${id} ${version}: ${files.length} files, ${(pack.bytes / 1e6).toFixed(1)} MB`);
    return [{ id, version, manifest: pack.sha256 }];
  });
  await writeFile(join(to, 'shipped.json'), `${JSON.stringify(shipped, null, 1)}\n`);
  return folders.length - shipped.length;
}

if (process.argv[1] === import.meta.filename) {
  const project = resolve(import.meta.dirname, '../..');
  const at = (...parts: string[]) => join(project, ...parts);
  const left = await shipPacks(at('content/packs'), at('out/packs'), at('out/cache/pictures'), (line) =>
    console.log(line),
  );
  process.exitCode = left > 0 ? 1 : 0;
}
