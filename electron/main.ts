import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { builtAt } from './built-at.ts';
import { parseCommandLine, refusedSwitches } from './command-line.ts';
import { handlersFor } from './handlers.ts';
import { answerCalls } from './ipc.ts';
import { openLibrary } from './library/library.ts';
import { lockLibrary } from './library/lock.ts';
import { installShipped } from './library/shipped.ts';
import { openLog } from './log.ts';
import { mediaHandler } from './media-scheme.ts';
import { openPage } from './page.ts';
import { pageHandler } from './page-scheme.ts';
import { makeFolder } from './records/durable-file.ts';
import { openSettings, setupOf } from './settings.ts';
import { staffHandlers } from './staff/desk.ts';
import { openPin } from './staff/pin.ts';
import { openContent } from './sync/open-content.ts';
import { drivesIn, removableDrives } from './sync/sticks.ts';

// Builds the real parts, hands them to each other and opens the window. No rules live here.

const log = openLog(
  (line) => void process.stderr.write(line),
  () => new Date(),
);
const command = parseCommandLine(process.argv);
const root = app.getAppPath();
// Written into the packaged package.json by `npm run dist -- --for-tests`.
const forTests: boolean = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).forTests === true;

const refused = app.isPackaged && !forTests ? refusedSwitches(process.argv) : [];
if (refused.length > 0) {
  log.error(`a kiosk in a hall does not start with ${refused.join(' ')}; leave it out`);
  app.exit(2);
}

const data = command.data ?? app.getPath('userData');
app.setPath('userData', join(data, 'browser'));
if (!app.requestSingleInstanceLock()) {
  log.error('a kiosk already runs with this data folder');
  app.exit(3);
}

// Without a graphics device Chromium would emulate one, which is slower than to paint without.
const still = process.platform === 'linux' && !existsSync('/dev/dri');
if (still) app.disableHardwareAcceleration();

const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true };
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { ...privileges, codeCache: true } },
  { scheme: 'pack', privileges },
]);
Menu.setApplicationMenu(null);

async function openOwnLibrary() {
  const folder = join(data, 'library');
  await makeFolder(folder);
  if ((await lockLibrary(folder)) === 'taken') {
    log.error('another program is filling this data folder; start the kiosk when it has ended');
    app.exit(3);
  }
  return openLibrary(folder, Date.now, app.getVersion());
}

// Opened while Electron still starts, so that the first picture waits for nothing.
const settings = openSettings(data, log);
const setup = settings.then((store) => setupOf(store.data, { forTests, still, language: command.language }));
const library = openOwnLibrary();

const shipped = app.isPackaged
  ? join(process.resourcesPath, 'packs')
  : (command.packs ?? join(root, 'out', 'packs'));
const sticks = app.isPackaged ? undefined : command.sticks;
// Put there by `npm run dist -- --root FILE`.
const rootFile = join(process.resourcesPath, 'root.json');

void app.whenReady().then(async () => {
  protocol.handle('app', pageHandler(join(root, 'out', 'renderer')));
  const media = library.then(mediaHandler);
  protocol.handle('pack', async (request) => (await media)(request));
  const preload = join(root, 'out', 'preload', 'preload.cjs');
  const page = openPage({ windowed: command.windowed, preload, devTools: !app.isPackaged }, library);
  page.onCrash((reason) => log.error(`the page has gone (${reason})`));

  async function openRest() {
    const opened = await library;
    const troubles = await installShipped(opened, shipped, page.preparing, Date.now);
    for (const { pack, message } of [...opened.troubles, ...troubles]) log.warn(`pack ${pack}: ${message}`);
    page.catalogueChanged(opened.generation());
    const content = await openContent({
      data,
      library: opened,
      settings: await settings,
      shipped,
      embedded: existsSync(rootFile) ? readFileSync(rootFile) : undefined,
      builtAt,
      kiosk: app.getVersion(),
      log,
      drives: sticks === undefined ? removableDrives : () => drivesIn(sticks),
      page,
    });
    page.onCrash(content.crashed);
    app.once('will-quit', () => void content.close());
    const pin = await openPin(join(data, 'records', 'pin'), {
      elapsed: () => performance.now(),
      now: Date.now,
    });
    for (const file of pin.damaged) log.warn(`the record of the PIN was damaged; ${file} is kept`);
    return staffHandlers(pin, content.actions);
  }
  answerCalls(handlersFor(setup, library, Date.now), openRest(), log);
  page.onShow(() => log.info('the window shows'));
});

app.on('window-all-closed', () => app.quit());
