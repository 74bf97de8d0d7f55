import { join } from 'node:path';
import type { Manifest } from '../../content/pack.ts';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import { type Library, openLibrary } from '../../electron/library/library.ts';
import { folderSource } from '../../electron/sync/folder-source.ts';
import type { Source } from '../../electron/sync/source.ts';
import { runSync, type SyncOptions } from '../../electron/sync/sync.ts';
import { openTrust, type Trust } from '../../electron/sync/trust.ts';
import { webSource } from '../../electron/sync/web-source.ts';
import { fileOf, sampleFiles, sampleManifest } from './sample-manifest.ts';
import { staticServer } from './static-server.ts';
import { tempFolder } from './temp-folder.ts';
import { TufRepository } from './tuf-repository.ts';

/** A pack with one file of its own, so that two releases differ in a blob. */
export function packOf(id: string, version: number, own = `${id} ${version}`): [Manifest, string[]] {
  const manifest = sampleManifest(id, version);
  const file = fileOf('audio/own.opus', own);
  return [{ ...manifest, files: [...manifest.files, file] }, [...Object.values(sampleFiles), own]];
}

export const builtAt = Date.UTC(2026, 9, 1);

export const aborted = (): AbortSignal => AbortSignal.abort();
export const going = (): AbortSignal => new AbortController().signal;

/** A kiosk: its library and trust in `data`, and what it syncs with. */
export class World {
  readonly data: string;
  readonly repository: TufRepository;
  anchor: Uint8Array;
  /** The kiosk's clock. */
  now = Date.UTC(2026, 10, 22, 1);
  library!: Library;
  trust!: Trust;

  constructor(data: string, repository: TufRepository) {
    this.data = data;
    this.repository = repository;
    this.anchor = repository.root;
  }

  /** A repository with two packs that are published, and a kiosk that knows its root. */
  static async make(): Promise<World> {
    const folder = await tempFolder();
    const repository = await TufRepository.make(join(folder, 'repository'));
    const world = new World(join(folder, 'data', 'library'), repository);
    await repository.addPack(...packOf('a', 1));
    await repository.addPack(...packOf('b', 1));
    await repository.publish();
    await world.start();
    return world;
  }

  /** Starts the kiosk, again. */
  async start(): Promise<void> {
    const clock = () => this.now;
    this.library = await openLibrary(this.data, clock, '1.0.0');
    this.trust = await openTrust(join(this.data, 'trust'), { anchor: this.anchor, builtAt, now: clock });
  }

  folder = (): Source => folderSource(this.repository.folder);

  async web(): Promise<Source> {
    return webSource((await staticServer(this.repository.folder)).address, { stallMs: 2000 });
  }

  sync(source: Source = this.folder(), more: Partial<SyncOptions> = {}): Promise<SyncOutcome> {
    return runSync({
      source,
      library: this.library,
      trust: this.trust,
      kiosk: '1.0.0',
      channel: 'hall',
      signal: going(),
      report: () => undefined,
      now: () => this.now,
      freeBytes: async () => 10_000_000_000,
      ...more,
    });
  }

  /** Syncs and shows the result at once; throws if there is none. */
  async install(source?: Source): Promise<void> {
    const outcome = await this.sync(source);
    if (outcome.kind !== 'staged') throw new Error(JSON.stringify(outcome));
    await this.library.activateStaged();
    await this.library.prove();
  }

  shown = (): readonly string[] => this.library.releases().map(({ id, version }) => `${id} ${version}`);
}
