import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Manifest, PackFile } from '../../content/pack.ts';
import { assemble } from './assemble.ts';
import { crossChecks } from './cross-checks.ts';
import { checkBuilt } from './manifest-problems.ts';
import { openMedia } from './media.ts';
import { collectProblems, inOrder, type Problem } from './problems.ts';
import { readFolder } from './read-folder.ts';

export type Built =
  | { readonly kind: 'built'; readonly manifest: Manifest; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.opus': 'audio/ogg',
  '.vtt': 'text/vtt',
};

/**
 * Builds an author's folder into `out` (`manifest.json` and `blobs/`), whole or not at all. All problems are
 * found at once. `cache` keeps converted pictures between builds.
 */
export async function buildPack(folder: string, out: string, cache: string): Promise<Built> {
  const problems = collectProblems();
  const draft = await readFolder(folder, problems);
  if (!draft) return { kind: 'problems', problems: inOrder(problems.list) };
  const media = openMedia(folder, cache, problems);
  await crossChecks(draft, problems);
  const drawn = await assemble(draft, media);
  if (!drawn) return { kind: 'problems', problems: inOrder(problems.list) };
  media.unused(draft.faulty);
  const sources = [...media.sources].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const files = await Promise.all(sources.map(([path, source]) => describeFile(path, source)));
  const whole: Manifest = { ...drawn, files };
  await checkBuilt(whole, draft, problems);
  if (problems.list.length > 0) return { kind: 'problems', problems: inOrder(problems.list) };

  const manifest = Buffer.from(JSON.stringify(whole, null, 1));
  await writePack(out, manifest, whole.files, media.sources);
  const bytes = whole.files.reduce((sum, file) => sum + file.bytes, manifest.length);
  const sha256 = createHash('sha256').update(manifest).digest('hex');
  return { kind: 'built', manifest: whole, sha256, bytes };
}

async function describeFile(path: string, source: string): Promise<PackFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(source)) hash.update(chunk);
  const { size } = await stat(source);
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { path, bytes: size, sha256: hash.digest('hex'), type };
}

async function writePack(
  out: string,
  manifest: Buffer,
  files: readonly PackFile[],
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  const temp = `${out}.${process.pid}.new`;
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { recursive: true });
  for (const { path, sha256 } of files) {
    const shard = join(temp, 'blobs', sha256.slice(0, 2));
    await mkdir(shard, { recursive: true });
    const source = sources.get(path);
    if (source && !existsSync(join(shard, sha256))) await copyFile(source, join(shard, sha256));
  }
  await writeFile(join(temp, 'manifest.json'), manifest);
  await rm(out, { recursive: true, force: true });
  await rename(temp, out);
}
