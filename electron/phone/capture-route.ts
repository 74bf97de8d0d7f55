import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { CaptureLinks, FetchCapture } from './capture-links.ts';
import type { Tries } from './phone-limits.ts';
import { refuse } from './phone-requests.ts';

const start = '/capture/';
// 16 bytes in base64url.
const token = z.string().regex(/^[\w-]{22}$/);
const params = z.object({ token });

/** Whether an address is, to the letter, that of a capture, there or not. */
export const isCapturePath = (url: string): boolean =>
  url.startsWith(start) && token.safeParse(url.slice(start.length)).success;

export type CaptureRoute = {
  readonly links: CaptureLinks;
  readonly capture: FetchCapture;
  /** For addresses that lead to nothing. */
  readonly tries: Tries;
};

/**
 * Where a group fetches what it agreed to. 410: it has been fetched, is too late, or was deleted; 404: no such token;
 * 429: too many of those, with `retry-after`.
 */
export function captureRoute(app: FastifyInstance, { links, capture, tries }: CaptureRoute): void {
  app.get(`${start}:token`, async (request, reply) => {
    const { token: asked } = params.parse(request.params);
    const found = links.find(asked);
    if (found === 'over') return refuse(reply, 410);
    if (found === undefined) {
      const wait = tries(request.raw.socket.remoteAddress ?? '');
      if (wait === 0) return refuse(reply, 404);
      return refuse(reply.header('retry-after', String(Math.ceil(wait / 1000))), 429);
    }
    const fetched = await capture(found);
    // While it was read another may have fetched it.
    if (!fetched || links.find(asked) !== found) {
      links.end(asked);
      return refuse(reply, 410);
    }
    // Only what has left to its end counts: a phone that lost its way may come again. Node also says so of a
    // connection that was cut.
    reply.raw.once('finish', () => {
      if (!request.raw.socket.destroyed) links.end(asked);
    });
    return reply
      .header('content-type', fetched.type)
      .header('content-disposition', `attachment; filename="${fetched.name}"`)
      .send(Buffer.from(fetched.bytes));
  });
}
