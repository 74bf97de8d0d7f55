import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { blobPath, channelTarget, manifestTarget, targetPath } from '../../content/channel.ts';
import type { OfferedFiles } from '../../electron/sync/peer-answer.ts';
import { type Offer, type OfferOptions, offerLibrary } from '../../electron/sync/peer-server.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export const sound = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7 + (n >> 8)) % 256));
export const soundSha = sha256Of(sound);
export const empty = sha256Of(Buffer.alloc(0));
export const timestamp = Buffer.from('{"signed":{"_type":"timestamp"}}');
export const channelBytes = Buffer.from('{"format":1,"channel":"hall","release":1,"packs":[]}');
export const manifestBytes = Buffer.from('{"id":"a","version":3}');

export const soundUrl = `/${blobPath(soundSha)}`;
export const channelUrl = `/${targetPath(channelTarget('hall'), sha256Of(channelBytes))}`;
export const manifestUrl = `/${targetPath(manifestTarget('a', 3), sha256Of(manifestBytes))}`;

export type Offered = Extract<Offer, { kind: 'offered' }> & {
  readonly file: string;
  readonly warnings: readonly string[];
};

/** A kiosk on loopback that offers one pack, closed with the test. `file` is where the sound lies. */
export async function offered(
  options: Partial<OfferOptions> = {},
  more: Partial<OfferedFiles> = {},
): Promise<Offered> {
  const folder = await tempFolder();
  await writeFiles(folder, { [blobPath(soundSha)]: sound, [blobPath(empty)]: '', 'secret.txt': 'secret' });
  const sizes = new Map([
    [soundSha, sound.length],
    [empty, 0],
  ]);
  const files: OfferedFiles = {
    metadata: async (name) =>
      new Map([
        ['timestamp.json', timestamp],
        ['1.root.json', Buffer.from('{"root":1}')],
        ['7.snapshot.json', Buffer.from('{"snapshot":7}')],
        ['2.artist-a.json', Buffer.from('{"role":2}')],
        ['5.targets.json', Buffer.from('{"targets":5}')],
      ]).get(name),
    channel: async (name) => (name === 'hall' ? channelBytes : undefined),
    manifest: async (sha256) => (sha256 === sha256Of(manifestBytes) ? manifestBytes : undefined),
    async blob(sha256) {
      const bytes = sizes.get(sha256);
      return bytes === undefined ? undefined : { path: join(folder, blobPath(sha256)), bytes };
    },
    ...more,
  };
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (line: string) => warnings.push(line), error: () => {} };
  const offer = await offerLibrary({ files, host: '127.0.0.1', port: 0, log, ...options });
  if (offer.kind === 'failed') throw new Error(offer.code);
  onTestFinished(() => offer.close());
  return { ...offer, file: join(folder, blobPath(soundSha)), warnings };
}
