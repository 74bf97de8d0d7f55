import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import rangeParser from 'range-parser';
import type { Library } from './library/library.ts';

/** Answers `pack://<id>/<version>/<path>` from the library, with Range, so that sound can be sought in. */
export type MediaHandler = (request: Request) => Promise<Response>;

const common = {
  'Accept-Ranges': 'bytes',
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Allow-Origin': 'app://kiosk',
  // A picture that was opened as a page may do nothing.
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/** What a kiosk shows or sounds. A drawing could hold a script, and no pack needs a page or a style. */
const shown = /^(image\/(webp|png|jpeg|avif|gif)|(audio|video)\/[a-z0-9.+-]+|text\/vtt)$/;

const refuse = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...common, ...headers } });

/** The parts of a pack address; undefined if it is not one. */
export function parsePackUrl(url: string): { id: string; version: number; path: string } | undefined {
  const match = /^pack:\/\/([a-z0-9-]{1,64})\/([1-9]\d{0,9})\/([^?#]+)(?:#.*)?$/.exec(url);
  const [, id, version, encoded] = match ?? [];
  if (id === undefined || encoded === undefined) return undefined;
  try {
    return { id, version: Number(version), path: decodeURIComponent(encoded) };
  } catch {
    return undefined; // a broken % escape
  }
}

type Span = { start: number; end: number };

/** Which bytes to send: all, one span, or none that exist. Several spans are answered with all (RFC 9110 §14.2). */
export function spanOf(header: string | null, size: number): Span | 'all' | 'none' {
  if (header === null || size === 0 || !/^bytes=/i.test(header)) return 'all';
  // RFC 9110 §14.1.2: a suffix longer than the file means all of it; range-parser finds it unsatisfiable.
  const within = header.replace(/(?<=[=,]\s*)-(\d+)/g, (suffix, length) => (length > size ? '0-' : suffix));
  const ranges = rangeParser(size, within, { combine: true });
  if (ranges === -1) return 'none';
  if (ranges === -2 || ranges.length !== 1) return 'all';
  return ranges[0] ?? 'all';
}

export function mediaHandler(library: Pick<Library, 'locate'>): MediaHandler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
    const address = parsePackUrl(request.url);
    if (!address) return refuse(400);
    const located = library.locate(address.id, address.version, address.path);
    if (!located || !shown.test(located.file.type)) return refuse(404);
    const { bytes, type } = located.file;
    // lstat: a blob that was replaced by a link is no blob, wherever it leads.
    const found = await lstat(located.path).catch(() => undefined);
    if (!found?.isFile() || found.size !== bytes) return refuse(404);
    const span = spanOf(request.headers.get('Range'), bytes);
    if (span === 'none') return refuse(416, { 'Content-Range': `bytes */${bytes}` });
    const { start, end } = span === 'all' ? { start: 0, end: bytes - 1 } : span;
    const headers = {
      ...common,
      'Content-Type': type === 'text/vtt' ? 'text/vtt; charset=utf-8' : type,
      'Content-Length': String(end - start + 1),
      // Blobs never change, and a new version of a pack has another address.
      'Cache-Control': 'max-age=31536000, immutable',
      ...(span !== 'all' && { 'Content-Range': `bytes ${start}-${end}/${bytes}` }),
    };
    const empty = request.method === 'HEAD' || bytes === 0;
    const body = empty ? null : bodyOf(located.path, start, end);
    return new Response(body, { status: span === 'all' ? 200 : 206, headers });
  };
}

// A whole-file stream in large pieces: fewer hops between the processes than with the 64 kB that is usual.
const bodyOf = (path: string, start: number, end: number): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    createReadStream(path, { start, end, highWaterMark: 262_144 }),
  ) as ReadableStream<Uint8Array>;
