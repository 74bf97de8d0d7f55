import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { Bonjour, Browser, Service } from 'bonjour-service';
import type { Log } from '../log.ts';
import { type Interfaces, stayInHall, within } from './hall.ts';
import type { Failed } from './hall-socket.ts';
import { type Peer, peerOf } from './heard-peer.ts';

/** mDNS: kiosks of the same publisher find each other in the hall. Nothing that is heard is trusted. */

const type = 'hall-kiosk';
const mostPeers = 32;

export type AnnounceOptions = {
  /** As the others show it; cut to 60 characters. */
  readonly name: string;
  /** At which `offerLibrary` listens. */
  readonly port: number;
  /** The first 16 hex digits of the SHA-256 of the first root. */
  readonly publisher: string;
  readonly channel: string;
  readonly log: Log;
};

export type Announced = { readonly kind: 'announced'; close(): Promise<void> } | Failed;

/** Tells the hall that this kiosk offers its library, until closed; then it says goodbye. */
export async function announce(options: AnnounceOptions): Promise<Announced> {
  const { name, port, publisher, channel, log } = options;
  // Unique by itself: to a name that is taken bonjour-service would only write to the console.
  const instance = `kiosk-${randomBytes(6).toString('hex')}`;
  const txt = { publisher, channel, name: [...name].slice(0, 60).join('') };
  const own = { type, port, probe: false, name: instance, host: `${instance}.local`, disableIPv6: true, txt };
  const stay = await stayInHall({
    log,
    enter(hall) {
      const service = hall.publish(own);
      return async (forGood) => {
        if (forGood) await within(1000, (done) => service.stop(done));
      };
    },
  });
  return stay.kind === 'failed' ? stay : { kind: 'announced', close: stay.leave };
}

export type FindOptions = {
  readonly publisher: string;
  readonly onFound: (peer: Peer) => void;
  readonly onLost: (peer: Peer) => void;
  readonly log: Log;
  /** The hall is asked anew this often; who does not answer twice is lost. */
  readonly roundMs?: number;
  readonly interfaces?: () => Interfaces;
};

export type Finder = { readonly kind: 'looking'; peers(): readonly Peer[]; close(): Promise<void> } | Failed;

/** Looks for kiosks of the same publisher until closed; never finds itself, nor more than 32 others. */
export async function findPeers(options: FindOptions): Promise<Finder> {
  const { log, roundMs = 60_000, interfaces = networkInterfaces } = options;
  const known = openKnown(options, interfaces);
  const asking = new Map<Bonjour, Browser>();
  // A new browser each time: the old one would remember all it has ever heard.
  const ask = (hall: Bonjour) => {
    asking.get(hall)?.stop();
    asking.set(hall, browse(hall, known));
  };
  const stay = await stayInHall({
    log,
    interfaces,
    enter(hall) {
      ask(hall);
      return async () => {
        asking.get(hall)?.stop();
        asking.delete(hall);
      };
    },
  });
  if (stay.kind === 'failed') return stay;
  const timer = setInterval(() => {
    known.nextRound();
    for (const hall of asking.keys()) ask(hall);
  }, roundMs);
  return {
    kind: 'looking',
    peers: known.peers,
    async close() {
      clearInterval(timer);
      await stay.leave();
    },
  };
}

type Known = {
  peers(): readonly Peer[];
  hear(service: Service): void;
  /** Somebody at this address says goodbye. */
  lose(host: string): void;
  nextRound(): void;
};

function openKnown({ publisher, onFound, onLost }: FindOptions, interfaces: () => Interfaces): Known {
  // By address: one that lies can fill one place only.
  const known = new Map<string, { peer: Peer; round: number }>();
  let round = 1;
  const lose = (host: string) => {
    const lost = known.get(host);
    if (known.delete(host) && lost) onLost(lost.peer);
  };
  return {
    lose,
    peers: () => [...known.values()].map(({ peer }) => peer),
    hear(service) {
      const heard = peerOf(service, publisher, interfaces());
      if (!heard) return;
      const { host, peer } = heard;
      const before = known.get(host);
      // The first word of a round holds: whoever talks on cannot make the list flicker.
      if (before?.round === round || (!before && known.size >= mostPeers)) return;
      const same = before && JSON.stringify(before.peer) === JSON.stringify(peer);
      if (before && !same) lose(host);
      known.set(host, { peer, round });
      if (!same) onFound(peer);
    },
    nextRound() {
      round += 1;
      for (const [host, { round: last }] of known) if (last < round - 2) lose(host);
    },
  };
}

// What one round listens to. More than this many events are no hall but somebody's noise.
const mostEvents = 256;

function browse(hall: Bonjour, known: Known): Browser {
  const browser = hall.find({ type });
  let events = 0;
  const counted = (act: () => void) => {
    events += 1;
    if (events > mostEvents) browser.stop();
    else act();
  };
  browser.on('up', (service) => counted(() => known.hear(service)));
  browser.on('down', ({ referer }) => counted(() => known.lose(referer?.address ?? '')));
  browser.on('srv-update', () => counted(() => undefined));
  browser.on('txt-update', () => counted(() => undefined));
  return browser;
}
