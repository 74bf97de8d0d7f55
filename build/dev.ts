import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { openDisplay } from './display.ts';
import { PROJECT, runNpmScript } from './npm-script.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { sandboxArguments } from './runtime/launch.ts';
import { reportTo } from './runtime/report.ts';

/** `npm run dev`: opens the kiosk in a window and starts it again after every change of the source. */

const settled = 400;
const report = reportTo(process.stderr);
const { executable } = await ensureRuntime({ report });
await runNpmScript('build');
const display = await openDisplay();
if (display.virtual) report.line('There is no display here; the kiosk is shown to a virtual one');

const vite = join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js');
const building = spawn(process.execPath, [vite, 'build', '--watch', '-c', 'build/electron.vite.config.ts'], {
  cwd: PROJECT,
  stdio: 'inherit',
});
const args = ['.', ...sandboxArguments(), '--windowed', ...process.argv.slice(2)];
const open = (): ChildProcess =>
  spawn(executable, args, { cwd: PROJECT, env: display.env, stdio: 'inherit' });

let kiosk = open();
let timer: NodeJS.Timeout | undefined;
const restart = async () => {
  const before = kiosk;
  before.kill();
  if (before.exitCode === null && before.signalCode === null) await once(before, 'close');
  kiosk = open();
};
for (const part of ['main', 'preload', 'renderer']) {
  watch(join(PROJECT, 'out', part), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), settled);
  });
}
process.once('SIGINT', () => {
  kiosk.kill();
  building.kill();
  void display.close().then(() => process.exit(0));
});
