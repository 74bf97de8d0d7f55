import { create } from 'zustand';
import type { ContentDesk } from '../content/content-desk.ts';
import type { Answer, Calls } from '../electron/api.ts';
import type {
  ContentCalls,
  HallCalls,
  Locked,
  MachineCalls,
  NoticeCalls,
  PinState,
} from '../electron/staff-api.ts';
import type {
  CaptureStaffCalls,
  ExportProgress,
  ProgrammesCalls,
  RecordsCalls,
} from '../electron/staff-groups-api.ts';
import { kiosk } from './kiosk.ts';
import { useStore } from './store.ts';
import { atDesk } from './visit.ts';

/** What the staff screens know; empty for visitors. */
export type Desk = {
  /** Undefined until the main process has said. */
  readonly pin: PinState | undefined;
  readonly content: ContentDesk | undefined;
  /** How far records are copied to a stick; undefined unless they are. */
  readonly exporting: ExportProgress | undefined;
};

const nothing: Desk = { pin: undefined, content: undefined, exporting: undefined };
export const useDesk = create<Desk>(() => nothing);

/** A steward waits for it, so the desk stays open, whoever touches it. */
export const isCopying = ({ pin, content, exporting }: Desk): boolean =>
  pin?.kind === 'open' && (content?.running?.what === 'import' || exporting !== undefined);

/** What is refused unless the desk is open. */
type DeskCalls = ContentCalls &
  HallCalls &
  NoticeCalls &
  MachineCalls &
  RecordsCalls &
  CaptureStaffCalls &
  ProgrammesCalls;

export async function askPin(): Promise<void> {
  const pin = await kiosk.call('pinState');
  // The steward may have left meanwhile.
  if (!atDesk(useStore.getState().visit)) return;
  useDesk.setState(pin.kind === 'open' ? { pin } : { pin, content: undefined });
  if (pin.kind === 'open') await readContent();
}

export async function readContent(): Promise<void> {
  const content = await ask('contentDesk');
  if (content) useDesk.setState({ content });
}

type Given<Name extends keyof Calls> = Exclude<Answer<Name>, Locked>;

const isLocked = (answer: unknown): answer is Locked =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'locked';
const isGiven = <Name extends keyof DeskCalls>(answer: Answer<Name>): answer is Given<Name> =>
  !isLocked(answer);

/** Asks as the steward; undefined if the desk has closed: its PIN is asked for then. */
export async function ask<Name extends keyof DeskCalls>(
  name: Name,
  ...args: Parameters<Calls[Name]>
): Promise<Given<Name> | undefined> {
  const answer = await kiosk.call(name, ...args);
  if (isGiven<Name>(answer)) return answer;
  await askPin();
  return undefined;
}

/** Keeps what the screens know up to date while a steward is there, and closes the desk when it is left. */
export function followDesk(): void {
  // A page that was loaded anew has no steward before it.
  void kiosk.call('lock');
  useStore.subscribe(({ visit }, before) => {
    const [is, was] = [atDesk(visit), atDesk(before.visit)];
    if (is && !was) void askPin();
    if (was && !is) {
      void kiosk.call('lock');
      useDesk.setState(nothing);
    }
  });
  const isOpen = () => useDesk.getState().pin?.kind === 'open';
  kiosk.on('desk-changed', () => void (isOpen() && readContent()));
  kiosk.on('sync-progress', (progress) =>
    useDesk.setState(({ content }) =>
      content?.running ? { content: { ...content, running: { ...content.running, progress } } } : {},
    ),
  );
  kiosk.on('export-progress', (progress) =>
    useDesk.setState(({ exporting }) => (exporting ? { exporting: progress } : {})),
  );
}
