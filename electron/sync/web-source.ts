import { rest } from './abortable.ts';
import { quickEnough } from './quick-enough.ts';
import { type ReadOptions, type Source, SourceError, type SourceFile, type SourceStream } from './source.ts';
import { pathParts } from './source-path.ts';
import { answerOf, rangeStart } from './web-answer.ts';
import { LineCut, openRequest, type WebRequest } from './web-request.ts';

export type WebSourceOptions = {
  readonly kind?: 'web' | 'peer';
  /** For people; the address without its password if not given. */
  readonly name?: string;
  /** Give up if no byte comes for so long. A line that is slow but alive (100 bytes a second) may take its time. */
  readonly stallMs?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** In ms, never going back. */
  readonly clock?: () => number;
};

/** An address of a repository: http or https; a query or fragment has no meaning. Undefined if it is none. */
export function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.search !== '' || url.hash !== '') return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/**
 * A repository on a web server or another kiosk. Redirects are never followed and nothing is unpacked.
 * Throws for an address that `webAddress` refuses; check that first. Reads and streams throw `SourceError`, or
 * the signal's reason when it is aborted.
 */
export function webSource(base: string, options: WebSourceOptions = {}): Source {
  const address = webAddress(base);
  if (!address) throw new Error('the address of a repository must be http or https');
  const { stallMs = 15_000, now = Date.now, clock = () => performance.now() } = options;
  const headers = authorization(address);
  const request = (path: string, extra: Readonly<Record<string, string>>, signal: AbortSignal) =>
    openRequest(new URL(pathParts(path).join('/'), address), {
      fetch: options.fetch ?? fetch,
      headers: { ...headers, ...extra },
      signal,
      stallMs,
      place: path,
    });

  async function readOnce(path: string, { limit, signal, known }: ReadOptions): Promise<SourceFile> {
    const asked = await request(path, known === undefined ? {} : { 'If-None-Match': known }, signal);
    try {
      const expects = known === undefined ? {} : { expects: 304 as const };
      const answer = answerOf(asked.response, { place: path, now: now(), ...expects });
      if (answer === 'unchanged') return { kind: 'unchanged' };
      if (answer === 'missing') return { kind: 'missing' };
      const bytes = await readAll(piecesOf(asked, path, clock), asked.response.headers, limit, path);
      const etag = asked.response.headers.get('etag');
      return { kind: 'file', bytes, ...(etag !== null && { etag }) };
    } finally {
      asked.close();
    }
  }

  async function stream(path: string, from: number, signal: AbortSignal): Promise<SourceStream> {
    const asked = await request(path, from > 0 ? { Range: `bytes=${from}-` } : {}, signal);
    let streaming = false;
    try {
      const expects = from > 0 ? { expects: 206 as const } : {};
      const answer = answerOf(asked.response, { place: path, now: now(), ...expects });
      if (answer === 'missing' || answer === 'no-range') return { kind: answer };
      // Bytes from somewhere else than asked for are of no use: this server can only give the whole.
      if (answer === 'part' && rangeStart(asked.response.headers) !== from) return stream(path, 0, signal);
      streaming = true;
      return { kind: 'bytes', start: answer === 'part' ? from : 0, bytes: piecesOf(asked, path, clock) };
    } finally {
      if (!streaming) asked.close();
    }
  }

  return {
    kind: options.kind ?? 'web',
    name: options.name ?? `${address.host}${address.pathname.replace(/\/$/, '')}`,
    read: (path, readOptions) => persistently(() => readOnce(path, readOptions), readOptions.signal),
    stream,
  };
}

/** fetch refuses addresses with a password in them; it goes where it belongs and is never shown. */
function authorization(address: URL): Readonly<Record<string, string>> {
  const { username, password } = address;
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  address.username = '';
  address.password = '';
  return { Authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}

const cutTries = 6;

/** Small files are asked for again at once when the line was cut; what nobody answers is not. */
async function persistently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await read();
    } catch (error) {
      if (n === cutTries || !(error instanceof LineCut)) throw error;
      await rest(20 * 2 ** n, signal);
    }
  }
}

/** Reads a whole body, never holding more than `limit` and one piece. */
async function readAll(
  body: AsyncIterable<Uint8Array>,
  headers: Headers,
  limit: number,
  place: string,
): Promise<Uint8Array> {
  const tooLarge = new SourceError({ kind: 'rejected', why: 'too-large' }, place);
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > limit) throw tooLarge;
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  // Everything that is read whole is JSON: a page is somebody else's answer.
  if (/^\uFEFF?\s*</.test(bytes.subarray(0, 200).toString('utf8')))
    throw new SourceError({ kind: 'offline', why: 'captive' }, place);
  return bytes;
}

const piecesOf = (asked: WebRequest, place: string, clock: () => number) =>
  quickEnough(allPieces(asked), { bytes: 6000, ms: 60_000, clock, place });

async function* allPieces(asked: WebRequest): AsyncGenerator<Uint8Array> {
  let missing = Number(asked.response.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  try {
    for (let piece = await asked.next(); piece; ) {
      missing -= piece.length;
      // Seeing the end before the reader has enough leaves the connection to the next request.
      const next = missing > 0 ? undefined : asked.next();
      if (next) await next;
      yield piece;
      piece = await (next ?? asked.next());
    }
  } finally {
    asked.close();
  }
}
