import { networkInterfaces } from 'node:os';
import type { GuideAct, GuideView, ShownCode } from '../../content/guide.ts';
import type { PhoneSettings } from '../../content/settings.ts';
import type { Log } from '../log.ts';
import type { PhonesState } from '../staff-api.ts';
import type { CaptureLink, FetchCapture } from './capture-links.ts';
import type { PhoneFile } from './phone-files.ts';
import { openPhoneServer, type PhoneServer } from './phone-server.ts';

export type PhoneDeskOptions = {
  readonly settings: () => PhoneSettings;
  readonly files: () => Promise<readonly PhoneFile[]>;
  /** What the guide's phone asks of the session. */
  readonly act: (act: GuideAct) => void;
  /** The code that the screen shows lets nobody in any more. */
  readonly voided: () => void;
  /** What a phone may take along. */
  readonly capture: FetchCapture;
  readonly log: Log;
  /** For tests: 0 takes a free one. */
  readonly port?: number;
};

/** The server for phones as the settings want it. */
export type PhoneDesk = {
  /** Opens it, closes it or moves it to another address. Its guide must come in again then. */
  settle(): Promise<PhonesState>;
  /** A code for one guide, unless no phone could reach it. */
  code(): ShownCode | undefined;
  /** Where a phone fetches a capture, unless none could. */
  link(id: string): CaptureLink | undefined;
  /** What is shown in the hall now. */
  show(view: GuideView): void;
  /** The page was lost, and with it the session that it led, until somebody goes on. */
  lost(): void;
  close(): Promise<void>;
};

const usualPort = 8470;

export function openPhoneDesk(options: PhoneDeskOptions): PhoneDesk {
  const { settings, files, act, voided, capture, log, port = usualPort } = options;
  let server: PhoneServer | undefined;
  let at: string | undefined;
  let view: GuideView = { kind: 'none' };
  let before: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function shut(): Promise<void> {
    const open = server;
    server = undefined;
    at = undefined;
    if (open?.kind === 'open') await open.close();
  }

  async function follow(): Promise<PhonesState> {
    const { on, address } = settings();
    const host = on && !closed ? address : undefined;
    if (host !== at || server?.kind !== 'open') {
      await shut();
      if (host === undefined) return { kind: 'off' };
      server = await openPhoneServer({ files: await files(), host, port, log, act, voided, capture });
      at = host;
    }
    if (server.kind === 'failed') return server;
    server.show(view);
    return { kind: 'on', address: server.address };
  }

  // One after the other: a server that closes still has the port.
  const settle = () => {
    const settled = before.then(follow);
    before = settled.catch(() => undefined);
    return settled;
  };
  // The network may have gone since, and the server with it, though it does not know.
  const reached = () => (server?.kind === 'open' && isOwnAddress(at) ? server : undefined);
  const show = (now: GuideView) => {
    view = now;
    if (server?.kind === 'open') server.show(now);
  };
  return {
    settle,
    show,
    lost: () => view.kind === 'session' && show({ kind: 'waiting' }),
    code: () => reached()?.newCode(),
    link: (id) => reached()?.newLink(id),
    async close() {
      closed = true;
      await settle();
    },
  };
}

/** Whether this machine has an address; all of 127.0.0.0/8 are its own. */
const isOwnAddress = (address: string | undefined): boolean =>
  address?.startsWith('127.') === true ||
  Object.values(networkInterfaces()).some((infos) => infos?.some((info) => info.address === address));
