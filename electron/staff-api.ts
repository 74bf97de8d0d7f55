import type { ContentDesk, Stick, StickPack } from '../content/content-desk.ts';
import type { MachineState } from '../content/machine-state.ts';
import type { KeptNotice } from '../content/notice.ts';
import type { ResetRefusal } from '../content/pin-reset.ts';
import type { HallSettings } from '../content/settings.ts';
import type { Missing } from '../content/shown.ts';
import type { SyncOutcome } from '../content/sync-outcome.ts';
import type { WeakPin } from '../content/weak-pin.ts';

/** What the desk of the staff and the main process may say to each other; types only, as in api.ts. */

/** A PIN may be chosen; there was one, which can't be read; or it is asked for: in `waitMs` at the earliest. */
export type PinState =
  | { readonly kind: 'unset' | 'lost' }
  | { readonly kind: 'closed'; readonly waitMs: number }
  | { readonly kind: 'open' };

/** Too many guesses: nothing was compared. */
export type PinWait = { readonly kind: 'wait'; readonly waitMs: number };
/** The disk takes no writing, so nothing was compared or kept. */
export type PinUnwritten = { readonly kind: 'disk' };
export type PinWrong = { readonly kind: 'wrong'; readonly waitMs: number };
export type PinOpen = { readonly kind: 'open' };

export type PinCalls = {
  pinState: () => PinState;
  /** The first time, or with the desk open; the desk is open then. */
  setPin: (pin: string) => PinOpen | { readonly kind: 'weak'; readonly why: WeakPin } | PinUnwritten | Locked;
  unlock: (pin: string) => PinOpen | PinWrong | PinWait | PinUnwritten | { readonly kind: 'unset' | 'lost' };
  lock: () => void;
  /** What a steward who has forgotten the PIN tells the publisher, if this kiosk knows one. */
  resetFacts: () => { readonly kiosk: string; readonly publisher: boolean };
  /** Looks for the publisher's file on the sticks; `allowed`: a new PIN may be chosen within two minutes. */
  resetPin: () =>
    | { readonly kind: 'allowed' | 'no-stick' | 'no-publisher' }
    | { readonly kind: 'refused'; readonly why: ResetRefusal };
  /** Somebody touches the desk: it stays open for another two minutes. */
  stayOpen: () => Done | Locked;
};

/** The desk is not open: the PIN is to be asked for. */
export type Locked = { readonly kind: 'locked' };
export type Done = { readonly kind: 'done' };
/** Not an address that content can be fetched from. */
export type BadAddress = { readonly kind: 'bad-address' };

export type Repository = { readonly url: string; readonly channel: string };
export type ReleaseName = { readonly id: string; readonly version: number };
export type StickWish = { readonly stick: string; readonly allowExpired: boolean };

/** What a stick holds, what it would take, or why it can't be read. */
export type StickLook =
  | { readonly kind: 'packs'; readonly packs: readonly StickPack[]; readonly freeBytes: number }
  | { readonly kind: 'failed'; readonly outcome: SyncOutcome };

/** What the desk's content screens ask; each is refused unless the desk is open. */
export type ContentCalls = {
  contentDesk: () => ContentDesk | Locked;
  setRepository: (repository: Repository) => Done | BadAddress | Locked;
  /** `missing`: the publisher that waits to be confirmed is another one by now. */
  confirmPublisher: (publisher: { readonly fingerprint: string }) => Done | Missing | Locked;
  /** Answers when it is over. */
  syncNow: () => SyncOutcome | Locked;
  cancelSync: () => Done | Locked;
  sticks: () => { readonly kind: 'sticks'; readonly sticks: readonly Stick[] } | Locked;
  lookAtStick: (wish: StickWish) => StickLook | Locked;
  /** Answers when it is over. */
  importFrom: (wish: StickWish & { readonly packs: readonly string[] }) => SyncOutcome | Locked;
  withdraw: (release: ReleaseName) => Done | Missing | Locked;
  restore: (release: ReleaseName) => Done | Missing | Locked;
  offerLibrary: (on: boolean) => Done | Locked;
  addPeer: (address: string) => Done | BadAddress | Locked;
  removePeer: (address: string) => Done | Locked;
};

/** Whether phones in the hall are served. */
export type PhonesState =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly address: string }
  /** `code` is the system's word, such as EADDRNOTAVAIL when the chosen interface is not there. */
  | { readonly kind: 'failed'; readonly code: string };

/** A network that the machine is in, by the name of its interface and its own address there. */
export type HallNetwork = { readonly name: string; readonly address: string };

/** What the desk's page of the hall asks; each is refused unless the desk is open. */
export type HallCalls = {
  settings: () => { readonly kind: 'settings'; readonly settings: HallSettings } | Locked;
  setSettings: (settings: HallSettings) => Done | PinUnwritten | Locked;
  /** As the settings that are on disk want it. */
  phones: () =>
    | {
        readonly kind: 'phones';
        readonly state: PhonesState;
        readonly networks: readonly HallNetwork[];
      }
    | Locked;
};

/** How the kiosk itself does; what it noticed comes newest first. */
export type KioskHealth = {
  readonly kind: 'health';
  readonly version: string;
  /** When it was last started (ms since 1970), and for how many ms it has run. */
  readonly startedAt: number;
  readonly upMs: number;
  readonly notices: readonly KeptNotice[];
};

/** What the desk's page of the kiosk's health asks; refused unless the desk is open. */
export type NoticeCalls = {
  health: () => KioskHealth | Locked;
  seenNotice: (which: number | 'all') => Done | Locked;
};

/** What the desk's page of the machine asks; each is refused unless the desk is open. */
export type MachineCalls = {
  machine: () => MachineState | Locked;
  /** To be started again, or for good: then what is behind the kiosk shows. */
  endKiosk: (how: 'again' | 'for-good') => Done | Locked;
};
