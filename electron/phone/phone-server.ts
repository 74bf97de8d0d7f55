import { randomBytes, randomInt } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GuideAct, GuideView, ShownCode } from '../../content/guide.ts';
import type { Log } from '../log.ts';
import { serverLimits } from '../server-limits.ts';
import { type CaptureLink, type CaptureLinks, type FetchCapture, openCaptureLinks } from './capture-links.ts';
import { captureRoute, isCapturePath } from './capture-route.ts';
import { type GuideDesk, openGuideDesk } from './guide-desk.ts';
import { guideRoutes } from './guide-routes.ts';
import type { PhoneFile } from './phone-files.ts';
import { openTries, seatConnections } from './phone-limits.ts';
import { guardRequests, refuse } from './phone-requests.ts';

export type PhoneOptions = {
  /** The page that a phone opens. */
  readonly files: readonly PhoneFile[];
  /** The IP address of the one interface that the steward chose. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly log: Log;
  /** What the guide's phone asks of the session. */
  readonly act: (act: GuideAct) => void;
  /** The code that the screen shows lets nobody in any more. */
  readonly voided: () => void;
  /** What a phone may take along; nothing, if it is left out. */
  readonly capture?: FetchCapture;
  readonly limits?: Partial<PhoneLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Times in ms. */
export type PhoneLimits = {
  readonly connections: number;
  readonly connectionsEach: number;
  /** Codes that one address may try in a minute, and addresses of captures that lead to none. */
  readonly tries: number;
  /** From the first byte of a connection or request to the end of its headers; its body as long again. */
  readonly headersMs: number;
  /** A connection on which nothing moves; more than `waitMs`. */
  readonly idleMs: number;
  /** How long a phone waits for something new; short, as it takes a longer silence for a lost connection. */
  readonly waitMs: number;
};

const usual: PhoneLimits = {
  connections: 64,
  connectionsEach: 8,
  tries: 5,
  headersMs: 5_000,
  idleMs: 30_000,
  waitMs: 700,
};

export type PhoneServer =
  | {
      readonly kind: 'open';
      /** `http://192.168.1.20:8470`. */
      readonly address: string;
      readonly port: number;
      newCode(): ShownCode;
      newLink(id: string): CaptureLink;
      /** What is shown in the hall now. */
      show(view: GuideView): void;
      /** Cuts every connection and frees the port. */
      close(): Promise<void>;
    }
  /** `code` is the system's word, such as EADDRINUSE. */
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Opens the web server for phones on one address of the hall's network. It has the guide's page, the guide's three
 * addresses and one for each capture that a group takes along; to everything else it answers 404 without a word.
 */
export async function openPhoneServer(options: PhoneOptions): Promise<PhoneServer> {
  const { host, port, log, act, voided, now = Date.now } = options;
  if (isIP(host) === 0) throw new TypeError(`${host} is no IP address`);
  const newToken = () => randomBytes(32).toString('base64url');
  const desk = openGuideDesk({ now, randomBelow: (limit) => randomInt(limit), newToken, act, voided });
  const links = openCaptureLinks({ now, newToken: () => randomBytes(16).toString('base64url') });
  const app = await openServer(options, { desk, links }, { ...usual, ...options.limits });
  try {
    const address = await app.listen({ host, port });
    log.info(`phones in the hall find the guide's page at ${address}`);
    return {
      kind: 'open',
      address,
      port: Number(new URL(address).port),
      newCode() {
        const { code, until } = desk.offer();
        // What follows # is never sent, so the code is in no log on the way.
        return { code, until, url: `${address}/#${code}` };
      },
      newLink: (id) => links.offer(id, `${address}/capture/`),
      show: (view) => desk.show(view),
      close() {
        desk.end();
        return app.close();
      },
    };
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { kind: 'failed', code: String(error.code) };
  }
}

async function openServer(
  { files, log, capture = nothing, now = Date.now }: PhoneOptions,
  { desk, links }: { readonly desk: GuideDesk; readonly links: CaptureLinks },
  limits: PhoneLimits,
): Promise<FastifyInstance> {
  // Heavy, and most kiosks never have a phone.
  const { fastify } = await import('fastify');
  const isServed = servedBy(files);
  const app = fastify({
    ...serverLimits(limits),
    exposeHeadRoutes: false,
    bodyLimit: 1024,
    // The router never sees an address that is none of ours.
    rewriteUrl: ({ url = '' }) => (isServed(url) ? url : '/nothing'),
    frameworkErrors: (_error, _request, reply) => refuse(reply, 404),
  });
  const seats = seatConnections(app.server, { each: limits.connectionsEach, all: limits.connections });
  guardRequests(app, log);
  for (const { path, type, bytes } of files)
    app.get(path, (_request, reply) => reply.header('content-type', type).send(Buffer.from(bytes)));
  captureRoute(app, { links, capture, tries: openTries(limits.tries, 60_000, now) });
  guideRoutes(app, { desk, seats, tries: openTries(limits.tries, 60_000, now), waitMs: limits.waitMs });
  return app;
}

const nothing: FetchCapture = async () => undefined;

/** Whether an address is, to the letter, one that this server has. */
function servedBy(files: readonly PhoneFile[]): (url: string) => boolean {
  const exact = new Set(['/guide/enter', '/guide/act', ...files.map(({ path }) => path)]);
  return (url) => exact.has(url) || isCapturePath(url) || /^\/guide\/state\?after=\d{1,16}$/.test(url);
}
