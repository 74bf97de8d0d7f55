import { join } from 'node:path';
import { app } from 'electron';
import type { Settings } from '../content/settings.ts';
import type { Handlers } from './answer.ts';
import type { CaptureCalls, GuideCalls, SessionCalls } from './api.ts';
import { type HallCaptures, mayUseNow, openHallCaptures } from './hall-captures.ts';
import type { Kept } from './kept.ts';
import { systemSeal } from './key-seal.ts';
import type { Library } from './library/library.ts';
import type { MayUse } from './lockdown.ts';
import type { Log } from './log.ts';
import type { Page } from './page.ts';
import { openHallPhones } from './phone/hall-phones.ts';
import type { HallProgrammes } from './programmes/hall-programmes.ts';
import { notingSessions } from './programmes/noting-sessions.ts';
import type { Store } from './records/store.ts';
import { openSessionDesk } from './session-desk.ts';
import type { PhonesState } from './staff-api.ts';

export type SessionPartsOptions = {
  /** The folders of all state, and of the program. */
  readonly data: string;
  readonly root: string;
  readonly kept: Kept;
  readonly log: Log;
  readonly page: Page;
  readonly settings: Promise<Store<Settings>>;
  readonly programmes: Promise<HallProgrammes>;
  readonly library: Promise<Pick<Library, 'manifest'>>;
  /** Takes what tells whether the page may use the microphone or the camera. */
  readonly devices: (asked: MayUse) => void;
};

/** What a group's session needs: its journal, the phones in the hall, and what the group leaves here. */
export type SessionParts = {
  readonly handlers: Pick<Handlers, keyof SessionCalls | keyof GuideCalls | keyof CaptureCalls>;
  readonly captures: Promise<HallCaptures>;
  /** Whether a group is in this session now. */
  readonly isUnderWay: (id: string) => boolean;
  /** Serves phones as the settings want it now. */
  readonly phones: () => Promise<PhonesState>;
};

export function openSessionParts(options: SessionPartsOptions): SessionParts {
  const { data, root, kept, log, page, settings, programmes, library, devices } = options;
  const journals = openSessionDesk(join(data, 'records', 'sessions'), { now: Date.now, care: kept.care });
  const { current, lost, isUnderWay, ...sessions } = notingSessions(journals, programmes, library, log);
  let known: Store<Settings> | undefined;
  void settings.then((store) => {
    known = store;
  });
  devices(mayUseNow(() => known?.data, current));
  const capture = async (id: string) => (await captures).file(id);
  const phones = openHallPhones({ root, log, page, settings, capture });
  page.onCrash(() => {
    lost();
    phones.lost();
  });
  app.once('before-quit', () => void phones.close());
  const captures = openHallCaptures({
    data,
    kept,
    log,
    settings,
    session: current,
    seal: systemSeal,
    shown: page.shown,
    link: phones.link,
  });
  captures.then(
    ({ stop }) => app.once('will-quit', stop),
    (error: unknown) => log.error(`captures: ${error instanceof Error ? error.message : error}`),
  );
  const desk = async () => (await captures).desk;
  return {
    handlers: {
      ...sessions,
      ...phones.handlers,
      keepCapture: async (piece) => (await desk()).keepCapture(piece),
      dropCapture: async (id) => (await desk()).dropCapture(id),
      keptSignatures: async () => (await desk()).keptSignatures(),
      captureCodes: async () => (await desk()).captureCodes(),
    },
    captures,
    isUnderWay,
    phones: phones.settle,
  };
}
