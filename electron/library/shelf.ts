import isOlder from 'semver/functions/lt.js';
import type { Manifest, ManifestFront, PackFile } from '../../content/pack.ts';
import { type Installed, type ReleaseSet, shownReleases } from '../../content/release-set.ts';
import { readManifest } from './manifests.ts';
import { several } from './several.ts';

/** Something that a steward should hear about; the kiosk goes on. */
export type Trouble = { readonly pack: string; readonly message: string };

/** A release whose manifest is in memory; it is parsed when first asked for. */
export type Pack = {
  readonly release: Installed;
  readonly front: ManifestFront;
  manifest(): Manifest;
  file(path: string): PackFile | undefined;
};

/** The manifests in memory, and which of those on disk can't be shown. */
export type Shelf = {
  /** Loads what this set shows; what is found unfit gives way to another release of its pack. */
  settle(set: ReleaseSet): Promise<readonly Pack[]>;
  /** A release that is in memory, shown or not. */
  find(id: string, version: number): Pack | undefined;
  has(manifest: string): boolean;
  /** Damaged, or made for a newer kiosk. */
  unfit(): ReadonlySet<string>;
  isDamaged(manifest: string): boolean;
  /** Its manifest was stored anew. */
  mended(manifest: string): void;
  /** Of releases that are not shown, too; it is not kept in memory. */
  read(release: Installed): Promise<Manifest | undefined>;
  /** Drops what is not in here from memory. */
  keepOnly(manifests: ReadonlySet<string>): void;
};

const atOnce = 16;

/** A manifest that this `kiosk` version has parsed before is only compared with its digest. */
export function openShelf(
  manifestFile: (sha256: string) => string,
  kiosk: string,
  tell: (trouble: Trouble) => void,
): Shelf {
  const packs = new Map<string, Pack>();
  const damaged = new Set<string>();
  const tooNew = new Set<string>();
  const unfit = () => new Set([...damaged, ...tooNew]);
  const nameOf = (id: string, version: number) => `${id}/${version}`;
  const byName = new Map<string, Pack>();

  const read = (release: Installed) =>
    readManifest(manifestFile(release.manifest), release, release.checkedBy === kiosk);

  async function load(release: Installed): Promise<void> {
    const found = await read(release);
    if (found.kind === 'bad') {
      damaged.add(release.manifest);
      return tell({ pack: release.id, message: found.message });
    }
    const { front, manifest } = found;
    const { minimumKiosk } = front;
    if (minimumKiosk !== undefined && isOlder(kiosk, minimumKiosk)) {
      tooNew.add(release.manifest);
      const message = `version ${release.version} needs kiosk ${minimumKiosk}, this is ${kiosk}`;
      return tell({ pack: release.id, message });
    }
    let files: ReadonlyMap<string, PackFile> | undefined;
    const file = (path: string) => {
      files ??= new Map(manifest().files.map((one) => [one.path, one]));
      return files.get(path);
    };
    const pack = { release, front, manifest, file };
    packs.set(release.manifest, pack);
    byName.set(nameOf(release.id, release.version), pack);
  }

  return {
    async settle(set) {
      for (;;) {
        const shown = shownReleases(set, unfit());
        const wanted = shown.filter(({ manifest }) => !packs.has(manifest));
        // Ends: each turn loads a release or finds it unfit.
        if (wanted.length > 0) await several(wanted, atOnce, load);
        else return shown.flatMap(({ manifest }) => packs.get(manifest) ?? []);
      }
    },
    find: (id, version) => byName.get(nameOf(id, version)),
    has: (manifest) => packs.has(manifest),
    unfit,
    isDamaged: (manifest) => damaged.has(manifest),
    mended: (manifest) => void damaged.delete(manifest),
    read: async (release) => {
      const pack = packs.get(release.manifest);
      if (pack) return pack.manifest();
      const found = await read(release);
      return found.kind === 'good' ? found.manifest() : undefined;
    },
    keepOnly(manifests) {
      for (const [manifest, { release }] of packs) {
        if (manifests.has(manifest)) continue;
        packs.delete(manifest);
        const name = nameOf(release.id, release.version);
        if (byName.get(name)?.release.manifest === manifest) byName.delete(name);
      }
    },
  };
}
