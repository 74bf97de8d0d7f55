import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFuses } from '../../build/fuses.ts';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { PROJECT } from '../../build/npm-script.ts';
import { FALLBACK_VERSION } from '../../build/runtime/fallback-runtime.ts';
import { fuses } from '../../electron/doctor/fuses.ts';
import { builtCode } from '../fakes/built-code.ts';
import { visitorAt } from './visitor.ts';

// https://www.electronjs.org/docs/latest/tutorial/security: the 20 points, under their numbers.
describe('Electron’s security checklist', () => {
  let kiosk: Kiosk;
  let preferences: Readonly<Record<string, unknown>>[];
  let main: string;
  const asked: string[] = [];

  beforeAll(async () => {
    kiosk = await startKiosk(small);
    kiosk.page.on('request', (request) => void asked.push(new URL(request.url()).protocol));
    await visitorAt(kiosk.page).begin();
    await visitorAt(kiosk.page).tap('今日故事');
    preferences = await kiosk.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const get: unknown = Reflect.get(contents, 'getLastWebPreferences');
        return typeof get === 'function' ? get.call(contents) : {};
      }),
    );
    main = await builtCode('main');
  });
  afterAll(() => kiosk?.close());

  /** Of every page that there is. */
  const everyPage = (name: string) => preferences.map((one) => one[name]);
  const listeners = (name: string): Promise<number[]> =>
    kiosk.app.evaluate(
      ({ webContents }, event) =>
        webContents.getAllWebContents().map((contents) => contents.listenerCount(event as 'destroyed')),
      name,
    );

  it('1: loads only what is its own', () => {
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked)).toEqual(new Set(['app:', 'pack:']));
  });

  it('2: gives no page Node', () => {
    expect(everyPage('nodeIntegration')).toEqual([false]);
    expect(everyPage('nodeIntegrationInWorker')).not.toContain(true);
    expect(everyPage('nodeIntegrationInSubFrames')).not.toContain(true);
  });

  it('3: keeps the preload script apart from the page', () => {
    expect(everyPage('contextIsolation')).toEqual([true]);
  });

  it('4: has every page in a sandbox', () => {
    expect(everyPage('sandbox')).toEqual([true]);
  });

  it('5: grants no permission', async () => {
    const granted = await kiosk.page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'];
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      return states.filter(({ state }) => state === 'granted').length;
    });
    expect(granted).toBe(0);
  });

  it('6: keeps to the same-origin policy', () => {
    expect(everyPage('webSecurity')).not.toContain(false);
    expect(/webSecurity|disable-web-security['"]\s*\)/.test(main)).toBe(false);
  });

  it('7: has a policy on each of its pages that allows nothing by default', async () => {
    const policies = await kiosk.app.evaluate(({ net }) =>
      Promise.all(
        ['index', 'safe'].map(async (name) => {
          const { headers } = await net.fetch(`app://kiosk/${name}.html`);
          return headers.get('Content-Security-Policy');
        }),
      ),
    );
    for (const policy of policies)
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';.* sandbox /);
  });

  it('8: runs nothing that came over an insecure way', () => {
    expect(everyPage('allowRunningInsecureContent')).not.toContain(true);
  });

  it('9: enables no experiments', () => {
    expect(everyPage('experimentalFeatures')).not.toContain(true);
  });

  it('10: enables no feature of Blink, and none by switch', async () => {
    expect(/enableBlinkFeatures/.test(main)).toBe(false);
    const on = await kiosk.app.evaluate(({ app }) =>
      ['enable-blink-features', 'enable-experimental-web-platform-features'].filter((name) =>
        app.commandLine.hasSwitch(name),
      ),
    );
    expect(on).toEqual([]);
  });

  it('11: has no webview, with popups or without', async () => {
    expect(everyPage('webviewTag')).not.toContain(true);
    expect(/<webview|allowpopups/.test(await builtCode('renderer'))).toBe(false);
  });

  it('12: refuses each webview that a page might attach', async () => {
    expect(await listeners('will-attach-webview')).toEqual([1]);
  });

  it('13: goes nowhere else', async () => {
    const before = kiosk.page.url();
    await kiosk.page.evaluate(() => location.assign('https://example.org'));
    await kiosk.page.waitForTimeout(200);
    expect(kiosk.page.url()).toBe(before);
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(await listeners(event)).toEqual([1]);
    }
  });

  it('14: opens no other window', async () => {
    expect(await kiosk.page.evaluate(() => window.open('app://kiosk/index.html'))).toBeNull();
    expect(kiosk.app.windows()).toHaveLength(1);
  });

  it('15: opens nothing by other programs: it does not even know how', () => {
    expect(/openExternal|openPath|showItemInFolder|ShellExecute/.test(main)).toBe(false);
  });

  it('16: is packaged with the Electron that package.json names exactly, and tested on it or on the stand-in', async () => {
    const { devDependencies } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
    const running = await kiosk.app.evaluate(() => process.versions.electron);
    expect([devDependencies.electron, FALLBACK_VERSION]).toContain(running);
  });

  it('17: asks of every message who sent it', async () => {
    expect(main.match(/ipcMain\.(handle|on|once|handleOnce)\(/g)).toHaveLength(1);
    const outcome = await kiosk.app.evaluate(async ({ ipcMain }) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      if (!(handlers instanceof Map)) return ['no handlers'];
      const senders = [
        { url: 'https://evil.example/', parent: null },
        { url: 'app://kiosk/index.html', parent: {} },
        null,
      ];
      return Promise.all(
        senders.map((senderFrame) =>
          handlers
            .get('call')({ senderFrame }, 'setup', [])
            .then(
              () => 'answered',
              ({ message }: Error) => message,
            ),
        ),
      );
    });
    expect(outcome).toEqual(['refused', 'refused', 'refused']);
  });

  it('18: has no file:// page and reads none', async () => {
    expect(/\.loadFile\(|loadURL\(['"`]file:/.test(main)).toBe(false);
    const read = await kiosk.page.evaluate(() =>
      fetch('file:///etc/hostname').then(
        () => 'read',
        () => 'refused',
      ),
    );
    expect(read).toBe('refused');
  });

  it('19: has judged every fuse that the Electron it runs on has', async () => {
    const found = await readFuses(await kiosk.app.evaluate(() => process.execPath));
    expect(found.map((one) => one.split(' ')[0])).toEqual(
      fuses.slice(0, found.length).map(({ name }) => name),
    );
  });

  it('20: shows a page nothing of Electron but two functions', async () => {
    const door = await kiosk.page.evaluate(() => {
      const given: object = Reflect.get(window, 'kiosk');
      const electron = Object.keys(window).filter((name) => /electron|ipc|require|process/i.test(name));
      return { names: Object.keys(given).sort(), electron };
    });
    expect(door.names).toEqual(['call', 'on']);
    expect(door.electron).toEqual([]);
    expect((await builtCode('preload')).match(/exposeInMainWorld/g)).toHaveLength(1);
  });
});
