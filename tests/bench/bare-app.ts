import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// The least that can be called an app: the same window as the kiosk's, a page with one button.
const main = `
const { app, BrowserWindow, Menu } = require('electron');
const path = require('node:path');
app.setPath('userData', path.join(__dirname, 'data'));
Menu.setApplicationMenu(null);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    kiosk: true, fullscreen: true, width: 1080, height: 1920, show: false, autoHideMenuBar: true,
    backgroundColor: '#12100e',
    webPreferences: {
      sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required', backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
    process.stderr.write('the bare window is ready to show\\n');
  });
  void window.loadFile(path.join(__dirname, 'page.html'));
});
app.on('window-all-closed', () => app.quit());
`;

const button = '<button style="width: 400px; height: 200px; font-size: 40px">Touch</button>';

export const bareReady = 'the bare window is ready to show';

/** Writes a bare app into a folder and returns the folder. `body` is put into its page, after the button. */
export async function writeBareApp(folder: string, body = ''): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name": "bare", "version": "1.0.0", "main": "main.cjs"}');
  await writeFile(join(folder, 'main.cjs'), main);
  const page = `<!doctype html><meta charset="utf-8"><title>Bare</title>${button}${body}`;
  await writeFile(join(folder, 'page.html'), page);
  return folder;
}
