import type { ContentDesk } from '../../content/content-desk.ts';
import type { MachineState } from '../../content/machine-state.ts';
import type { HallSettings } from '../../content/settings.ts';
import type { Handlers } from '../answer.ts';
import type { Answer, HealthCalls } from '../api.ts';
import type {
  ContentCalls,
  Done,
  HallCalls,
  KioskHealth,
  MachineCalls,
  NoticeCalls,
  PinCalls,
  PinUnwritten,
} from '../staff-api.ts';
import type { CaptureStaffCalls, ProgrammesCalls, RecordsCalls } from '../staff-groups-api.ts';
import type { Pin } from './pin.ts';

/** What a call answers, but for the refusal, which is the guard's. */
type GivenCalls = ContentCalls & RecordsCalls & HallCalls & CaptureStaffCalls & ProgrammesCalls;
type Given<Name extends keyof GivenCalls> = Exclude<Answer<Name>, { readonly kind: 'locked' }>;

/** What the desk can do with the content; no PIN is asked here. Expected failures are answers, bugs throw. */
export type ContentActions = {
  [Name in Exclude<keyof ContentCalls, 'contentDesk'>]: (
    ...args: Parameters<ContentCalls[Name]>
  ) => Promise<Given<Name>>;
} & {
  contentDesk(): Promise<ContentDesk>;
  /** The page says whether nobody is there: then a staged set may show. */
  rest(atRest: boolean): void;
  /** The page has painted this generation of the catalogue. */
  healthy(generation: number): void;
  /** It has painted it, and nothing that is new in it could be decoded. */
  ill(generation: number): void;
};

/** What the desk can tell of the kiosk itself; no PIN is asked here. */
export type NoticeActions = {
  health(): Promise<KioskHealth>;
  seen(which: number | 'all'): Promise<void>;
};

export type StaffHandlers = Pick<
  Handlers,
  | keyof PinCalls
  | keyof ContentCalls
  | keyof HealthCalls
  | keyof HallCalls
  | keyof NoticeCalls
  | keyof MachineCalls
  | keyof RecordsCalls
  | keyof CaptureStaffCalls
  | keyof ProgrammesCalls
>;

/** What the desk can tell of the machine, and do with the kiosk as a program; no PIN is asked here. */
export type MachineActions = {
  machine(): Promise<MachineState>;
  /** Resolves when the kiosk is about to. */
  end(how: 'again' | 'for-good'): Promise<void>;
};

/** What the desk can tell of the sessions that were, and where it can put it; no PIN is asked here. */
export type RecordsActions = {
  [Name in keyof RecordsCalls]: (...args: Parameters<RecordsCalls[Name]>) => Promise<Given<Name>>;
};

/** What the desk can do with what groups have left; no PIN is asked here. */
export type CapturesActions = {
  [Name in keyof CaptureStaffCalls]: (...args: Parameters<CaptureStaffCalls[Name]>) => Promise<Given<Name>>;
};

/** What the desk can do with the hall's own programmes and its schedule; no PIN is asked here. */
export type ProgrammesActions = {
  [Name in keyof ProgrammesCalls]: (...args: Parameters<ProgrammesCalls[Name]>) => Promise<Given<Name>>;
};

/** What the desk can do with the hall's settings, and for a steward who has forgotten the PIN. */
export type HallActions = {
  resetFacts(): Promise<Answer<'resetFacts'>>;
  resetPin(): Promise<Answer<'resetPin'>>;
  settings(): HallSettings;
  setSettings(settings: HallSettings): Promise<Done | PinUnwritten>;
  phones(): Promise<Given<'phones'>>;
};

const locked = { kind: 'locked' } as const;
const done = { kind: 'done' } as const;

/** Answers the staff screens: every call about the content is refused unless the desk is open. */
export function staffHandlers(
  pin: Pin,
  actions: ContentActions & HallActions & RecordsActions & CapturesActions & ProgrammesActions,
  notices: NoticeActions,
  machine: MachineActions,
): StaffHandlers {
  const guarded =
    <Args extends readonly unknown[], T>(run: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T | typeof locked> =>
      pin.isOpen() ? run(...args) : locked;
  return {
    rest: (atRest) => actions.rest(atRest),
    healthy: (generation) => actions.healthy(generation),
    ill: (generation) => actions.ill(generation),
    pinState: () => pin.state(),
    setPin: (digits) => pin.set(digits),
    unlock: (digits) => pin.unlock(digits),
    lock: () => pin.lock(),
    resetFacts: () => actions.resetFacts(),
    resetPin: () => actions.resetPin(),
    stayOpen: () => (pin.stayOpen() ? done : locked),
    contentDesk: guarded(() => actions.contentDesk()),
    setRepository: guarded((repository) => actions.setRepository(repository)),
    confirmPublisher: guarded((publisher) => actions.confirmPublisher(publisher)),
    syncNow: guarded(() => actions.syncNow()),
    cancelSync: guarded(() => actions.cancelSync()),
    sticks: guarded(() => actions.sticks()),
    lookAtStick: guarded((wish) => actions.lookAtStick(wish)),
    importFrom: guarded((wish) => actions.importFrom(wish)),
    withdraw: guarded((release) => actions.withdraw(release)),
    restore: guarded((release) => actions.restore(release)),
    offerLibrary: guarded((on) => actions.offerLibrary(on)),
    addPeer: guarded((address) => actions.addPeer(address)),
    removePeer: guarded((address) => actions.removePeer(address)),
    health: guarded(() => notices.health()),
    seenNotice: guarded(async (which) => {
      await notices.seen(which);
      return done;
    }),
    machine: guarded(() => machine.machine()),
    endKiosk: guarded((how) => machine.end(how).then(() => done)),
    sessionRecords: guarded(() => actions.sessionRecords()),
    recordSticks: guarded(() => actions.recordSticks()),
    exportRecords: guarded((to) => actions.exportRecords(to)),
    sessionCaptures: guarded((session) => actions.sessionCaptures(session)),
    deleteCapture: guarded((id) => actions.deleteCapture(id)),
    copyCapture: guarded((copy) => actions.copyCapture(copy)),
    programmesDesk: guarded(() => actions.programmesDesk()),
    saveProgramme: guarded((draft) => actions.saveProgramme(draft)),
    removeProgramme: guarded((id) => actions.removeProgramme(id)),
    saveEntry: guarded((draft) => actions.saveEntry(draft)),
    removeEntry: guarded((id) => actions.removeEntry(id)),
    cancelExport: guarded(() => actions.cancelExport()),
    exportReport: guarded((wish) => actions.exportReport(wish)),
    settings: guarded(async () => ({ kind: 'settings', settings: actions.settings() }) as const),
    setSettings: guarded((settings) => actions.setSettings(settings)),
    phones: guarded(() => actions.phones()),
  };
}
