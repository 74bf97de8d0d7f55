import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from '../../content/manifest.ts';
import type { Manifest } from '../../content/pack.ts';
import { describe } from '../packs/problems.ts';
import { sha256Of } from './metadata.ts';

/** A whole pack as it lies on the disk: `<folder>/manifest.json` and `<folder>/blobs/`. */
export type ReadyPack = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
  readonly sha256: string;
};
export type PackRead =
  | { readonly kind: 'ready'; readonly pack: ReadyPack }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const mostManifestBytes = 8_000_000;
// FAT, which most sticks have, holds no larger file.
const mostBlobBytes = 4_000_000_000;

/**
 * Reads a built pack, or builds an author's folder (one with pack.yaml) into `out` first. `cache` keeps
 * converted pictures. All problems are found at once; whether blobs have the right digest shows when they
 * are copied.
 */
export async function readPack(folder: string, out: string, cache: string): Promise<PackRead> {
  const links = await linksIn(folder);
  if (links.length > 0) {
    return problems(links.map((path) => `${join(folder, path)} is a link; put the file itself there`));
  }
  const names = await readdir(folder);
  if (!names.includes('pack.yaml')) return readBuilt(folder, names);
  // What reads pictures and markdown takes longer to load than a built pack.
  const { buildPack } = await import('../packs/build-pack.ts');
  const built = await buildPack(folder, out, cache);
  if (built.kind === 'problems') {
    return problems(built.problems.map((problem) => `${folder}/${describe(problem)}`));
  }
  return readBuilt(out, await readdir(out));
}

const problems = (list: readonly string[]): PackRead => ({ kind: 'problems', problems: list });

async function linksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isSymbolicLink())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
}

async function readBuilt(folder: string, names: readonly string[]): Promise<PackRead> {
  if (!names.includes('manifest.json')) {
    return problems([
      `${folder} is no pack: it has neither pack.yaml (as an author writes it) nor manifest.json (built)`,
    ]);
  }
  const file = join(folder, 'manifest.json');
  if ((await lstat(file)).size > mostManifestBytes) {
    return problems([`${file} has more than ${mostManifestBytes} bytes; divide the pack`]);
  }
  const bytes = await readFile(file);
  const value = parseJson(bytes);
  if (value === undefined) return problems([`${file} is not JSON; build the pack again`]);
  const parsed = parseManifest(value);
  if (parsed.kind === 'bad') {
    return problems(parsed.problems.map(({ place, message }) => `${file}: ${place}: ${message}`));
  }
  const wrong = await blobProblems(folder, parsed.manifest);
  if (wrong.length > 0) return problems(wrong);
  return { kind: 'ready', pack: { folder, manifest: parsed.manifest, bytes, sha256: sha256Of(bytes) } };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function blobProblems(folder: string, { files }: Manifest): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, sha256, bytes } of files) {
    const blob = join(folder, 'blobs', sha256.slice(0, 2), sha256);
    const found = await lstat(blob).catch(() => undefined);
    if (!found?.isFile()) wrong.push(`${blob} (${path}) is missing; build the pack again`);
    else if (found.size > mostBlobBytes) {
      wrong.push(
        `${blob} (${path}) has more than 4,000,000,000 bytes, which no stick with FAT can hold; divide it`,
      );
    } else if (found.size !== bytes) {
      wrong.push(`${blob} (${path}) has ${found.size} bytes, its pack says ${bytes}; build the pack again`);
    }
  }
  return wrong;
}
