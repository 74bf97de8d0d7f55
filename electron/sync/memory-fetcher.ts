import type { Fetcher } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { metadataPath } from '../../content/channel.ts';
import { type Source, SourceError } from './source.ts';

/** Reads a repository's metadata, each file once, and keeps it in memory. */
export type MetadataReader = {
  /** Undefined if the repository has no such file. Throws `SourceError`, or the signal's reason. */
  read(name: string, limit: number): Promise<Uint8Array | undefined>;
  /** What was read, by name such as `3.root.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Read so far. */
  bytes(): number;
  /** Throws if it was cancelled or the source could not give something; tuf-js hides such errors in its own. */
  throwFault(): void;
};

export function openMetadataReader(source: Source, signal: AbortSignal): MetadataReader {
  const files = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  let bytes = 0;
  let fault: SourceError | undefined;

  async function fetchFile(name: string, limit: number): Promise<Uint8Array | undefined> {
    const place = metadataPath(name);
    const file = await source.read(place, { limit, signal });
    if (file.kind !== 'file') return undefined;
    bytes += file.bytes.length;
    if (file.bytes.length > limit) throw new SourceError({ kind: 'rejected', why: 'too-large' }, place);
    if (source.kind !== 'folder' && isPage(file.bytes))
      throw new SourceError({ kind: 'offline', why: 'captive' }, place);
    return file.bytes;
  }

  return {
    files,
    bytes: () => bytes,
    throwFault() {
      signal.throwIfAborted();
      if (fault) throw fault;
    },
    async read(name, limit) {
      const known = files.get(name);
      if (known || missing.has(name)) return known;
      try {
        const found = await fetchFile(name, limit);
        if (found) files.set(name, found);
        else missing.add(name);
        return found;
      } catch (error) {
        if (error instanceof SourceError) fault = error;
        throw error;
      }
    },
  };
}

/** A page in place of JSON is somebody else's answer: a sign-in page or a captive portal. */
const isPage = (bytes: Uint8Array) =>
  /^\uFEFF?\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));

/** tuf-js wants addresses; this one leads nowhere. */
export const nowhere = 'tuf://repository/metadata';

/** Version prefix and role; what a repository of another make may have is not asked for. */
const metadataName = /^(timestamp|[1-9]\d{0,8}\.[a-z0-9][a-z0-9-]{0,63})\.json$/;

/** What tuf-js asked for last and how it was answered: where it stopped, if it fails. */
export type Asked = { readonly name: string; readonly found: boolean };

export type MemoryFetcher = Fetcher & { asked(): Asked | undefined };

/**
 * The fetcher that tuf-js is given: all in memory, without its temporary files, timeouts and redirects. A file
 * that is not there ends its walk of the roots as a 404 does.
 */
export function memoryFetcher(read: MetadataReader['read']): MemoryFetcher {
  let asked: Asked | undefined;
  return {
    asked: () => asked,
    async downloadBytes(url, maxLength) {
      const name = url.slice(nowhere.length + 1);
      if (!metadataName.test(name)) throw new Error(`${name} is no name of a metadata file`);
      asked = { name, found: true };
      const bytes = await read(name, maxLength);
      asked = { name, found: bytes !== undefined };
      if (!bytes) throw new DownloadHTTPError(`${name} is missing`, 404);
      return Buffer.from(bytes);
    },
    downloadFile() {
      throw new Error('blobs and targets are not fetched by tuf-js');
    },
  };
}
