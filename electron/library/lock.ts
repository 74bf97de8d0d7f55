import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Lock = { release(): Promise<void> };

/**
 * Takes a library for this process alone, or says that another one has it. It is a local socket, not a file:
 * the system lets go of it when the process dies, however that happens, so it can't outlive a power cut.
 */
export async function lockLibrary(folder: string): Promise<Lock | 'taken'> {
  const address = addressOf(await realpath(folder));
  const server = (await listen(address)) ?? (await listenAnew(address));
  if (!server) return 'taken';
  // It is only held, never served: it must not keep a command from ending.
  server.unref();
  return { release: () => new Promise((done) => void server.close(() => done())) };
}

function addressOf(folder: string): string {
  const name = `hall-kiosk-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // Linux's abstract names vanish with the process; elsewhere the socket is a file.
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

const listen = (address: string): Promise<Server | undefined> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    );
    server.listen(address, () => done(server));
  });

/** A socket file that nobody answers at was left by a process that died. */
async function listenAnew(address: string): Promise<Server | undefined> {
  if (address.startsWith('\0') || process.platform === 'win32' || (await answers(address))) return undefined;
  await rm(address, { force: true });
  return listen(address);
}

const answers = (address: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
