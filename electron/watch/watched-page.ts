import { app, type BrowserWindow } from 'electron';
import { pageOrigin } from '../page-scheme.ts';
import { type Sight, sightOf } from './sight.ts';

/** Which page: the kiosk's own, or the one that is shown when that can't be. */
export type PageName = 'kiosk' | 'safe';

/** The page as the watch meets it: what can be felt of it and done to it. */
export type WatchedPage = {
  open(name: PageName): void;
  /** Ends its process, however stuck it is; false if it has none. */
  kill(): boolean;
  /** Resolves when its script has answered. */
  probe(): Promise<unknown>;
  look(): Promise<Sight>;
  /** Whether it can be expected to paint and to answer: it is on the screen and nobody debugs it. */
  isWatchable(): boolean;
  /** Bytes of its process; undefined if the system does not tell. */
  memory(): number | undefined;
  repaint(): void;
  onGone(run: (reason: string) => void): void;
  onUnresponsive(run: () => void): void;
};

const files: Readonly<Record<PageName, string>> = { kiosk: 'index.html', safe: 'safe.html' };

// Small, so that the look costs nothing; words and pictures still leave more than one colour.
const lookSize = { width: 64, height: 64 };
const lookLimitMs = 8000;

export function watchedPage(window: BrowserWindow): WatchedPage {
  const { webContents } = window;
  const isThere = () => !window.isDestroyed() && !webContents.isDestroyed();
  return {
    open(name) {
      // A page that is not opened never beats, which is what the watch waits for.
      if (isThere()) webContents.loadURL(`${pageOrigin}/${files[name]}`).catch(() => undefined);
    },
    kill() {
      const pid = isThere() ? webContents.getOSProcessId() : 0;
      if (pid === 0) return false;
      try {
        // Not Chromium's own ways: they ask the process, and a stopped one never answers.
        return process.kill(pid, 'SIGKILL');
      } catch {
        return false; // it has gone in this very moment
      }
    },
    probe: () => webContents.executeJavaScript('1'),
    look: () => Promise.race([look(window), afterLimit()]),
    isWatchable: () =>
      isThere() && window.isVisible() && !window.isMinimized() && !webContents.isDevToolsOpened(),
    memory() {
      const pid = isThere() ? webContents.getOSProcessId() : 0;
      const own = app.getAppMetrics().find((process) => process.pid === pid);
      return own && own.memory.workingSetSize * 1024;
    },
    repaint: () => void (isThere() && webContents.invalidate()),
    onGone: (run) =>
      void webContents.on('render-process-gone', (_event, { reason }) => {
        // So ends a page whose window closes; one that stays would miss its beats.
        if (reason !== 'clean-exit') run(reason);
      }),
    onUnresponsive: (run) => void webContents.on('unresponsive', run),
  };
}

async function look({ webContents }: BrowserWindow): Promise<Sight> {
  const picture = await webContents.capturePage().catch(() => undefined);
  return picture === undefined || picture.isEmpty()
    ? 'unknown'
    : sightOf(picture.resize({ ...lookSize, quality: 'good' }).toBitmap());
}

const afterLimit = (): Promise<Sight> =>
  new Promise((done) => void setTimeout(() => done('unknown'), lookLimitMs));
