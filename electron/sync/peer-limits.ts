import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What keeps a kiosk that gives from noticing those who take. */

const plainAddress = (socket: Socket) => (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');

/** Closes every connection beyond `each` from one address, and beyond `all`. */
export function limitConnections(server: Server, { each, all }: { each: number; all: number }): void {
  const open = new Map<string, number>();
  server.maxConnections = all;
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket);
    const now = (open.get(address) ?? 0) + 1;
    open.set(address, now);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    // A connection that fails ends by itself; without a listener it would end the kiosk.
    socket.on('error', () => socket.destroy());
    if (now > each) socket.destroy();
  });
}

/** Gives the place back. */
export type Release = () => void;

/** Places for streams. Who waits gets the next one free, first those whose address has the fewest. */
export type Slots = { take(address: string): Promise<Release | undefined> };

type Waiting = { readonly address: string; readonly give: (release: Release | undefined) => void };

/** `take` is undefined if nothing became free within `patienceMs` or if `queue` others wait already. */
export function openSlots(
  places: number,
  { queue, patienceMs }: { queue: number; patienceMs: number },
): Slots {
  const held = new Map<string, number>();
  const waiting: Waiting[] = [];
  let free = places;
  const heldBy = (address: string) => held.get(address) ?? 0;

  const hold = (address: string): Release => {
    free -= 1;
    held.set(address, heldBy(address) + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      free += 1;
      const left = heldBy(address) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
      const next = waiting.toSorted((a, b) => heldBy(a.address) - heldBy(b.address))[0];
      if (next) next.give(hold(next.address));
    };
  };

  return {
    take(address) {
      if (free > 0) return Promise.resolve(hold(address));
      if (waiting.length >= queue) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const give = (release: Release | undefined) => {
          clearTimeout(timer);
          waiting.splice(waiting.indexOf(one), 1);
          resolve(release);
        };
        const one: Waiting = { address, give };
        const timer = setTimeout(() => give(undefined), patienceMs);
        waiting.push(one);
      });
    },
  };
}

/** Tells how many ms a piece of `bytes` has to wait so that all streams together keep to the cap. */
export type Pace = (bytes: number) => number;

// Slower than this a piece would take so long that the taker gives up on us.
const slowest = 65_536;

export function openPace(bytesPerSecond: () => number | undefined, now: () => number): Pace {
  let free = 0;
  return (bytes) => {
    const rate = bytesPerSecond();
    if (rate === undefined) return 0;
    const at = now();
    free = Math.max(free, at) + (bytes / Math.max(rate, slowest)) * 1000;
    return free - at;
  };
}
