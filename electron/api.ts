import type { Catalogue, PackCard, Ref } from '../content/catalogue.ts';
import type { ContentDesk, Stick, StickPack } from '../content/content-desk.ts';
import type { IdleTimes } from '../content/idle.ts';
import type { Words } from '../content/language.ts';
import type { ShownExhibit, ShownOath, ShownStory } from '../content/shown.ts';
import type { SyncOutcome, SyncProgress } from '../content/sync-outcome.ts';
import type { WeakPin } from '../content/weak-pin.ts';

/** What the page and the main process may say to each other. Types only: both sides derive from this. */

export type Setup = {
  /** The language that each visitor finds. */
  readonly language: string;
  /** The hall's name, if a steward has set it. */
  readonly hall?: Words;
  /** A build that a test driver may steer; every screen says so. */
  readonly forTests: boolean;
  /** No graphics device: the page keeps still where it would otherwise move. */
  readonly still: boolean;
  /** Milliseconds without a touch before the warning, and that the warning counts down. */
  readonly idle: IdleTimes;
};

/** How far the shipped packs are installed, in files; `done === total` when the catalogue can be asked for. */
export type Preparing = { readonly done: number; readonly total: number };

export type Missing = { readonly kind: 'missing' };

/** What the visitors' screens ask. */
export type VisitorCalls = {
  setup: () => Setup;
  /** What the attract screen needs, as early as possible. */
  attract: () => readonly PackCard[];
  catalogue: () => Catalogue;
  exhibit: (ref: Ref) => ShownExhibit | Missing;
  /** Every edition of the story. */
  story: (ref: Ref) => readonly ShownStory[] | Missing;
  oath: (ref: Ref) => ShownOath | Missing;
};

/** What the page tells of itself, so that new content shows when nobody is there and goes back if it fails. */
export type HealthCalls = {
  /** Whether the attract screen is shown and nothing sounds. */
  rest: (atRest: boolean) => void;
  /** What was to be proved has been painted; a picture and a sound of it could be decoded. */
  healthy: (generation: number) => void;
  /** It has been painted, but no picture or no sound of it could be decoded, twice. */
  ill: (generation: number) => void;
};

/** No PIN has been set, or it is asked for: in `waitMs` at the earliest. */
export type PinState =
  | { readonly kind: 'unset' }
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
  unlock: (pin: string) => PinOpen | PinWrong | PinWait | PinUnwritten | { readonly kind: 'unset' };
  lock: () => void;
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

/** What the page may ask: name → arguments → answer. */
export type Calls = VisitorCalls & HealthCalls & PinCalls & ContentCalls;

/** What the main process tells the page. */
export type News = {
  preparing: Preparing;
  /** Another set of packs, or the same ones otherwise; the generation of library/active. */
  'catalogue-changed': { readonly generation: number };
  /** Prove these packs of this generation: paint them, decode something of them, answer `healthy` or `ill`. */
  prove: { readonly generation: number; readonly packs: readonly string[] };
  /** What `contentDesk` answers has changed: ask again. */
  'desk-changed': null;
  'sync-progress': SyncProgress;
};

export type Answer<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

/** What preload.ts puts on the page's window. */
export type Bridge = {
  call<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>): Promise<Answer<Name>>;
  on<Name extends keyof News>(name: Name, listener: (news: News[Name]) => void): () => void;
};
