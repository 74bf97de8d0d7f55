import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection that says exactly what it is told, be it HTTP or not. */
export type RawConnection = {
  readonly socket: Socket;
  /** All that came so far, byte for byte. */
  text(): string;
  /** Resolves when the other side (or the network) has ended it. */
  readonly closed: Promise<void>;
};

export async function rawConnection(port: number, from = '127.0.0.1'): Promise<RawConnection> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  const pieces: Buffer[] = [];
  // A connection that is cut may end in any of several errors; that it ended is what counts.
  socket.on('error', () => socket.destroy());
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  onTestFinished(() => {
    socket.destroy();
  });
  await Promise.race([new Promise<void>((resolve) => socket.once('connect', () => resolve())), closed]);
  return { socket, closed, text: () => Buffer.concat(pieces).toString('latin1') };
}

/** Sends bytes and waits until the other side has closed the connection. */
export async function rawAnswer(port: number, sent: string | Uint8Array): Promise<string> {
  const { socket, closed, text } = await rawConnection(port);
  socket.write(sent);
  await closed;
  return text();
}
