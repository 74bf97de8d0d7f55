import type { Release } from '../../content/channel.ts';
import type { Role } from './keys.ts';
import { fingerprintOf } from './metadata.ts';
import { expiresOf } from './publish.ts';
import { openRepository } from './repository.ts';

export type ListedPack = {
  readonly id: string;
  /** What kiosks get now, and what they will get with the next publication. */
  readonly published: number | undefined;
  readonly draft: number | undefined;
};
export type Listed = {
  readonly fingerprint: string;
  readonly versions: Readonly<Record<Role, number>>;
  readonly expires: Readonly<Record<Role, string>>;
  readonly channels: readonly {
    readonly channel: string;
    /** 0 before the first publication. */
    readonly release: number;
    readonly changed: boolean;
    readonly packs: readonly ListedPack[];
  }[];
};

/** What a publisher wants to know: what kiosks get, what the draft changes, and until when it all counts. */
export async function listRepository(folder: string): Promise<Listed> {
  const repository = await openRepository(folder);
  const { root, timestamp, snapshot, targets, draft, channels } = repository;
  return {
    fingerprint: fingerprintOf(repository.firstRoot),
    versions: {
      root: root.version,
      timestamp: timestamp.version,
      snapshot: snapshot.version,
      targets: targets.version,
    },
    expires: expiresOf(repository),
    channels: draft.channels.map(({ channel, packs }) => {
      const published = channels.find((one) => one.channel === channel);
      return {
        channel,
        release: published?.release ?? 0,
        changed: digests(packs) !== digests(published?.packs ?? []),
        packs: listedPacks(packs, published?.packs ?? []),
      };
    }),
  };
}

const digests = (packs: readonly Release[]) => packs.map(({ manifest }) => manifest).join();

function listedPacks(draft: readonly Release[], published: readonly Release[]): ListedPack[] {
  const versionIn = (packs: readonly Release[], id: string) => packs.find((one) => one.id === id)?.version;
  const gone = published.filter(({ id }) => versionIn(draft, id) === undefined);
  return [...draft, ...gone].map(({ id }) => ({
    id,
    published: versionIn(published, id),
    draft: versionIn(draft, id),
  }));
}
