import type { CaptureKind, CaptureSettings, TakePiece } from '../content/capture-entry.ts';
import type { Catalogue, PackCard, Ref } from '../content/catalogue.ts';
import type { GuideAct, GuideView, ShownCode } from '../content/guide.ts';
import type { Hours, VolumeCap } from '../content/hours-setting.ts';
import type { IdleTimes } from '../content/idle.ts';
import type { Beat, KeptVisit, PageFailure } from '../content/kept-visit.ts';
import type { Words } from '../content/language.ts';
import type { Session } from '../content/programme.ts';
import type { Planned } from '../content/schedule.ts';
import type { CutOff, RunOf } from '../content/session-entry.ts';
import type { Missing, ShownExhibit, ShownOath, ShownStory } from '../content/shown.ts';
import type { ShownProgramme, ShownQuiz } from '../content/shown-programme.ts';
import type { Signature } from '../content/signature.ts';
import type { SyncProgress } from '../content/sync-outcome.ts';
import type { ContentCalls, HallCalls, MachineCalls, NoticeCalls, PinCalls } from './staff-api.ts';
import type { CaptureStaffCalls, ExportProgress, ProgrammesCalls, RecordsCalls } from './staff-groups-api.ts';

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
  /** When the hall is open; always, if it is left out. */
  readonly hours?: Hours;
  readonly volumeCaps: readonly VolumeCap[];
  /** The microphone may hear when a group has spoken. */
  readonly hears: boolean;
  /** What a group may leave here, and for how many days. */
  readonly captures: CaptureSettings;
  /** A guide may steer a session by phone. */
  readonly phones: boolean;
  /** What a group may say that it is, and who leads it; what has no names is not asked. */
  readonly schools: readonly string[];
  readonly leaders: readonly string[];
};

/** How far the shipped packs are installed, in files; `done === total` when the catalogue can be asked for. */
export type Preparing = { readonly done: number; readonly total: number };

/** What visitors can browse now, and the generation of library/active that it was made of. */
export type ShownCatalogue = {
  readonly generation: number;
  readonly catalogue: Catalogue;
  /** The programmes that are planned for today, in their order. */
  readonly today: readonly Planned[];
};

/** What the visitors' screens ask. */
export type VisitorCalls = {
  setup: () => Setup;
  /** What the attract screen needs, as early as possible. */
  attract: () => readonly PackCard[];
  catalogue: () => ShownCatalogue;
  exhibit: (ref: Ref) => ShownExhibit | Missing;
  /** Every edition of the story. */
  story: (ref: Ref) => readonly ShownStory[] | Missing;
  oath: (ref: Ref) => ShownOath | Missing;
  programme: (ref: Ref) => ShownProgramme | Missing;
  quiz: (ref: Ref) => ShownQuiz | Missing;
};

/** Whether it is on disk; `disk`: the disk takes no writing, the stewards are told, the session goes on. */
export type SessionKept = { readonly kind: 'done' } | { readonly kind: 'disk' } | Missing;

/** How a group's run of a programme is kept, so that it goes on after a power cut. */
export type SessionCalls = {
  beginSession: (runOf: RunOf) => { readonly kind: 'begun'; readonly id: string };
  /** Answered when it is on disk. `run` if the programme has changed since the session began. */
  keepSession: (kept: {
    readonly id: string;
    readonly session: Session;
    readonly run?: RunOf;
  }) => SessionKept;
  /** The last session, if it was neither ended nor left and is not old. */
  cutOffSession: () => CutOff | null;
  /** The group has left. */
  dropSession: (id: string) => SessionKept;
};

/** `more`: the next piece; `full`: there is no room; `missing`: nothing may be kept now, or it is too large. */
export type CaptureKept =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'more' }
  | { readonly kind: 'full' }
  | { readonly kind: 'disk' }
  | Missing;

/** Where a phone fetches a capture once; `until`: ms since 1970. */
export type CaptureCode = {
  readonly id: string;
  readonly kind: CaptureKind;
  readonly url: string;
  readonly until: number;
};

/** What a group leaves here, and takes along. The main process decides by the session as it keeps it. */
export type CaptureCalls = {
  /** Keeps, when its last piece is there, what was taken at the step that the session is at. */
  keepCapture: (piece: TakePiece) => CaptureKept;
  /** The group has thought better of it. */
  dropCapture: (id: string) => SessionKept;
  /** Those of the session, in the order in which they came. */
  keptSignatures: () => readonly Signature[];
  /** For the end of a session; none where no network reaches the kiosk. */
  captureCodes: () => readonly CaptureCode[];
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

/** What the guide's phone is shown of a session. */
export type GuideCalls = {
  /** Told when it changes, once a second at the most while only time goes by. */
  guided: (view: GuideView) => void;
  /** A code for one guide; none where no network reaches the kiosk. `until`: ms since 1970. */
  guideCode: () => { readonly kind: 'off' } | ({ readonly kind: 'code' } & ShownCode);
};

/** By what the main process knows that the page is well, and opens it again where the visitor was if it is not. */
export type WatchCalls = {
  beat: (beat: Beat) => void;
  /** Where the visitor is; null when nobody is there. */
  keep: (visit: KeptVisit | null) => void;
  /** For a page that was opened again while somebody was there: where they were. Answered once. */
  restored: () => KeptVisit | null;
  failed: (failure: PageFailure) => void;
  /** The safe screen is shown, and somebody wants the kiosk's own page back. */
  tryAgain: () => void;
};

/** What the page may ask: name → arguments → answer. */
export type Calls = VisitorCalls &
  SessionCalls &
  CaptureCalls &
  GuideCalls &
  HealthCalls &
  WatchCalls &
  PinCalls &
  ContentCalls &
  HallCalls &
  NoticeCalls &
  MachineCalls &
  RecordsCalls &
  CaptureStaffCalls &
  ProgrammesCalls;

/** What the main process tells the page. */
export type News = {
  preparing: Preparing;
  /** What visitors see is something else now: ask for it again. */
  'catalogue-changed': null;
  /** The hall's settings are others now: ask for them again. */
  'setup-changed': null;
  /** The machine has slept. */
  woke: null;
  /** The guide has pressed a button on the phone. */
  remote: GuideAct;
  /** Too many wrong codes were typed: the one that is shown lets nobody in any more. */
  'guide-code-void': null;
  /** Prove these packs of this generation: paint them, decode something of them, answer `healthy` or `ill`. */
  prove: { readonly generation: number; readonly packs: readonly string[] };
  /** What `contentDesk` answers has changed: ask again. */
  'desk-changed': null;
  'sync-progress': SyncProgress;
  'export-progress': ExportProgress;
};

export type Answer<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

/** What preload.ts puts on the page's window. */
export type Bridge = {
  call<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>): Promise<Answer<Name>>;
  on<Name extends keyof News>(name: Name, listener: (news: News[Name]) => void): () => void;
};
