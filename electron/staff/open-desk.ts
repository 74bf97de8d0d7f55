import { join } from 'node:path';
import { app, powerMonitor, powerSaveBlocker } from 'electron';
import { displayPower } from '../display-power.ts';
import { thisMachine } from '../doctor/this-machine.ts';
import type { HallCaptures } from '../hall-captures.ts';
import { followHallHours } from '../hall-hours.ts';
import type { Log } from '../log.ts';
import type { Page } from '../page.ts';
import type { HallProgrammes } from '../programmes/hall-programmes.ts';
import { watchMaterial } from '../programmes/material-watch.ts';
import type { PhonesState } from '../staff-api.ts';
import type { Supervision } from '../supervisor/supervision.ts';
import { type Content, type ContentOptions, openContent } from '../sync/open-content.ts';
import { drivesIn, removableDrives } from '../sync/sticks.ts';
import { capturesDesk } from './captures-desk.ts';
import { type StaffHandlers, staffHandlers } from './desk.ts';
import { hallDesk } from './hall-desk.ts';
import { installationId } from './installation.ts';
import { journalledPin } from './journalled-pin.ts';
import { machineDesk } from './machine-desk.ts';
import { openRecords } from './open-records.ts';
import { openPin } from './pin.ts';
import { pinReset } from './pin-reset.ts';
import { programmesDesk } from './programmes-desk.ts';

export type DeskOptions = Omit<ContentOptions, 'drives' | 'page'> & {
  readonly log: Log;
  readonly page: Page;
  readonly programmes: HallProgrammes;
  readonly supervision: Supervision['kind'];
  /** Serves phones in the hall as the settings want it now. */
  readonly phones: () => Promise<PhonesState>;
  /** What groups have left here. */
  readonly captures: Promise<HallCaptures>;
  /** Whether a group is in this session now. */
  readonly isUnderWay: (id: string) => boolean;
  /** Notes that the kiosk ends by wish. */
  readonly ended: () => Promise<void>;
  /** A build that a test driver may steer. */
  readonly forTests: boolean;
  /** For development: a folder whose folders stand for what is plugged in. */
  readonly sticks: string | undefined;
};

/** Opens what visitors do not see: what brings content, and the desk behind its PIN. */
export async function openDesk({ sticks, ...options }: DeskOptions): Promise<StaffHandlers> {
  const { kept, log, page } = options;
  const drives = sticks === undefined ? removableDrives : () => drivesIn(sticks);
  const content = await openContent({ ...options, drives });
  page.onCrash(content.crashed);
  app.once('will-quit', () => void content.close());
  const pin = await openOwnPin(options);
  const hall = openHall(options);
  const resetting = pinReset({ kiosk: await installationId(kept, log), drives, trust: content.trust, pin });
  const records = openRecords(options, drives);
  const left = capturesDesk({ captures: options.captures, drives });
  const programmes = openProgrammes(options, content);
  const actions = { ...content.actions, ...resetting, ...hall, ...records, ...left, ...programmes };
  return staffHandlers(
    journalledPin(pin, kept.event),
    actions,
    await openHealth(options),
    openMachine(options),
  );
}

/** The PIN of `records/pin`; tells what is wrong with its record. */
async function openOwnPin({ data, kept, log }: Pick<DeskOptions, 'data' | 'kept' | 'log'>) {
  const pin = await openPin(join(data, 'records', 'pin'), {
    elapsed: () => performance.now(),
    now: Date.now,
    care: kept.care,
    wasReset() {
      kept.notice({ kind: 'pin-reset', at: Date.now() });
      kept.event({ kind: 'pin-reset' });
    },
  });
  for (const file of pin.damaged) log.warn(`the record of the PIN was damaged; ${file} is kept`);
  if (pin.damaged.length > 0) {
    kept.notice({ kind: 'records-damaged', at: Date.now(), record: 'pin', lost: pin.lost });
  }
  if (pin.newer.length > 0) kept.notice({ kind: 'newer-files', at: Date.now() });
  if (pin.state().kind === 'lost') log.warn('the PIN cannot be read: the desk stays closed');
  return pin;
}

/** The hall's own programmes and its schedule, whose material is looked at beforehand. */
function openProgrammes(
  { programmes, library, kept, log, page }: Omit<DeskOptions, 'sticks'>,
  { check }: Pick<Content, 'check'>,
) {
  programmes.onChange(page.deskChanged);
  const material = watchMaterial({
    ...{ programmes, library, check },
    now: Date.now,
    notice: kept.notice,
    changed: page.deskChanged,
    failed: (error) => log.error(`material: ${error instanceof Error ? error.message : error}`),
  });
  app.once('will-quit', material.stop);
  return programmesDesk({ programmes, library, material });
}

/** How the kiosk itself does, and what it noticed. */
async function openHealth({ kept, kiosk, page }: Pick<DeskOptions, 'kept' | 'kiosk' | 'page'>) {
  const notices = await kept.notices;
  notices.onChange(page.deskChanged);
  return {
    async health() {
      const upMs = Math.round(process.uptime() * 1000);
      const list = notices.list();
      return { kind: 'health', version: kiosk, startedAt: Date.now() - upMs, upMs, notices: list } as const;
    },
    seen: notices.seen,
  };
}

// Until then the page has shown that it was heard.
const endMs = 400;

/** The machine that the kiosk runs on, and the kiosk as a program on it. */
function openMachine({
  data,
  kept,
  kiosk,
  forTests,
  supervision,
  ended,
}: Pick<DeskOptions, 'data' | 'kept' | 'kiosk' | 'forTests' | 'supervision' | 'ended'>) {
  return machineDesk({
    machine: thisMachine(data),
    own: { executable: process.execPath, packaged: app.isPackaged, forTests, supervision },
    version: kiosk,
    relaunch: () => app.relaunch(),
    async end(code) {
      kept.event({ kind: 'stop', why: 'ended' });
      await Promise.all([kept.close(), ended()]);
      setTimeout(() => app.exit(code), endMs);
    },
  });
}

type HallOptions = Pick<DeskOptions, 'data' | 'settings' | 'page' | 'kept' | 'phones'>;

/** What follows the hall's settings: the page, the phones, and whether the display may sleep. */
function openHall({ data, settings, page, kept, phones }: HallOptions) {
  const hours = followHallHours({
    hours: () => settings.data.hours,
    now: Date.now,
    display: displayPower({
      platform: process.platform,
      env: process.env,
      run: thisMachine(data).run,
      awake: keepAwake(),
    }),
    changed: (kind) => kept.event({ kind: kind === 'open' ? 'hall-opened' : 'hall-closed' }),
  });
  powerMonitor.on('resume', page.woke);
  app.once('will-quit', hours.stop);
  const changed = () => {
    hours.look();
    page.setupChanged();
    void phones();
  };
  return hallDesk(settings, changed, phones);
}

function keepAwake() {
  let id: number | undefined;
  return {
    start: () => {
      id ??= powerSaveBlocker.start('prevent-display-sleep');
    },
    stop: () => {
      if (id !== undefined) powerSaveBlocker.stop(id);
      id = undefined;
    },
  };
}
