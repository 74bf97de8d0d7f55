import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath } from '../../content/channel.ts';
import type { PackFile } from '../../content/pack.ts';
import { sampleFiles, sampleManifest } from '../fakes/sample-manifest.ts';
import { TufRepository } from '../fakes/tuf-repository.ts';

/** A published repository of one pack of random files, which nothing can compress. */
export type BenchRepository = {
  readonly repository: TufRepository;
  readonly files: readonly PackFile[];
  /** Bytes of `files`. */
  readonly total: number;
};

export async function benchRepository(folder: string, sizes: readonly number[]): Promise<BenchRepository> {
  const repository = await TufRepository.make(folder);
  const files: PackFile[] = [];
  for (const [n, size] of sizes.entries()) files.push(await randomFile(folder, `audio/${n}.opus`, size));
  await publishFiles(repository, 1, files);
  return { repository, files, total: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Publishes this version of the pack with these files, which lie in the repository already. */
export async function publishFiles(
  repository: TufRepository,
  version: number,
  files: readonly PackFile[],
): Promise<void> {
  const manifest = sampleManifest('media', version);
  for (const name of Object.keys(repository.targets)) Reflect.deleteProperty(repository.targets, name);
  await repository.addPack({ ...manifest, files: [...manifest.files, ...files] }, Object.values(sampleFiles));
  await repository.publish();
}

const pieceBytes = 1 << 23;

/** Writes a file of random bytes to its place in a repository. */
export async function randomFile(folder: string, path: string, size: number): Promise<PackFile> {
  const hash = createHash('sha256');
  const making = join(folder, 'making');
  const file = await open(making, 'w');
  for (let left = size; left > 0; left -= pieceBytes) {
    const piece = randomBytes(Math.min(left, pieceBytes));
    hash.update(piece);
    await file.write(piece);
  }
  await file.close();
  const sha256 = hash.digest('hex');
  await mkdir(dirname(join(folder, blobPath(sha256))), { recursive: true });
  await rename(making, join(folder, blobPath(sha256)));
  return { path, bytes: size, sha256, type: 'audio/ogg' };
}

/** So many sizes from `least` to `most`, many small and few large ones, the same each time. */
export function mediaSizes(count: number, least: number, most: number): number[] {
  return Array.from({ length: count }, (_, n) =>
    Math.round(least * (most / least) ** (((n * 7) % count) / (count - 1))),
  );
}
