import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { type Kiosk, startKiosk } from '../../../build/kiosk-driver.ts';
import { reportTo } from '../../../build/runtime/report.ts';
import { ensureProgram } from '../../../build/system-libraries.ts';
import { defaultSettings } from '../../../content/settings.ts';
import { visitorAt } from '../visitor.ts';

/** One way by which somebody could try to leave the kiosk. */
export type Vector = {
  readonly name: string;
  /** Tries it; gives what it got that it must not get, or nothing. */
  attempt(arena: Arena): Promise<string | undefined>;
};

/** A running kiosk with what an attacker has: hands, a keyboard, and even a script in the page. */
export type Arena = {
  readonly kiosk: Kiosk;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Real X events, as from a keyboard or mouse that was plugged in. */
  xdotool(...args: readonly string[]): Promise<void>;
  /** What the page heard since it was asked last, as `keydown Control+KeyW`, `contextmenu`. */
  heard(): Promise<string[]>;
  /** After an escape: as at the beginning, for whatever is tried next. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

const run = promisify(execFile);

/** Starts a kiosk, goes to home and has it tell what it hears. */
export async function openArena(options: Parameters<typeof startKiosk>[0] = {}): Promise<Arena> {
  await ensureProgram('xdotool', 'xdotool', reportTo(process.stderr));
  // By default nobody is taken for gone while one after the other is tried.
  const settings = { idle: { ...defaultSettings.idle, quietSeconds: 3600 } };
  const kiosk = await startKiosk({ settings, ...options });
  const { page } = kiosk;
  await prepare(page);
  const display = await kiosk.app.evaluate(() => process.env.DISPLAY ?? '');
  const cdp = await page.context().newCDPSession(page);
  return {
    kiosk,
    page,
    cdp,
    async xdotool(...args) {
      await run('xdotool', [...args], { env: { ...process.env, DISPLAY: display } });
    },
    heard: () =>
      page.evaluate(() => {
        const heard: unknown = Reflect.get(window, 'heard');
        return Array.isArray(heard) ? heard.splice(0).map(String) : ['nothing: the page was loaded anew'];
      }),
    async restart() {
      await kiosk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.loadURL('app://kiosk/index.html'),
      );
      await prepare(page);
    },
    close: () => kiosk.close(),
  };
}

/** Goes to home and has the page tell what it hears. */
async function prepare(page: Page): Promise<void> {
  const home = page.getByRole('navigation');
  const attract = page.getByRole('button', { name: /^轻触屏幕/ });
  await home.or(attract).first().waitFor();
  // A page that was opened again may be where the visitor was.
  if ((await home.count()) === 0) await visitorAt(page).begin();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard, neverLeft: true });
    window.addEventListener(
      'keydown',
      (event) => {
        const { ctrlKey, altKey, metaKey, shiftKey, code } = event;
        const held = [ctrlKey && 'Control', altKey && 'Alt', metaKey && 'Meta', shiftKey && 'Shift'];
        heard.push(['keydown', [...held.filter(Boolean), code].join('+')].join(' '));
      },
      true,
    );
    // Bubbles last: whether what a browser would do now has been prevented.
    for (const kind of ['contextmenu', 'dragstart', 'drop', 'selectstart', 'auxclick']) {
      window.addEventListener(kind, (event) => event.defaultPrevented || heard.push(kind));
    }
  });
}

/**
 * What a script would try if one ever ran in the page: the body of an async function that gives a text if it got what
 * it must not get. It runs as if by a visitor's touch, which allows most.
 */
export type Script = readonly [name: string, body: string];
