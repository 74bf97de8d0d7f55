import { join } from 'node:path';
import type { Manifest, ManifestFront, PackFile } from '../../content/pack.ts';
import * as changes from '../../content/release-changes.ts';
import { type Installed, type ReleaseSet, shownReleases, wantedNow } from '../../content/release-set.ts';
import { makeFolder, writeDurably } from '../records/durable-file.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import { type LibraryFile, lackingFiles, listFiles } from './files.ts';
import { sha256Of } from './manifests.ts';
import { pruneFolder } from './prune.ts';
import { openReleaseFile } from './release-file.ts';
import { openShelf, type Trouble } from './shelf.ts';
import { openShownSet, type SetStep } from './shown-set.ts';

/** A file of a pack, as `pack://` serves it. */
export type Located = { readonly file: PackFile; readonly path: string };

/** What a sync is about to need: the manifests of its next set, and blobs that it fetches for them. */
type Soon = { readonly manifests: ReadonlySet<string>; readonly blobs: ReadonlySet<string> };
const nothingSoon: Soon = { manifests: new Set(), blobs: new Set() };

/**
 * The packs on this machine. What changes the set of releases is done one after the other and resolves when it
 * is on disk; if the disk fails, it throws and nothing has changed.
 */
export type Library = {
  readonly blobs: Blobs;
  set(): ReleaseSet;
  /** Of the set on disk: rises with each change. */
  generation(): number;
  /** What visitors see, in their order. */
  releases(): readonly Installed[];
  fronts(): readonly ManifestFront[];
  manifests(): readonly Manifest[];
  manifest(id: string): Manifest | undefined;
  /**
   * Looks a path up in the manifest; it is never joined to a folder. Also finds what was shown until just
   * now, as a page may still ask for it.
   */
  locate(id: string, version: number, path: string): Located | undefined;
  /** Whether the release with this manifest is here and its manifest whole. */
  has(manifest: string): boolean;
  /** Stores a manifest whose blobs are all there; not shown before it is staged and activated. Its SHA-256. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Notes the whole next set, in its order; everything of it must be there. */
  stage(releases: readonly Installed[]): Promise<void>;
  /** Makes the staged set the one that is shown, at once; false if none is staged. */
  activateStaged(): Promise<boolean>;
  /** The current set is healthy. */
  prove(): Promise<void>;
  /** Gives an unproved current set up for the previous one. */
  goBack(): Promise<void>;
  /** Shows what was shown before the current set, proved or not; false if there is nothing else to show. */
  retreat(): Promise<boolean>;
  /** Counts a start of the kiosk with an unproved set; after the third in a row it goes back. Once per start. */
  countStart(): Promise<void>;
  withdraw(manifest: string): Promise<void>;
  restore(manifest: string): Promise<void>;
  /** These packs came with the app and have been installed. */
  noteOffered(ids: readonly string[]): Promise<void>;
  /** All files of these releases were found whole at this time. */
  markVerified(manifests: ReadonlySet<string>, at: number): Promise<void>;
  /** The manifest of any release that is here, shown or not; undefined if it is damaged. */
  manifestOf(release: Installed): Promise<Manifest | undefined>;
  /** Every file of every release, each once. */
  files(): Promise<readonly LibraryFile[]>;
  /** What the current set needs and is not there: a sync fetches it again. */
  lacking(): Promise<readonly LibraryFile[]>;
  /**
   * Removes releases, files and parts of files that nothing needs, now or `soon`; not while blobs are fetched.
   * Bytes freed, parts left out.
   */
  prune(soon?: Soon): Promise<number>;
  /** Hears of each change of the set and whether visitors see something else now. Call the answer to stop. */
  onChange(listener: (shown: boolean) => void): () => void;
  readonly troubles: readonly Trouble[];
};

/**
 * Opens (or makes) the library in a folder. Damage is reported in `troubles`, the rest is shown. A manifest
 * that this `kiosk` version has parsed before is only compared with its digest, which keeps the start short.
 */
export async function openLibrary(folder: string, now: () => number, kiosk: string): Promise<Library> {
  const manifests = join(folder, 'manifests');
  await makeFolder(manifests);
  const manifestFile = (sha256: string) => join(manifests, `${sha256}.json`);
  const blobs = openBlobs(folder, now);
  const file = await openReleaseFile(join(folder, 'active'), manifestFile, now);
  const troubles = file.damaged.map(
    (name): Trouble => ({ pack: '', message: `the list of packs was damaged; ${name} is kept` }),
  );
  const shelf = openShelf(manifestFile, kiosk, (trouble) => troubles.push(trouble));
  const shown = await openShownSet(file, shelf, kiosk);
  const { set, inTurn, packs, pack } = shown;
  const change = async (step: SetStep) => void (await inTurn(() => shown.change(step)));
  // Stored in this run and perhaps not staged yet: never pruned.
  const fresh = new Set<string>();

  return {
    blobs,
    troubles,
    set,
    generation: file.generation,
    releases: () => shownReleases(set(), shelf.unfit()),
    fronts: () => packs().map(({ front }) => front),
    manifests: () => packs().map(({ manifest }) => manifest()),
    manifest: (id) => pack(id)?.manifest(),
    locate(id, version, path) {
      const present = pack(id);
      const holder = present?.release.version === version ? present : shelf.find(id, version);
      const found = holder?.file(path);
      return found && { file: found, path: blobs.path(found.sha256) };
    },
    has: (manifest) => set().releases.some((one) => one.manifest === manifest) && !shelf.isDamaged(manifest),
    async keep(bytes) {
      const sha256 = sha256Of(bytes);
      fresh.add(sha256);
      await writeDurably(manifestFile(sha256), bytes);
      if (shelf.isDamaged(sha256)) {
        shelf.mended(sha256);
        await change((same) => same);
      }
      return sha256;
    },
    async stage(releases) {
      await blobs.settle();
      await change((before) => changes.stage(before, releases));
    },
    activateStaged: () =>
      inTurn(async () => set().staged !== undefined && shown.change(changes.activateStaged)),
    prove: () => change(changes.prove),
    goBack: () => change(changes.goBack),
    retreat: () => inTurn(() => shown.change(changes.retreat)),
    countStart: () => change(changes.countStart),
    withdraw: (manifest) => change((before) => changes.withdraw(before, manifest)),
    restore: (manifest) => change((before) => changes.restore(before, manifest)),
    noteOffered: (ids) => change((before) => changes.noteOffered(before, ids)),
    markVerified: (whole, at) => change((before) => changes.markVerified(before, whole, at)),
    manifestOf: shelf.read,
    files: async () => (await listFiles(set().releases, shelf.read)).files,
    lacking: () => lackingFiles(wantedNow(set(), shelf.unfit()), shelf.read, blobs),
    prune: (soon = nothingSoon) =>
      inTurn(async () => {
        await shown.change((before) => changes.prune(before, shelf.unfit(), soon.manifests));
        const { releases } = set();
        for (const { manifest } of releases) fresh.delete(manifest);
        return pruneFolder({ manifests, blobs, releases, read: shelf.read, fresh, keep: soon.blobs });
      }),
    onChange: shown.onChange,
  };
}
