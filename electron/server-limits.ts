import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';

/** How long a server that others in the hall reach waits: for the head of a request, and for anything at all. */
export type ServerTimes = { readonly headersMs: number; readonly idleMs: number };

/** The limits of every server that others in the hall reach. */
export const serverLimits = ({ headersMs, idleMs }: ServerTimes) =>
  ({
    logger: false,
    forceCloseConnections: true,
    connectionTimeout: idleMs,
    keepAliveTimeout: idleMs,
    requestTimeout: headersMs * 2,
    maxRequestsPerSocket: 10_000,
    http: {
      maxHeaderSize: 8192,
      headersTimeout: headersMs,
      // Node would answer with words of its own.
      requireHostHeader: false,
      // Node looks only this often for those who are late.
      connectionsCheckingInterval: Math.min(1000, headersMs),
    },
    // No HTTP, too large or too late: an answer could land in the middle of a running one.
    clientErrorHandler: (_error, socket) => socket.destroy(),
  }) satisfies FastifyHttpOptions<Server>;
