import { lstat, realpath } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';

export type Served = { readonly address: string; close(): Promise<void> };

/** Nothing but what a repository is made of has an address; all else is 404. */
const shapes = [
  /^metadata\/(timestamp|[1-9]\d{0,14}\.(root|snapshot|targets))\.json$/,
  /^targets\/channels\/[0-9a-f]{64}\.[a-z0-9][a-z0-9-]{0,63}\.json$/,
  /^targets\/packs\/[a-z0-9][a-z0-9-]{0,63}\/[1-9]\d{0,14}\/[0-9a-f]{64}\.manifest\.json$/,
  /^blobs\/[0-9a-f]{2}\/[0-9a-f]{64}$/,
];

// The timestamp changes in place, and a kiosk looks for the next root by a name that may not be there yet.
const mayChange = /^metadata\/(timestamp|\d+\.root)\.json$/;
const forEver = 'public, max-age=31536000, immutable';

/** Serves a repository as a web server should: ranges, ETags, lasting caches, no compression, no listing. */
export async function serveRepository(
  folder: string,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Served> {
  const root = await realpath(folder);
  const server = fastify({ forceCloseConnections: true, logger: false });
  await server.register(fastifyStatic, { root, serve: false, cacheControl: false, index: false });
  server.get('/*', async (request, reply) => {
    // As it was sent: what a path says by escapes or dots is no name of ours.
    const path = request.raw.url?.slice(1) ?? '';
    if (!shapes.some((shape) => shape.test(path)) || !(await isPlainFile(root, path))) {
      return reply.code(404).header('Cache-Control', 'no-cache').send({ error: 'not found' });
    }
    void reply.header('Cache-Control', mayChange.test(path) ? 'no-cache' : forEver);
    void reply.header('X-Content-Type-Options', 'nosniff');
    return reply.sendFile(path);
  });
  await server.listen({ port, host });
  const found = server.server.address();
  const { port: listening } = typeof found === 'object' && found !== null ? found : unbound();
  const shown = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${shown}:${listening}/`, close: () => server.close() };
}

function unbound(): AddressInfo {
  throw new Error('the server listens at no port');
}

/** A link would lead out of the folder; so would one among the folders above. */
async function isPlainFile(root: string, path: string): Promise<boolean> {
  const file = join(root, path);
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() === true && (await realpath(file)) === file;
}
