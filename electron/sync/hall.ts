import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { Bonjour } from 'bonjour-service';
import type { Log } from '../log.ts';
import { type Failed, hallGroup, onceEach, openHallSocket, type Tell } from './hall-socket.ts';

export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

export type HallOptions = {
  readonly log: Log;
  /** Called for each network that this machine is in, also for one that comes later. */
  readonly enter: (hall: Bonjour) => Leave;
  readonly interfaces?: () => Interfaces;
  /** How often the networks are looked at. */
  readonly checkMs?: number;
};

/** `forGood`: somebody may still hear a goodbye. */
export type Leave = (forGood: boolean) => Promise<void>;

export type Stay = { readonly kind: 'here'; readonly leave: () => Promise<void> } | Failed;

// A kiosk is in one network, seldom in two; virtual machines and containers may add many.
const mostNetworks = 4;
// A network that went and came back unseen has forgotten that we listen.
const freshMs = 600_000;

/** Takes part in mDNS in every network of this machine, with a cable that is plugged in later too. */
export async function stayInHall(options: HallOptions): Promise<Stay> {
  const { log, enter, interfaces = networkInterfaces, checkMs = 2000 } = options;
  const tell = onceEach((code) => log.warn(`looking for other kiosks: ${code}`));
  const entered = new Map<string, { since: number; leave: Leave }>();
  let failure: Failed | undefined;
  let left = false;

  const check = async () => {
    const here = ownAddresses(interfaces()).slice(0, mostNetworks);
    if (here.length === 0) tell('there is no network');
    for (const [address, { since, leave }] of entered) {
      if (here.includes(address) && performance.now() - since < freshMs) continue;
      entered.delete(address);
      await leave(false);
    }
    for (const address of here) {
      if (left || entered.has(address)) continue;
      const hall = await openHall(address, tell);
      if (hall.kind === 'failed') {
        failure ??= hall;
        tell(hall.code);
      } else entered.set(address, { since: performance.now(), leave: enterHall(hall.bonjour, enter) });
    }
  };
  let checking = check();
  await checking;
  if (failure && entered.size === 0) return failure;
  const timer = setInterval(() => {
    checking = checking.then(() => (left ? undefined : check()));
  }, checkMs);
  return {
    kind: 'here',
    async leave() {
      left = true;
      clearInterval(timer);
      await checking;
      await Promise.all([...entered.values()].map(({ leave }) => leave(true)));
    },
  };
}

const ownAddresses = (interfaces: Interfaces): readonly string[] =>
  Object.values(interfaces).flatMap((own) =>
    (own ?? []).filter((one) => one.family === 'IPv4' && !one.internal).map(({ address }) => address),
  );

function enterHall(bonjour: Bonjour, enter: (hall: Bonjour) => Leave): Leave {
  const leave = enter(bonjour);
  return async (forGood) => {
    await leave(forGood);
    await within(1000, (done) => bonjour.destroy(done));
  };
}

async function openHall(
  address: string,
  tell: Tell,
): Promise<{ readonly kind: 'open'; readonly bonjour: Bonjour } | Failed> {
  const opened = await openHallSocket(tell);
  if (opened.kind === 'failed') return opened;
  // Loaded only by kiosks that were told to look around.
  const { default: Hall } = await import('bonjour-service');
  const { socket } = opened;
  // The interface by its address: a hall's own network often has no default route.
  const options = { host: hallGroup, socket, interface: address, bind: false };
  const bonjour = new Hall(options, (error: unknown) => tell(String(error)));
  // The library joins the network once it hears that the socket listens, which this one does already.
  socket.emit('listening');
  return { kind: 'open', bonjour };
}

/** Waits for a callback, but not longer than `ms`: goodbye is a courtesy. */
export function within(ms: number, run: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    run(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
