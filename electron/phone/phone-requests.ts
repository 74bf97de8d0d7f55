import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../log.ts';

/** Nothing but the page's own script and style runs, nothing is kept, nothing is told to others. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
};

/** An answer without a word, and the end of its connection. */
export const refuse = (reply: FastifyReply, status: number): FastifyReply =>
  reply.header('connection', 'close').code(status).send();

/** Refuses what no page of ours would send, and answers every failure without a word. */
export function guardRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const own = ownHost(app);
    const { host, origin } = request.headers;
    // Another name that leads here (DNS rebinding), or a page of somebody else's that sends something.
    const isForeign = host !== own || (origin !== undefined && origin !== `http://${own}`);
    // RFC 9112 §3.2: a second Host is a fault; Node would only count the first.
    const isTwoFaced = (request.raw.headersDistinct.host?.length ?? 0) > 1;
    if (isForeign || isTwoFaced || request.headers.upgrade !== undefined) return refuse(reply, 404);
    const { 'transfer-encoding': chunked, 'content-length': length = 0 } = request.headers;
    // RFC 9110 §9.3.1: a body of GET means nothing; nobody's gigabytes are read here.
    if (request.method !== 'POST' && (chunked !== undefined || Number(length) !== 0))
      return refuse(reply, 404);
  });
  // As text: what is JSON and what it may say is decided in one place, by its schema.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  let told = false;
  app.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500 && !told) {
      // One is enough: a phone that asks again and again must not fill the log.
      told = true;
      log.warn(`phones: ${error instanceof Error ? error.message : error}`);
    }
    return refuse(reply, status);
  });
}

const ownHost = (app: FastifyInstance): string => {
  const address = app.server.address();
  if (address === null || typeof address === 'string') return '';
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return address.port === 80 ? name : `${name}:${address.port}`;
};

// What is too long says so; of other faults of a request nothing is told.
const statusOf = (error: unknown): number => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return 413;
  return typeof status === 'number' && status < 500 ? 404 : 500;
};
