import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What keeps the web server for phones usable for the guide while others fill it. */

export type Seats = {
  /** Requests with the guide's token came on it: it is the last to be closed. */
  prefer(socket: Socket): void;
};

/**
 * At most `all` connections and `each` from one address. Whoever comes is let in and the oldest one that is not
 * the guide's is closed: idle sockets keep nobody out, and the guide's stays.
 */
export function seatConnections(server: Server, { each, all }: { each: number; all: number }): Seats {
  // In the order in which they came.
  const open = new Map<Socket, string>();
  const preferred = new WeakSet<Socket>();
  // A closed socket is counted by Node for a moment longer.
  server.maxConnections = all * 2;
  const closeOldest = (among: readonly Socket[]) => {
    const oldest = among.find((one) => !preferred.has(one)) ?? among[0];
    if (!oldest) return;
    open.delete(oldest);
    oldest.destroy();
  };
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    open.set(socket, address);
    socket.once('close', () => open.delete(socket));
    // A connection that fails ends by itself; without a listener it would end the kiosk.
    socket.on('error', () => socket.destroy());
    const own = [...open].filter(([, from]) => from === address).map(([one]) => one);
    if (own.length > each) closeOldest(own);
    else if (open.size > all) closeOldest([...open.keys()]);
  });
  return { prefer: (socket) => void preferred.add(socket) };
}

/** Milliseconds to wait before this address may try again; 0: it may now, and that is counted. */
export type Tries = (address: string) => number;

// Each is a few bytes; who has more addresses than this meets the limit of the code itself.
const mostAddresses = 1000;

/** `most` tries of one address within `withinMs`. */
export function openTries(most: number, withinMs: number, now: () => number): Tries {
  const tried = new Map<string, readonly number[]>();
  return (address) => {
    const at = now();
    const recent = (tried.get(address) ?? []).filter((time) => at - time < withinMs);
    const [first = at] = recent;
    if (recent.length >= most) return first + withinMs - at;
    tried.delete(address);
    tried.set(address, [...recent, at]);
    const [oldest] = tried.keys();
    if (tried.size > mostAddresses && oldest !== undefined) tried.delete(oldest);
    return 0;
  };
}
