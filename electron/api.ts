import type { Catalogue, PackCard, Ref } from '../content/catalogue.ts';
import type { IdleTimes } from '../content/idle.ts';
import type { Words } from '../content/language.ts';
import type { ShownExhibit, ShownOath, ShownStory } from '../content/shown.ts';

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

/** What the page may ask: name → arguments → answer. */
export type Calls = {
  setup: () => Setup;
  /** What the attract screen needs, as early as possible. */
  attract: () => readonly PackCard[];
  catalogue: () => Catalogue;
  exhibit: (ref: Ref) => ShownExhibit | Missing;
  /** Every edition of the story. */
  story: (ref: Ref) => readonly ShownStory[] | Missing;
  oath: (ref: Ref) => ShownOath | Missing;
};

/** What the main process tells the page. */
export type News = {
  preparing: Preparing;
  'catalogue-changed': null;
};

export type Answer<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

/** What preload.ts puts on the page's window. */
export type Bridge = {
  call<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>): Promise<Answer<Name>>;
  on<Name extends keyof News>(name: Name, listener: (news: News[Name]) => void): () => void;
};
