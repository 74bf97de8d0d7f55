import { type FileHandle, open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';
import { answerWrongly } from './fault-answers.ts';
import type { Asked, Exchange } from './fault-exchange.ts';
import { type FaultRule, faultsFor } from './fault-rules.ts';
import { sendWithFaults } from './fault-sending.ts';

export type FaultServer = {
  /** Its address, with a slash at the end. */
  readonly address: string;
  readonly asked: readonly Asked[];
  /** Body bytes in all. */
  sent(): number;
  /** Bytes of all its connections, both ways, with the heads of requests and answers. */
  wire(): number;
  /** Connections that were opened. */
  connections(): number;
  /** Answers that are under way, as far as this end knows. */
  answering(): number;
  /** Sets other faults from now on. */
  set(...rules: readonly FaultRule[]): void;
  close(): Promise<void>;
};

/**
 * A real web server over a folder, with Range and ETag, and with the faults that the test sets. Random ones
 * are the same for the same seed.
 */
export async function openFaultServer(
  folder: string,
  rules: readonly FaultRule[] = [],
  certificate?: Certificate,
): Promise<FaultServer> {
  let current = rules.map((rule) => ({ ...rule }));
  const asked: Asked[] = [];
  const sockets: Socket[] = [];
  let answering = 0;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    const entry: Asked = { path, headers: request.headers, sent: 0 };
    asked.push(entry);
    answering += 1;
    response.on('close', () => {
      answering -= 1;
    });
    // A client that goes away is no fault of the server.
    response.on('error', () => undefined);
    serve({ folder, request, response, entry, faults: faultsFor(path, current) }).catch(() =>
      response.destroy(),
    );
  };
  const server = certificate ? createTlsServer(certificate, answer) : createServer(answer);
  server.on('connection', (socket: Socket) => void sockets.push(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/`,
    asked,
    sent: () => asked.reduce((sum, one) => sum + one.sent, 0),
    wire: () => sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    connections: () => sockets.length,
    answering: () => answering,
    set: (...next) => {
      current = next.map((rule) => ({ ...rule }));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function serve(exchange: Exchange): Promise<void> {
  const { folder, response, entry } = exchange;
  if (await answerWrongly(exchange)) return;
  const file = await open(join(folder, entry.path), 'r').catch(() => undefined);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<html>not found</html>');
    return;
  }
  try {
    await serveFile(exchange, file);
  } finally {
    await file.close();
  }
}

async function serveFile({ request, response, entry, faults }: Exchange, file: FileHandle): Promise<void> {
  const { size: stored, mtimeMs } = await file.stat();
  const size = Math.min(stored, faults.truncateTo ?? stored) + (faults.append ?? 0);
  const etag = `"${size}-${mtimeMs}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const match = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const ranged = match && !faults.ignoreRange;
  const from = ranged ? Number(match[1]) : 0;
  if (from >= size && ranged) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const said = ranged ? from + (faults.rangeOff ?? 0) : from;
  response.writeHead(ranged ? 206 : 200, {
    etag,
    'content-type': 'application/octet-stream',
    ...(faults.lengthOff !== 'none' && { 'content-length': size - from + (faults.lengthOff ?? 0) }),
    ...(ranged && { 'content-range': `bytes ${said}-${size - 1}/${size}` }),
    ...faults.headers,
  });
  await sendWithFaults({ file, from: said, until: size, response, entry, faults });
}
