import { networkInterfaces } from 'node:os';
import type { Offer as OfferView, Peer as PeerView } from '../../content/content-desk.ts';
import type { SyncSettings } from '../../content/settings.ts';
import type { Log } from '../log.ts';
import { announce, findPeers } from './find-peers.ts';
import type { OfferedFiles } from './peer-answer.ts';
import { offerLibrary } from './peer-server.ts';
import { openProbe } from './probe.ts';

/** Other kiosks in the hall: offering to them and finding them, as the settings say. */
export type Peers = {
  /** Brings what runs into line with the settings and the publisher; off while there is none. */
  settle(): Promise<void>;
  offer(): OfferView;
  list(): readonly PeerView[];
  close(): Promise<void>;
};

export type PeersOptions = {
  readonly settings: () => SyncSettings;
  readonly files: OfferedFiles;
  /** SHA-256 in hex of the publisher's first root. */
  readonly publisher: () => string | undefined;
  /** This kiosk's, as the others show it. */
  readonly name: string;
  readonly log: Log;
  readonly bytesPerSecond: () => number | undefined;
  readonly changed: () => void;
};

type Part = { close(): Promise<void> };
type Found = { readonly address: string; readonly name: string };

/** Where other kiosks look if they are given an address by hand. */
const port = 8460;

export function openPeers(options: PeersOptions): Peers {
  const { settings, publisher, log, changed } = options;
  let parts: readonly Part[] = [];
  let running: string | undefined;
  let address: string | undefined;
  let found: () => readonly Found[] = () => [];
  let last = Promise.resolve();
  const answers = openProbe(changed);

  async function settle(): Promise<void> {
    const { offer, channel } = settings();
    const wanted = offer && publisher() ? `${publisher()} ${channel}` : undefined;
    if (wanted === running) return;
    running = wanted;
    await stop();
    if (wanted !== undefined) parts = await begin();
    changed();
  }

  async function stop(): Promise<void> {
    await Promise.all(parts.map((part) => part.close()));
    parts = [];
    address = undefined;
    found = () => [];
  }

  async function begin(): Promise<readonly Part[]> {
    const { files, name, bytesPerSecond } = options;
    const { channel } = settings();
    const short = (publisher() ?? '').slice(0, 16);
    const offer = await offerLibrary({ files, host: '0.0.0.0', port, log, bytesPerSecond });
    if (offer.kind === 'failed') {
      log.warn(`the library could not be offered: ${offer.code}`);
      return [];
    }
    address = `http://${ownAddress() ?? '127.0.0.1'}:${offer.port}`;
    const told = await announce({ name, port: offer.port, publisher: short, channel, log });
    const finder = await findPeers({ publisher: short, onFound: changed, onLost: changed, log });
    if (finder.kind === 'looking') found = finder.peers;
    return [
      offer,
      ...(told.kind === 'announced' ? [told] : []),
      ...(finder.kind === 'looking' ? [finder] : []),
    ];
  }

  return {
    settle() {
      last = last.then(settle).catch((error: unknown) => log.error(`other kiosks: ${String(error)}`));
      return last;
    },
    offer: () => ({ on: settings().offer, ...(address !== undefined && { address }) }),
    list() {
      const heard = found().map((peer) => ({ ...peer, added: false, reachable: true }));
      const there = new Set(heard.map((peer) => peer.address));
      const added = settings().peers.map((one) => ({
        address: one,
        name: new URL(one).host,
        added: true,
        reachable: there.has(one) || answers(one),
      }));
      return [...added, ...heard.filter((one) => !settings().peers.includes(one.address))];
    },
    async close() {
      await last;
      await stop();
    },
  };
}

const ownAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((own) => own ?? [])
    .find((one) => one.family === 'IPv4' && !one.internal)?.address;
