import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Added, addPacks } from '../../build/repository/add.ts';
import { initRepository } from '../../build/repository/init.ts';
import { type KeyRing, openKeyRing } from '../../build/repository/key-files.ts';
import { passwordsFrom } from '../../build/repository/passwords.ts';
import { type Published, type PublishOptions, publish } from '../../build/repository/publish.ts';
import { type Rotated, type RotateOptions, rotateRoot } from '../../build/repository/rotate-root.ts';
import { type Audit, verifyRepository } from '../../build/repository/verify.ts';
import type { Manifest } from '../../content/pack.ts';
import { folderSource } from '../../electron/sync/folder-source.ts';
import { fileOf, sampleFiles, sampleManifest, writeBuiltPack } from './sample-manifest.ts';
import { tempFolder } from './temp-folder.ts';

export const day = 86_400_000;
/** The trial's clock begins here. */
export const start = Date.UTC(2026, 10, 22);

/** A repository with open keys in a folder of the test's own, and the publisher's commands on it. */
export type Trial = {
  readonly folder: string;
  readonly keyFolder: string;
  readonly base: string;
  ring(): KeyRing;
  /** Adds packs made by `builtPack`. */
  add(...packFolders: readonly string[]): Promise<Added>;
  publish(options?: Partial<PublishOptions>): Promise<Published>;
  rotate(options?: Partial<RotateOptions>): Promise<Rotated>;
  /** As a kiosk would read it that carries the first root. */
  audit(now?: number, place?: string): Promise<Audit>;
  /** Makes a built pack; what its sound says is `text`. */
  pack(id: string, version: number, text?: string): Promise<string>;
};

export async function trialRepository(now = start): Promise<Trial> {
  const base = await tempFolder();
  const folder = join(base, 'repo');
  const keyFolder = `${folder}.keys`;
  await initRepository({ folder, keys: keyFolder, passwords: undefined, channel: 'hall', stick: false, now });
  const ring = () => openKeyRing([keyFolder], passwordsFrom(undefined, undefined));
  const signal = new AbortController().signal;
  return {
    folder,
    keyFolder,
    base,
    ring,
    add: (...packs) => addPacks(folder, packs, { channel: 'hall', cache: join(base, 'cache') }),
    publish: (options) => publish(folder, { keys: ring(), now, ...options }),
    rotate: (options) =>
      rotateRoot(folder, { keys: ring(), replace: [], passwords: undefined, now, ...options }),
    audit: (at = now, place = folder) => verifyRepository(folderSource(place), { now: at, signal }),
    pack: (id, version, text = `${id} ${version}`) =>
      builtPack(
        join(base, 'packs', `${id}-${version}-${text.slice(0, 40)}`),
        versionOf(id, version, text),
        text,
      ),
  };
}

/** A trial repository that has published the packs lamp 1 and road 1. */
export async function publishedTrial(): Promise<Trial> {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1), await trial.pack('road', 1));
  await trial.publish();
  return trial;
}

/** A manifest whose sound is of this version alone; its pictures are those of every version. */
function versionOf(id: string, version: number, text: string): Manifest {
  const manifest = sampleManifest(id, version);
  const files = manifest.files.map((file) =>
    file.path === 'audio/night.1.opus' ? fileOf(file.path, text) : file,
  );
  return { ...manifest, files };
}

async function builtPack(folder: string, manifest: Manifest, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const blobs = [...Object.values(sampleFiles), text];
  await writeBuiltPack(folder, manifest.id, JSON.stringify(manifest), blobs);
  return join(folder, manifest.id);
}
