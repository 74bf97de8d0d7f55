import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack } from '../../build/packs/build-pack.ts';
import { addPacks } from '../../build/repository/add.ts';
import { exportRepository } from '../../build/repository/export.ts';
import { initRepository } from '../../build/repository/init.ts';
import { openKeyRing } from '../../build/repository/key-files.ts';
import { passwordsFrom } from '../../build/repository/passwords.ts';
import { publish } from '../../build/repository/publish.ts';
import { type Manifest, manifestSchema } from '../../content/pack.ts';
import { fileOf, sha256 } from './sample-manifest.ts';
import { lampSvg, samplePack } from './sample-pack.ts';
import { writeFiles } from './temp-folder.ts';

/** A pack whose pictures and sounds are real; visitors find it by its title. */
export type PicturePack = {
  readonly id: string;
  readonly version: number;
  /** In English and Chinese alike. */
  readonly title: string;
  /** Its pictures and sounds are whole files that nothing can decode. */
  readonly broken?: boolean;
  /** Bytes that nothing shows, so that fetching it takes a while. */
  readonly ballast?: number;
};

export type PicturePublisher = {
  /** The repository, to be served or to be a stick. */
  readonly folder: string;
  /** 64 digits. */
  readonly fingerprint: string;
  /** Builds the packs, adds them to the channel `hall` and publishes. */
  publish(...packs: readonly PicturePack[]): Promise<void>;
  /** The same as if it were another moment, in ms since 1970; never before an earlier one. */
  publishAt(now: number, ...packs: readonly PicturePack[]): Promise<void>;
  /** Copies what is published now to a folder, as to a stick. */
  exportTo(folder: string): Promise<void>;
};

/** Makes a repository in a folder of the caller's; `now` is when its first root is signed. */
export async function picturePublisher(base: string, now = Date.now()): Promise<PicturePublisher> {
  const folder = join(base, 'repository');
  const keys = join(base, 'keys');
  const made = await initRepository({
    folder,
    keys,
    passwords: undefined,
    channel: 'hall',
    stick: false,
    now,
  });
  const publishAt = async (at: number, ...packs: readonly PicturePack[]) => {
    const built = await Promise.all(packs.map((pack) => buildPicturePack(base, pack)));
    const added = await addPacks(folder, built, { channel: 'hall', cache: join(base, 'cache') });
    if (added.kind === 'problems') throw new Error(added.problems.join('\n'));
    await publish(folder, { keys: openKeyRing([keys], passwordsFrom(undefined, undefined)), now: at });
  };
  return {
    folder,
    fingerprint: made.fingerprint.replaceAll(' ', ''),
    publishAt,
    publish: (...packs) => publishAt(Date.now(), ...packs),
    async exportTo(to) {
      await exportRepository(folder, to);
    },
  };
}

/** Builds a pack below `base`; its folder. */
export async function buildPicturePack(base: string, pack: PicturePack): Promise<string> {
  const { id, version, title, broken = false, ballast = 0 } = pack;
  const name = `${id}-${version}`;
  const author = join(base, 'authors', name);
  const out = join(base, 'packs', name);
  // So that every release has pictures of its own.
  const svg = lampSvg.replace('#f0d08a', `#${sha256(name).slice(0, 6)}`);
  const yaml = samplePack['pack.yaml']
    .replace('id: sample', `id: ${id}`)
    .replace('version: 1', `version: ${version}`)
    .replace('样包, en: Sample', `${title}, en: ${title}`)
    .replace('展品, en: Exhibits', `${title}, en: ${title}`)
    .replace(
      'credits:',
      `attract: { tall: pictures/lamp.svg, wide: pictures/lamp.svg, line: { zh-Hans: ${title}, en: ${title} } }\ncredits:`,
    );
  await writeFiles(author, { ...samplePack, 'pack.yaml': yaml, 'pictures/lamp.svg': svg });
  const built = await buildPack(author, out, join(base, 'cache'));
  if (built.kind === 'problems') throw new Error(built.problems.map(({ message }) => message).join('\n'));
  if (broken)
    await change(out, (path) => (/\.(webp|opus)$/.test(path) ? `no ${path} of ${name}` : undefined));
  if (ballast > 0) {
    const bytes = Buffer.alloc(ballast, name);
    // Not the chapter by which the kiosk tries whether the pack can be heard.
    await change(out, (path) => (path.endsWith('.2.opus') ? bytes : undefined));
  }
  return out;
}

/** A folder for `--packs=`: what comes with the kiosk. */
export async function shippedPacks(base: string, ...packs: readonly PicturePack[]): Promise<string> {
  const folder = join(base, 'packs');
  const shipped = [];
  for (const pack of packs) {
    const built = await buildPicturePack(base, pack);
    const { id, version } = pack;
    await rename(built, join(folder, id));
    shipped.push({ id, version, manifest: sha256(await readFile(join(folder, id, 'manifest.json'))) });
  }
  await writeFile(join(folder, 'shipped.json'), JSON.stringify(shipped));
  return folder;
}

/** Replaces files of a built pack, with digests that are right. */
async function change(
  folder: string,
  replace: (path: string) => string | Uint8Array | undefined,
): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const blobs: Record<string, string | Uint8Array> = {};
  const files = manifest.files.map((one) => {
    const bytes = replace(one.path);
    if (bytes === undefined) return one;
    const next = fileOf(one.path, bytes, one.type);
    blobs[join('blobs', next.sha256.slice(0, 2), next.sha256)] = bytes;
    return next;
  });
  const changed: Manifest = { ...manifest, files };
  await writeFiles(folder, blobs);
  await writeFile(file, JSON.stringify(changed));
}
