import type { FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { drained } from './fault-answers.ts';
import type { Asked } from './fault-exchange.ts';
import type { Faults } from './fault-rules.ts';

export type Sending = {
  readonly file: FileHandle;
  readonly from: number;
  readonly until: number;
  readonly response: ServerResponse;
  readonly entry: Asked;
  readonly faults: Faults;
};

const pieceBytes = 65_536;

/** Sends the bytes of a file, as far as the faults let it come. */
export async function sendWithFaults(sending: Sending): Promise<void> {
  const { from, until, response, entry, faults } = sending;
  const cutAt = from + (faults.cutAfter?.() ?? Number.POSITIVE_INFINITY);
  const stallAt =
    from + (typeof faults.stallAfter === 'number' ? faults.stallAfter : Number.POSITIVE_INFINITY);
  const stop = Math.min(until, cutAt, stallAt);
  const rate = faults.bytesPerSecond;
  // A slow line gives ten pieces a second, a quicker one whole ones.
  const most = rate ? Math.max(1, Math.round(rate / 10)) : pieceBytes;
  for (let at = from; at < stop && !response.destroyed; ) {
    if (rate && at > from) await pause((1000 * Math.min(most, pieceBytes)) / rate);
    const piece = await readPiece(sending, at, Math.min(most, pieceBytes, stop - at));
    at += piece.length;
    entry.sent += piece.length;
    if (!response.write(piece)) await drained(response);
  }
  if (stop === until) {
    // A length that promises more than comes can only end by a cut.
    if (typeof faults.lengthOff === 'number' && faults.lengthOff > 0) cut(response, false);
    else response.end();
  } else if (stop === cutAt) cut(response, faults.reset ?? false);
}

/** Closes the connection when all that was written has gone out. */
function cut(response: ServerResponse, reset: boolean): void {
  response.write('', () => {
    if (reset) response.socket?.resetAndDestroy();
    else response.destroy();
  });
}

async function readPiece({ file, faults }: Sending, at: number, bytes: number): Promise<Buffer> {
  const piece = Buffer.alloc(bytes, 'x');
  await file.read(piece, 0, bytes, at);
  const { flipAt } = faults;
  if (flipAt !== undefined && flipAt >= at && flipAt < at + bytes)
    piece.writeUInt8(piece.readUInt8(flipAt - at) ^ 1, flipAt - at);
  return piece;
}
