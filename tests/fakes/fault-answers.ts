import { gzipSync } from 'node:zlib';
import type { Exchange } from './fault-exchange.ts';

/** Gives an answer that has nothing to do with the file; false if there is no such fault. */
export async function answerWrongly({ request, response, entry, faults }: Exchange): Promise<boolean> {
  if (faults.hangUp) {
    request.socket.destroy();
    return true;
  }
  // The connection stays open until the client gives up.
  if (faults.stallAfter === 'head') return true;
  if (faults.status !== undefined) {
    response.writeHead(faults.status, faults.headers ?? {}).end(faults.body ?? '');
    return true;
  }
  if (faults.gzipBomb !== undefined) {
    const body = gzipSync(Buffer.alloc(faults.gzipBomb));
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
    entry.sent += body.length;
    return true;
  }
  if (!faults.endless) return false;
  response.writeHead(200, { 'content-type': 'application/json' });
  const piece = Buffer.alloc(65_536, ' ');
  // A client that reads no more closes the connection; the bound is for one that never does.
  for (let n = 0; n < 16_000 && !response.destroyed; n++) {
    entry.sent += piece.length;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
  return true;
}

/** Resolves when more may be written, or when nothing can be any more. */
export function drained(response: Exchange['response']): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      response.off('drain', end).off('close', end);
      resolve();
    };
    if (response.destroyed) resolve();
    else response.on('drain', end).on('close', end);
  });
}
