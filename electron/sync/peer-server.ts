import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';
import { serverLimits } from '../server-limits.ts';
import { askedFor } from './peer-address.ts';
import { answer, type OfferedFiles, refuse } from './peer-answer.ts';
import { limitConnections, openPace, openSlots } from './peer-limits.ts';

export type OfferOptions = {
  readonly files: OfferedFiles;
  /** The one IP address to listen at. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  /** Of all takers together, at least 64 kB/s; undefined is no cap. */
  readonly bytesPerSecond?: () => number | undefined;
  readonly limits?: Partial<OfferLimits>;
};

/** Times in ms. */
export type OfferLimits = {
  readonly connections: number;
  readonly connectionsEach: number;
  readonly streams: number;
  /** From the first byte of a connection or request to the end of its headers. */
  readonly headersMs: number;
  /** A connection on which nothing moves. */
  readonly idleMs: number;
  /** A piece of a blob that nobody takes. */
  readonly stallMs: number;
  /** Waiting for a place to stream. */
  readonly patienceMs: number;
};

const usual: OfferLimits = {
  connections: 32,
  connectionsEach: 8,
  streams: 4,
  headersMs: 5_000,
  idleMs: 30_000,
  stallMs: 20_000,
  patienceMs: 10_000,
};

export type Offer =
  | {
      readonly kind: 'offered';
      /** `http://192.168.1.20:8460`, a base for `webSource`. */
      readonly address: string;
      readonly port: number;
      /** Cuts every connection and frees the port. */
      close(): Promise<void>;
    }
  /** `code` is the system's word, such as EADDRINUSE. */
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Gives the library away, read-only, in the layout of a repository, to whoever asks on the hall's network.
 * Takers trust nothing of it: they verify as from any other source.
 */
export async function offerLibrary(options: OfferOptions): Promise<Offer> {
  const { host, port, log } = options;
  if (isIP(host) === 0) throw new TypeError(`${host} is no IP address`);
  const app = await openServer(options, { ...usual, ...options.limits });
  try {
    const address = await app.listen({ host, port });
    log.info(`the library is offered at ${address}`);
    return { kind: 'offered', address, port: Number(new URL(address).port), close: () => app.close() };
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { kind: 'failed', code: String(error.code) };
  }
}

async function openServer(options: OfferOptions, limits: OfferLimits): Promise<FastifyInstance> {
  // Heavy, and most kiosks never offer anything.
  const { fastify } = await import('fastify');
  const { connections, connectionsEach, streams, stallMs, patienceMs } = limits;
  const app = fastify({
    ...serverLimits(limits),
    // The router never sees an address that is none of ours.
    rewriteUrl: ({ url = '' }) => (askedFor(url) ? url : '/'),
    frameworkErrors: (_error, _request, reply) => refuse(reply, 404),
  });
  limitConnections(app.server, { each: connectionsEach, all: connections });
  const context = {
    files: options.files,
    slots: openSlots(streams, { queue: connections, patienceMs }),
    pace: openPace(options.bytesPerSecond ?? (() => undefined), () => performance.now()),
    stallMs,
    trouble: onceEach((message) => options.log.warn(`offering the library: ${message}`)),
  };
  app.addHook('onRequest', async ({ method, headers }, reply) => {
    const refused = method !== 'GET' && method !== 'HEAD';
    // RFC 9110 §9.3.1: a body of GET means nothing; nobody's gigabytes are read here.
    const hasBody =
      headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
    if (refused || hasBody) reply.header('connection', 'close');
    if (refused) return reply.header('allow', 'GET, HEAD').code(405).send();
    if (hasBody) return refuse(reply, 404);
  });
  app.route({
    method: ['GET', 'HEAD'],
    url: '*',
    handler: (request, reply) => answer(request, reply, context),
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  app.setErrorHandler((error, _request, reply) => {
    context.trouble(error instanceof Error ? error.message : String(error));
    return refuse(reply, 500);
  });
  return app;
}

// A taker that asks again and again must not fill the log.
function onceEach(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.size >= 100 || told.has(message)) return;
    told.add(message);
    tell(message);
  };
}
