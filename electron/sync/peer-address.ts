/** What another kiosk can ask for: exactly the addresses of a repository (content/channel.ts). */
export type Asked =
  | { readonly kind: 'metadata'; readonly name: string }
  | { readonly kind: 'channel'; readonly channel: string; readonly sha256: string }
  | { readonly kind: 'manifest'; readonly sha256: string; readonly path: string }
  | { readonly kind: 'blob'; readonly sha256: string };

const id = '[a-z0-9][a-z0-9-]{0,63}';
const digest = '[0-9a-f]{64}';
// Beside the four roles of TUF there may be delegated ones.
const metadata = new RegExp(`^/metadata/(timestamp\\.json|[1-9]\\d{0,8}\\.${id}\\.json)$`);
const channel = new RegExp(`^/targets/channels/(${digest})\\.(${id})\\.json$`);
const manifest = new RegExp(`^/targets/packs/${id}/[1-9]\\d{0,9}/(${digest})\\.manifest\\.json$`);
const blob = /^\/blobs\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/;

/**
 * Reads the path of a request as it came over the line. Nothing is decoded: no address of a repository holds a
 * character that would have to be encoded, so every other spelling (`%2e`, `\`, `?`, `//`, a whole URL) is none.
 */
export function askedFor(url: string): Asked | undefined {
  const [, name] = metadata.exec(url) ?? [];
  if (name !== undefined) return { kind: 'metadata', name };
  const [, channelSha, channelName] = channel.exec(url) ?? [];
  if (channelSha !== undefined && channelName !== undefined)
    return { kind: 'channel', channel: channelName, sha256: channelSha };
  const [, manifestSha] = manifest.exec(url) ?? [];
  if (manifestSha !== undefined) return { kind: 'manifest', sha256: manifestSha, path: url.slice(1) };
  const [, , blobSha] = blob.exec(url) ?? [];
  return blobSha === undefined ? undefined : { kind: 'blob', sha256: blobSha };
}
