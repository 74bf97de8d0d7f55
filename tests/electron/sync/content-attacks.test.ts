import { describe, expect, it } from 'vitest';
import { blobPath, manifestTarget, targetPath } from '../../../content/channel.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { type Attack, flip, publishSecond, rejected, withstand } from '../../fakes/sync-attack.ts';
import { packOf } from '../../fakes/sync-world.ts';
import type { TufRepository } from '../../fakes/tuf-repository.ts';

const manifest2 = (digest: string) => targetPath(manifestTarget('a', 2), digest);

const withManifest = (change: (bytes: Buffer) => Buffer) => async (repository: TufRepository) => {
  const { manifest } = await repository.addPack(...packOf('a', 2));
  await repository.publish();
  await repository.write(manifest2(manifest), change(await repository.read(manifest2(manifest))));
};

const manifestPlace = expect.stringMatching(/^targets\/packs\/a\/2\/[0-9a-f]{64}\.manifest\.json$/);

const deep = (levels: number) => `{"format":1,"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const manyFiles = (count: number) =>
  JSON.stringify({
    ...packOf('a', 2)[0],
    files: Array.from({ length: count }, (_, n) => ({
      path: `f/${n}`,
      bytes: 1,
      sha256: sha256(String(n)),
      type: 'audio/ogg',
    })),
  });
const withText = (text: () => string) => async (repository: TufRepository) => {
  await repository.addPack(...packOf('a', 2), text());
  await repository.publish();
};

const attacks: readonly Attack[] = [
  {
    name: 'one bit of a manifest is changed',
    attack: withManifest((bytes) => flip(bytes)),
    outcome: rejected('digest', manifestPlace),
  },
  {
    name: 'a manifest is longer than signed',
    attack: withManifest((bytes) => Buffer.concat([bytes, Buffer.from(' ')])),
    outcome: rejected('too-large', manifestPlace),
  },
  {
    name: 'a manifest is shorter than signed',
    attack: withManifest((bytes) => bytes.subarray(0, -1)),
    outcome: rejected('length', manifestPlace),
  },
  {
    name: 'one bit of a blob is changed',
    attack: async (repository) => {
      await publishSecond(repository);
      await repository.write(blobPath(sha256('a 2')), flip(Buffer.from('a 2')));
    },
    outcome: rejected('digest', blobPath(sha256('a 2'))),
  },
  {
    name: 'the channel lists a pack that nobody signed',
    attack: async (repository) => {
      const digest = 'ab'.repeat(32);
      await repository.publish({}, { packs: [{ id: 'c', version: 1, manifest: digest }] });
    },
    outcome: rejected('format', 'packs/c/1/manifest.json'),
  },
  {
    name: 'the channel names another manifest than the targets',
    attack: async (repository) => {
      await repository.addPack(...packOf('a', 2));
      await repository.publish({}, { packs: [{ id: 'a', version: 2, manifest: 'ab'.repeat(32) }] });
    },
    outcome: rejected('digest', 'packs/a/2/manifest.json'),
  },
  {
    name: 'a pack has the version of a built-in property',
    attack: async (repository) => {
      await repository.publish({}, { packs: [{ id: 'constructor', version: 1, manifest: 'ab'.repeat(32) }] });
    },
    outcome: rejected('format', 'packs/constructor/1/manifest.json'),
  },
  {
    name: 'a manifest does not fit the schema',
    attack: withText(() => '{"format":1}'),
    outcome: rejected('format', manifestPlace),
  },
  {
    name: 'a manifest is that of another pack',
    attack: withText(() => JSON.stringify(packOf('b', 2)[0])),
    outcome: rejected('format', manifestPlace),
  },
  {
    name: 'a manifest is larger than 8 MB',
    attack: withText(() => manyFiles(100_000)),
    outcome: rejected('too-large', manifestPlace),
  },
  {
    name: 'a manifest has 20,001 files',
    attack: withText(() => manyFiles(20_001)),
    outcome: rejected('format', manifestPlace),
  },
  {
    name: 'a manifest is 100,000 levels deep',
    attack: withText(() => deep(100_000)),
    outcome: rejected('format', manifestPlace),
  },
  {
    name: 'a manifest is not UTF-8',
    attack: withText(() => '\ud800'),
    outcome: rejected('format', manifestPlace),
  },
];

describe.each(attacks)('when $name', (attack) => {
  it('changes nothing, from a folder or the web, and a sound update is taken after it', () =>
    withstand(attack));
});
