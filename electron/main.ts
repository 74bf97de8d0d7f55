import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { defaultSettings, settingsSchema } from '../content/settings.ts';
import type { Setup } from './api.ts';
import { parseCommandLine, refusedSwitches } from './command-line.ts';
import { handlersFor } from './handlers.ts';
import { answerCalls, tell } from './ipc.ts';
import { openLibrary } from './library/library.ts';
import { installShipped } from './library/shipped.ts';
import { openLog } from './log.ts';
import { mediaHandler } from './media-scheme.ts';
import { pageHandler } from './page-scheme.ts';
import { openStore } from './records/store.ts';
import { openWindow } from './window.ts';

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

async function readSetup(): Promise<Setup> {
  const settings = await openStore(
    join(data, 'records', 'settings'),
    settingsSchema,
    defaultSettings,
    Date.now,
  );
  for (const file of settings.damaged) log.warn(`settings were damaged; ${file} is kept`);
  const { hall, language, idle } = settings.data;
  return {
    language: command.language ?? language,
    forTests,
    still,
    idle: { quiet: idle.quietSeconds * 1000, warning: idle.warningSeconds * 1000 },
    ...(hall && { hall }),
  };
}

// Opened while Electron still starts, so that the first picture waits for nothing.
const setup = readSetup();
const library = openLibrary(join(data, 'library'), Date.now, app.getVersion());

void app.whenReady().then(async () => {
  protocol.handle('app', pageHandler(join(root, 'out', 'renderer')));
  const media = library.then(mediaHandler);
  protocol.handle('pack', async (request) => (await media)(request));
  answerCalls(
    handlersFor(setup, library, () => new Date()),
    log,
  );
  const preload = join(root, 'out', 'preload', 'preload.cjs');
  const window = openWindow({ windowed: command.windowed, preload, devTools: !app.isPackaged });
  window.once('show', () => log.info('the window shows'));

  const shipped = app.isPackaged
    ? join(process.resourcesPath, 'packs')
    : (command.packs ?? join(root, 'out', 'packs'));
  const opened = await library;
  const troubles = await installShipped(opened, shipped, (done, total) =>
    tell(window.webContents, 'preparing', { done, total }),
  );
  for (const { pack, message } of [...opened.troubles, ...troubles]) log.warn(`pack ${pack}: ${message}`);
  tell(window.webContents, 'catalogue-changed', null);
});

app.on('window-all-closed', () => app.quit());
