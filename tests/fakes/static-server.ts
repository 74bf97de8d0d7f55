import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type StaticServer = {
  readonly address: string;
  /** Paths that were asked for, and body bytes that were sent. */
  readonly asked: string[];
  readonly sent: () => number;
};

/** Answers a request itself; false leaves it to the folder. */
export type Hook = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A plain web server over a folder, on the loopback; closed when the test ends. */
export async function staticServer(folder: string, hook: Hook = () => false): Promise<StaticServer> {
  const asked: string[] = [];
  let sent = 0;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    asked.push(path);
    if (hook(request, response)) return;
    readFile(join(folder, path)).then(
      (bytes) => {
        sent += bytes.length;
        response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${address.port}/`, asked, sent: () => sent };
}
