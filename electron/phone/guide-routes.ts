import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { askedActSchema } from '../../content/guide.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { Seats, Tries } from './phone-limits.ts';
import { refuse } from './phone-requests.ts';

const json = z.string().transform((text, context) => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    context.addIssue('expected JSON');
    return z.NEVER;
  }
});
const enterBody = json.pipe(z.strictObject({ code: z.string().regex(/^\d{6}$/) }));
const actBody = json.pipe(askedActSchema);
const stateQuery = z.object({ after: z.coerce.number().int() });

export type GuideRoutes = {
  readonly desk: GuideDesk;
  readonly seats: Seats;
  readonly tries: Tries;
  readonly waitMs: number;
};

/**
 * The guide's three addresses. 401: not the guide (any more); 403: not the code (any more); 409: the hall is at
 * another step; 429: too many tries, with `retry-after`.
 */
export function guideRoutes(app: FastifyInstance, { desk, seats, tries, waitMs }: GuideRoutes): void {
  const guides = (request: FastifyRequest): boolean => {
    const token = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined || !desk.isGuide(token)) return false;
    seats.prefer(request.raw.socket);
    return true;
  };
  // Before its body is read: a stranger has nothing to say.
  const onlyGuide = async (request: FastifyRequest, reply: FastifyReply) =>
    guides(request) ? undefined : refuse(reply, 401);

  app.post('/guide/enter', (request, reply) => {
    const body = enterBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send();
    const wait = tries(request.raw.socket.remoteAddress ?? '');
    if (wait > 0)
      return reply
        .header('retry-after', String(Math.ceil(wait / 1000)))
        .code(429)
        .send();
    const token = desk.enter(body.data.code);
    if (token === undefined) return reply.code(403).send();
    seats.prefer(request.raw.socket);
    return reply.send({ token });
  });

  app.get('/guide/state', { onRequest: onlyGuide }, async (request, reply) => {
    const query = stateQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send();
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const state = await desk.state(query.data.after, waitMs, gone.signal);
    // While it waited another may have become the guide.
    if (!guides(request)) return refuse(reply, 401);
    return state ? reply.send(state) : reply.code(204).send();
  });

  app.post('/guide/act', { onRequest: onlyGuide }, (request, reply) => {
    const body = actBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send();
    return reply.code(desk.ask(body.data) === 'done' ? 204 : 409).send();
  });
}
