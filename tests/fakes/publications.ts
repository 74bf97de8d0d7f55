import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../content/pack.ts';
import { fileOf, sampleFiles, sampleManifest, sha256 } from './sample-manifest.ts';
import { TufRepository } from './tuf-repository.ts';

/** What a repository has published, one set after the other, each kept as it was in a folder `<place>/<n>`. */
export type Publications = {
  readonly place: string;
  readonly root: Uint8Array;
  /** The number of the newest; they count from 1. */
  newest(): number;
  /** Makes more, up to this one. */
  upTo(n: number): Promise<void>;
  /** Removes the folders of those before this one. */
  forget(before: number): Promise<void>;
  /** The number of the set with exactly these packs in this order, 0 for none; undefined if it was never published. */
  numberOf(shown: readonly string[]): number | undefined;
  /** Bytes of files and manifests that this set has and the one before has not. */
  changedBytes(n: number): number;
};

type Made = {
  readonly packs: readonly string[];
  /** Sizes of its files by digest. */
  readonly files: ReadonlyMap<string, number>;
};

/** A pack as `numberOf` wants it: version and manifest, so that two sets never look alike. */
export const packName = (one: { id: string; version: number; manifest: string }): string =>
  `${one.id} ${one.version} ${one.manifest}`;

/**
 * Sets of three or four packs with about twenty files of 10 to 200 kB, two thirds of which are new in each
 * set; the fourth pack is in every third set only. `random` gives the sizes.
 */
export async function openPublications(folder: string, random: () => number): Promise<Publications> {
  const repository = await TufRepository.make(join(folder, 'repository'));
  const place = join(folder, 'published');
  const made: Made[] = [{ packs: [], files: new Map() }];
  const blobs = new Map<string, Buffer[]>();
  let forgotten = 1;

  const media = (id: string) => {
    const size = () => Math.round(10_000 + random() * 190_000);
    const kept = (blobs.get(id) ?? []).slice(-2);
    const all = [...kept, ...Array.from({ length: 4 }, () => randomBytes(size()))];
    blobs.set(id, all);
    return all;
  };

  async function publishNext(): Promise<void> {
    const n = made.length;
    for (const name of Object.keys(repository.targets)) Reflect.deleteProperty(repository.targets, name);
    const packs: string[] = [];
    const files = new Map<string, number>();
    for (const id of ['a', 'b', 'c', 'd']) {
      repository.removePack(id);
      if (id === 'd' && n % 3 !== 0) continue;
      const all = media(id);
      const manifest = manifestOf(id, n, all);
      const release = await repository.addPack(manifest, [...Object.values(sampleFiles), ...all]);
      packs.push(packName(release));
      for (const { sha256: digest, bytes } of manifest.files) files.set(digest, bytes);
      files.set(release.manifest, JSON.stringify(manifest).length);
    }
    await repository.publish();
    await keepPublication(repository.folder, join(place, String(n)));
    made.push({ packs, files });
  }

  const numbers = () => new Map(made.map(({ packs }, n) => [packs.join(), n]));
  return {
    place,
    root: repository.root,
    newest: () => made.length - 1,
    async upTo(n) {
      while (made.length <= n) await publishNext();
    },
    async forget(before) {
      for (; forgotten < before; forgotten++)
        await rm(join(place, String(forgotten)), { recursive: true, force: true });
    },
    numberOf: (shown) => numbers().get(shown.join()),
    changedBytes: (n) =>
      [...(made[n]?.files ?? [])]
        .filter(([digest]) => !made[n - 1]?.files.has(digest))
        .reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}

function manifestOf(id: string, version: number, media: readonly Buffer[]): Manifest {
  const manifest = sampleManifest(id, version);
  const files = media.map((bytes) => fileOf(`audio/${sha256(bytes).slice(0, 12)}.opus`, bytes));
  return { ...manifest, files: [...manifest.files, ...files] };
}

/** The next publication writes only what is new to it, so files may be moved away; metadata is built upon. */
async function keepPublication(repository: string, kept: string): Promise<void> {
  if (existsSync(kept)) throw new Error(`${kept} is there already`);
  await mkdir(kept, { recursive: true });
  for (const part of ['blobs', 'targets']) await rename(join(repository, part), join(kept, part));
  await cp(join(repository, 'metadata'), join(kept, 'metadata'), { recursive: true });
}
