import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  blobPath,
  channelTarget,
  manifestTarget,
  metadataPath,
  targetPath,
} from '../../../content/channel.ts';
import { askedFor } from '../../../electron/sync/peer-address.ts';

const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const version = fc.integer({ min: 1, max: 2_000_000_000 });

it('understands every path of a repository', () => {
  fc.assert(
    fc.property(sha256, id, version, (digest, name, n) => {
      expect(askedFor(`/${blobPath(digest)}`)).toEqual({ kind: 'blob', sha256: digest });
      const channel = `/${targetPath(channelTarget(name), digest)}`;
      expect(askedFor(channel)).toEqual({ kind: 'channel', channel: name, sha256: digest });
      const path = targetPath(manifestTarget(name, n), digest);
      expect(askedFor(`/${path}`)).toEqual({ kind: 'manifest', sha256: digest, path });
    }),
  );
  for (const name of [
    'timestamp.json',
    '1.root.json',
    '12.snapshot.json',
    '3.targets.json',
    '4.artist-a.json',
  ])
    expect(askedFor(`/${metadataPath(name)}`)).toEqual({ kind: 'metadata', name });
});

it('understands nothing that holds any other character, or that is longer than an address can be', () => {
  const sound = `/${blobPath('ab'.repeat(32))}`;
  fc.assert(
    fc.property(fc.nat(sound.length), fc.string({ minLength: 1 }), (at, more) => {
      const changed = `${sound.slice(0, at)}${more}${sound.slice(at)}`;
      expect(askedFor(changed)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      expect(askedFor(url)).toBeUndefined();
    }),
  );
});
