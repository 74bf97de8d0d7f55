import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { spanOf } from '../media-scheme.ts';
import { askedFor } from './peer-address.ts';
import type { Pace, Slots } from './peer-limits.ts';
import { openWhole, pacedStream } from './peer-stream.ts';

/** What a kiosk offers; every look-up is by name or digest in something that is known to be there. */
export type OfferedFiles = {
  /** A metadata file of the current trust generation, such as `timestamp.json` or `3.root.json`. */
  metadata(name: string): Promise<Uint8Array | undefined>;
  /** The channel file as it was signed. */
  channel(channel: string): Promise<Uint8Array | undefined>;
  /** `path` is that of the repository. */
  manifest(sha256: string, path: string): Promise<Uint8Array | undefined>;
  /** A complete blob; `path` is the library's own. */
  blob(sha256: string): Promise<{ readonly path: string; readonly bytes: number } | undefined>;
};

export type AnswerContext = {
  readonly files: OfferedFiles;
  readonly slots: Slots;
  readonly pace: Pace;
  readonly stallMs: number;
  /** Something of the library is not as it should be. */
  readonly trouble: (message: string) => void;
};

const common = { 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' };
const lasting = 'max-age=31536000, immutable';

export const refuse = (reply: FastifyReply, status: number): FastifyReply => reply.code(status).send();

/** Answers GET and HEAD. Never throws for a missing or damaged file. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  context: AnswerContext,
): Promise<FastifyReply> {
  const asked = askedFor(request.raw.url ?? '');
  if (!asked) return refuse(reply, 404);
  const { files } = context;
  switch (asked.kind) {
    case 'metadata': {
      const bytes = await files.metadata(asked.name);
      return answerSmall(request, reply, bytes, 'no-cache');
    }
    case 'channel': {
      const bytes = await files.channel(asked.channel);
      return answerSmall(request, reply, signed(bytes, asked.sha256), lasting);
    }
    case 'manifest': {
      const bytes = await files.manifest(asked.sha256, asked.path);
      return answerSmall(request, reply, signed(bytes, asked.sha256), lasting);
    }
    case 'blob':
      return answerBlob(request, reply, asked.sha256, context);
  }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const signed = (bytes: Uint8Array | undefined, sha256: string) =>
  bytes && sha256Of(bytes) === sha256 ? bytes : undefined;

function answerSmall(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: Uint8Array | undefined,
  cache: string,
): FastifyReply {
  if (!bytes) return refuse(reply, 404);
  reply.header('content-type', 'application/json');
  const span = begin(request, reply, { bytes: bytes.length, etag: `"${sha256Of(bytes)}"`, cache });
  if (!span) return reply.send();
  return reply.send(Buffer.from(bytes.subarray(span.start, span.end + 1)));
}

async function answerBlob(
  request: FastifyRequest,
  reply: FastifyReply,
  sha256: string,
  { files, slots, pace, stallMs, trouble }: AnswerContext,
): Promise<FastifyReply> {
  const blob = await files.blob(sha256);
  if (!blob) return refuse(reply, 404);
  const file = await openWhole(blob.path, blob.bytes);
  if (!file) {
    trouble(`blob ${sha256} is missing or has another length`);
    return refuse(reply, 404);
  }
  reply.header('content-type', 'application/octet-stream');
  const span = begin(request, reply, { bytes: blob.bytes, etag: `"${sha256}"`, cache: lasting });
  const release = span && (await slots.take(request.raw.socket.remoteAddress ?? ''));
  if (!release) {
    await file.close();
    return span ? tellBusy(reply) : reply.send();
  }
  if (request.raw.socket.destroyed) {
    // Gone while waiting for a place: it would otherwise be kept for ever.
    await file.close();
    release();
    return reply.hijack();
  }
  const stream = pacedStream(file, { ...span, pace, stallMs, done: release });
  // The length has been promised: what comes short is cut, so that the taker sees it.
  stream.once('error', () => reply.raw.destroy());
  return reply.send(stream);
}

const tellBusy = (reply: FastifyReply): FastifyReply => {
  for (const name of Object.keys(reply.getHeaders())) reply.removeHeader(name);
  return reply.header('retry-after', '5').code(503).send();
};

type Whole = { readonly bytes: number; readonly etag: string; readonly cache: string };

/** Sets status and headers. The span to send, or undefined if there is no body. */
function begin(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, etag, cache }: Whole,
): { start: number; end: number } | undefined {
  reply.headers({ ...common, etag, 'cache-control': cache });
  const { 'if-none-match': known, 'if-range': only, range } = request.headers;
  if (known !== undefined && isAmong(etag, known)) {
    reply.removeHeader('content-type');
    reply.code(304);
    return undefined;
  }
  // RFC 9110 §13.1.5: a Range holds only for the very bytes that If-Range names.
  const wanted = only === undefined || only === etag ? (range ?? null) : null;
  const span = spanOf(wanted, bytes);
  if (span === 'none') {
    reply.removeHeader('content-type');
    reply.code(416).header('content-range', `bytes */${bytes}`);
    return undefined;
  }
  const { start, end } = span === 'all' ? { start: 0, end: bytes - 1 } : span;
  if (span !== 'all') reply.code(206).header('content-range', `bytes ${start}-${end}/${bytes}`);
  reply.header('content-length', String(end - start + 1));
  return request.method === 'HEAD' || bytes === 0 ? undefined : { start, end };
}

// RFC 9110 §13.1.2: compared weakly; * stands for anything that exists.
const isAmong = (etag: string, known: string) =>
  known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
