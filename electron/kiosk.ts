import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, protocol } from 'electron';
import { builtAt } from './built-at.ts';
import type { CommandLine } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { handlersFor } from './handlers.ts';
import { answerCalls } from './ipc.ts';
import { atNight, type Kept, openKept } from './kept.ts';
import { lastWords, withinPatience } from './last-words.ts';
import type { Library } from './library/library.ts';
import { installShipped } from './library/shipped.ts';
import type { Log } from './log.ts';
import { mediaHandler } from './media-scheme.ts';
import { openOwnLibrary } from './own-library.ts';
import { openPage, type Page } from './page.ts';
import { pageHandler } from './page-scheme.ts';
import { type HallProgrammes, openHallProgrammes } from './programmes/hall-programmes.ts';
import type { LogFile } from './records/log-file.ts';
import { openSessionParts, type SessionParts, type SessionPartsOptions } from './session-parts.ts';
import { openSettings, setupOf } from './settings.ts';
import { openSupervision, type Supervision } from './supervisor/supervision.ts';
import { systemdNotify } from './supervisor/systemd-notify.ts';
import { watchGraphics } from './watch/graphics.ts';
import { endedByWish, openWatchRecord, startWatch } from './watch/start-watch.ts';
import type { Watch } from './watch/watch.ts';

export type KioskOptions = {
  /** Still empty. */
  readonly window: BrowserWindow;
  readonly command: CommandLine;
  /** The folder in which all state is kept. */
  readonly data: string;
  /** The folder of the program. */
  readonly root: string;
  readonly forTests: boolean;
  /** Nothing moves on the screen, as the machine has no graphics device. */
  readonly still: boolean;
  readonly withoutGraphics: boolean;
  readonly log: Log;
  readonly logFile: LogFile;
  readonly devices: SessionPartsOptions['devices'];
};

/** Builds the real parts of the kiosk, hands them to each other and shows the page. No rules live here. */
export async function runKiosk(options: KioskOptions): Promise<void> {
  const { window, command, data, root, forTests, still, log } = options;
  const kept = openKept({ data, now: Date.now, log });
  const watchRecord = await openWatchRecord(data, log);
  const ended = () =>
    endedByWish(watchRecord).catch((error: unknown) => log.error(`the record of the watch: ${error}`));
  keepAtEnd(options, kept, ended);
  const supervision = openSupervision({
    env: process.env,
    channel: process,
    notify: systemdNotify(log),
    orphaned: () => app.exit(exitCode.orphaned),
  });
  protocol.handle('app', pageHandler(join(root, 'out', 'renderer')));
  // While it is opened, Chromium starts the process of the page.
  const library = openOwnLibrary(data, log);
  const media = library.then(mediaHandler);
  protocol.handle('pack', async (request) => (await media)(request));
  const page = openPage(window, library);
  const watch = startWatch({
    log,
    notice: kept.notice,
    event: kept.event,
    page,
    record: watchRecord,
    library,
    alive: supervision.alive,
    minuteMs: app.isPackaged ? undefined : command.watchMinute,
  });
  app.once('before-quit', watch.stop);
  watchOverGraphics(options, watch, supervision);
  const settings = openSettings(kept);
  const setup = async () => setupOf((await settings).data, { forTests, still, language: command.language });
  const programmes = openHallProgrammes(kept, { now: Date.now });
  void programmes.then(({ onChange }) => onChange(page.reread));
  const session = openSessionParts({ ...options, kept, page, settings, programmes, library });
  const parts = { ...options, kept, ended, library, settings, programmes, page, supervision, session };
  const desk = openDeskOf(parts).then((handlers) => ({
    ...handlers,
    rest(atRest: boolean) {
      watch.rest(atRest);
      return handlers.rest(atRest);
    },
  }));
  const visitors = handlersFor(setup, library, programmes, Date.now);
  answerCalls({ ...visitors, ...watch.handlers, ...session.handlers }, desk, log);
  await page.shown;
  log.info('the window shows');
  kept.event({ kind: 'start', version: app.getVersion() });
  void kept.keepBallast();
  atNight(() => void kept.keepBallast(), Date.now);
  supervision.alive();
}

/** However the kiosk ends, it says so in the day's journal, and what waits to be written is. */
function keepAtEnd({ log, logFile }: KioskOptions, kept: Kept, ended: () => Promise<void>): void {
  const close = () => Promise.all([kept.close(), logFile.flush()]);
  lastWords(process, {
    log,
    close() {
      kept.event({ kind: 'stop', why: 'fault' });
      return close();
    },
    exit: (code) => app.exit(code),
  });
  app.once('will-quit', (event) => {
    event.preventDefault();
    kept.event({ kind: 'stop', why: 'ended' });
    void withinPatience(Promise.all([close(), ended()])).then(() => app.exit(exitCode.wish));
  });
}

function watchOverGraphics(
  { data, withoutGraphics, log }: KioskOptions,
  watch: Watch,
  supervision: Supervision,
): void {
  watchGraphics({
    app,
    data,
    without: withoutGraphics,
    lost(reason) {
      log.error(`the graphics were lost (${reason})`);
      watch.graphicsLost();
    },
    giveUp() {
      log.error('the graphics were lost again and again: the kiosk starts again without acceleration');
      if (supervision.kind === 'none') app.relaunch();
      app.exit(exitCode.again);
    },
    failed: (error) => log.error(`graphics: ${error instanceof Error ? error.message : error}`),
  });
}

type DeskOptions = KioskOptions & {
  readonly kept: Kept;
  readonly ended: () => Promise<void>;
  readonly library: Promise<Library>;
  readonly settings: ReturnType<typeof openSettings>;
  readonly programmes: Promise<HallProgrammes>;
  readonly page: Page;
  readonly supervision: Supervision;
  readonly session: SessionParts;
};

/** Installs what ships; what visitors do not see comes after the first picture. */
async function openDeskOf(options: DeskOptions) {
  const { data, command, root, forTests, log, kept, ended, page, supervision } = options;
  const shipped = app.isPackaged
    ? join(process.resourcesPath, 'packs')
    : (command.packs ?? join(root, 'out', 'packs'));
  // Put there by `npm run dist -- --root FILE`.
  const rootFile = join(process.resourcesPath, 'root.json');
  const library = await options.library;
  const troubles = await installShipped(library, shipped, page.preparing, Date.now);
  for (const { pack, message } of [...library.troubles, ...troubles]) log.warn(`pack ${pack}: ${message}`);
  await page.shown;
  const { openDesk } = await import('./staff/open-desk.ts');
  return openDesk({
    data,
    kept,
    ended,
    library,
    settings: await options.settings,
    programmes: await options.programmes,
    shipped,
    embedded: existsSync(rootFile) ? readFileSync(rootFile) : undefined,
    builtAt,
    kiosk: app.getVersion(),
    log,
    page,
    supervision: supervision.kind,
    phones: options.session.phones,
    captures: options.session.captures,
    isUnderWay: options.session.isUnderWay,
    forTests,
    sticks: app.isPackaged ? undefined : command.sticks,
  });
}
