import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu, protocol } from 'electron';
import { browserFolder } from './browser-folder.ts';
import { parseCommandLine, refusedSwitches } from './command-line.ts';
import { exitCode } from './exit-code.ts';
import { isForTests } from './for-tests.ts';
import { lockApp, type MayUse } from './lockdown.ts';
import { openLog } from './log.ts';
import { type LogFile, openLogFile } from './records/log-file.ts';
import { isWithoutGraphics } from './watch/graphics.ts';
import { openWindow } from './window.ts';

// Decides whether this kiosk may run, and opens its window, still empty. The kiosk itself is read while Chromium
// starts the process of the page, so nothing heavy is imported here.

// On disk as well as soon as this is surely the only kiosk on its data folder.
let logFile: LogFile | undefined;
const log = openLog(
  (line) => {
    process.stderr.write(line);
    logFile?.write(line);
  },
  () => new Date(),
);
const command = parseCommandLine(process.argv);
const root = app.getAppPath();
const forTests = isForTests(root);

const refused = app.isPackaged && !forTests ? refusedSwitches(process.argv, process.getuid?.() === 0) : [];
if (refused.length > 0) {
  log.error(`a kiosk in a hall does not start with ${refused.join(' ')}; leave it out`);
  app.exit(exitCode.refused);
}

const data = command.data ?? app.getPath('userData');
const browser = browserFolder(data);
if (browser.why !== undefined) log.error(`nothing can be written to ${data}: ${browser.why}`);
app.setPath('userData', browser.folder);
if (!app.requestSingleInstanceLock()) {
  log.error('a kiosk already runs with this data folder');
  app.exit(exitCode.taken);
}
logFile = openLogFile(join(data, 'logs'));
// Whoever read it may be gone; the kiosk goes on.
process.stderr.on('error', () => undefined);

// Without a graphics device Chromium would emulate one, which is slower than to paint without.
const still = process.platform === 'linux' && !existsSync('/dev/dri');
const withoutGraphics = still || isWithoutGraphics(data, app.getVersion());
if (withoutGraphics) app.disableHardwareAcceleration();
// Else Chromium ends the whole kiosk when the process that paints is lost for the third time.
app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
// On few cores Chromium has three threads beside the page, and V8 may compile on all of them. A thread that compiles may
// wait for the page to collect garbage while the page waits for a thread to paint: it would stand still for ever.
app.commandLine.appendSwitch(
  'js-flags',
  '--no-concurrent-sparkplug --concurrent-maglev-max-threads=1 --concurrent-turbofan-max-threads=1',
);

const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true };
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { ...privileges, codeCache: true } },
  { scheme: 'pack', privileges },
]);
Menu.setApplicationMenu(null);
// The settings, which say so, are read later.
let mayUse: MayUse = () => false;
lockApp(app, { windowed: command.windowed, mayUse: (device) => mayUse(device), log });
// Whoever closed the window of a hall's kiosk, it was not by wish.
app.on('window-all-closed', () => (command.windowed ? app.quit() : app.exit(exitCode.windowLost)));

void app.whenReady().then(async () => {
  const preload = join(root, 'out', 'preload', 'preload.cjs');
  const window = openWindow({ windowed: command.windowed, preload, devTools: !app.isPackaged });
  const { runKiosk } = await import('./kiosk.ts');
  const devices = (asked: MayUse) => {
    mayUse = asked;
  };
  await runKiosk({ window, command, data, root, forTests, still, withoutGraphics, log, logFile, devices });
});
