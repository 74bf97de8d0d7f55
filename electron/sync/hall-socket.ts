import { createSocket, type Socket } from 'node:dgram';

/** A trouble of the network, by the system's word, such as ENETUNREACH. */
export type Tell = (code: string) => void;

/** `code` is the system's word: EADDRINUSE if another program keeps mDNS for itself. */
export type Failed = { readonly kind: 'failed'; readonly code: string };

export type HallSocket = { readonly kind: 'open'; readonly socket: Socket } | Failed;

export const hallGroup = '224.0.0.251';
const hallPort = 5353;

// A hall has some dozens of talkers; who sends more than this in a second is not worth the time.
const mostInSecond = 200;

/**
 * A UDP socket for mDNS, bound, that cannot end the kiosk. bonjour-service leaves errors of binding and of
 * its listeners to nobody, which ends the process, and keeps those of sending to itself; here each is told.
 */
export async function openHallSocket(tell: Tell, now: () => number = Date.now): Promise<HallSocket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const failure = await new Promise<unknown>((resolve) => {
    socket.once('error', resolve);
    socket.bind(hallPort, () => {
      socket.off('error', resolve);
      resolve(undefined);
    });
  });
  if (failure !== undefined) {
    socket.close();
    return { kind: 'failed', code: codeOf(failure) };
  }
  guardEvents(socket, tell, now);
  guardSending(socket, tell);
  return { kind: 'open', socket };
}

/** What a listener of the socket throws, or an error without one, is told. Floods are dropped. */
function guardEvents(socket: Socket, tell: Tell, now: () => number): void {
  const emit = socket.emit.bind(socket);
  const allows = perSecond(mostInSecond, now);
  Reflect.set(socket, 'emit', (event: string, ...rest: unknown[]): boolean => {
    if (event === 'message' && !allows()) return true;
    try {
      return Reflect.apply(emit, socket, [event, ...rest]);
    } catch (error) {
      tell(codeOf(error));
      return true;
    }
  });
}

/** multicast-dns ignores what comes of sending and of joining a network. */
function guardSending(socket: Socket, tell: Tell): void {
  const { send, addMembership } = socket;
  Reflect.set(socket, 'send', (...args: unknown[]): void => {
    const done = args.at(-1);
    const heard = (error: unknown) => {
      if (error) tell(codeOf(error));
      if (typeof done === 'function') done(error);
    };
    try {
      Reflect.apply(send, socket, [...(typeof done === 'function' ? args.slice(0, -1) : args), heard]);
    } catch (error) {
      heard(error);
    }
  });
  Reflect.set(socket, 'addMembership', (...args: unknown[]): void => {
    try {
      Reflect.apply(addMembership, socket, args);
    } catch (error) {
      tell(codeOf(error));
      throw error;
    }
  });
}

function perSecond(most: number, now: () => number): () => boolean {
  let since = 0;
  let count = 0;
  return () => {
    if (Math.abs(now() - since) >= 1000) {
      since = now();
      count = 0;
    }
    count += 1;
    return count <= most;
  };
}

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
};

/** Tells each code once. */
export function onceEach(tell: Tell): Tell {
  const told = new Set<string>();
  return (code) => {
    if (told.size >= 50 || told.has(code)) return;
    told.add(code);
    tell(code);
  };
}
