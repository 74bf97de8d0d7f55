import { readFile, readlink } from 'node:fs/promises';
import type { Arena, Vector } from './arena.ts';

/** What a window, a page or a program needs at least to come up. */
const settleMs = 50;
/** How long a window may be smaller than its screen: as long as it may be covered. */
const fillMs = 2000;

/** Programs that run below a process and are not Electron itself. */
async function strangers(pid: number, own: string): Promise<string[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = listed.split(' ').filter(Boolean).map(Number);
  const found = await Promise.all(
    children.map(async (child) => {
      const program = await readlink(`/proc/${child}/exe`).catch(() => own);
      return [...(program === own ? [] : [program]), ...(await strangers(child, own))];
    }),
  );
  return found.flat();
}

async function newPrograms({ kiosk }: Arena): Promise<string[]> {
  const pid = kiosk.app.process().pid;
  return pid === undefined ? ['no process'] : strangers(pid, await readlink(`/proc/${pid}/exe`));
}

/** What is no longer as a kiosk's window must be. */
const outside = ({ kiosk }: Arena): Promise<string[]> =>
  kiosk.app.evaluate(({ BrowserWindow, webContents }) => {
    const windows = BrowserWindow.getAllWindows();
    const [window] = windows;
    const found: string[] = [];
    if (windows.length !== 1) found.push(`${windows.length} windows`);
    if (webContents.getAllWebContents().length !== 1) found.push('another page');
    if (!window?.isVisible() || window.isMinimized()) found.push('the window is gone from the screen');
    if (!window?.isKiosk() || !window.isFullScreen()) found.push('the window is no kiosk');
    if (window?.webContents.isDevToolsOpened()) found.push('developer tools');
    if (window?.webContents.getZoomFactor() !== 1) found.push('zoomed');
    if (window?.webContents.isLoadingMainFrame()) found.push('loading');
    return found;
  });

/** The kiosk makes its window fill the screen again, as it comes to the top again: not within the same moment. */
async function smaller({ kiosk, page }: Arena): Promise<string[]> {
  const sizes = () =>
    kiosk.app.evaluate(({ BrowserWindow, screen }) => {
      // No function within: what loads TypeScript for the benchmarks would name it by a helper that Electron has not.
      const [window] = BrowserWindow.getAllWindows();
      const bounds = [window?.getBounds(), screen.getPrimaryDisplay().bounds];
      return bounds.map((one) => `${one?.width} × ${one?.height}`);
    });
  const until = performance.now() + fillMs;
  for (;;) {
    const [window, screen] = await sizes();
    if (window === screen) return [];
    if (performance.now() > until) return [`the window has ${window} of ${screen} pixels`];
    await page.waitForTimeout(settleMs);
  }
}

/** What is no longer as the page must be. A page that does not answer is a fault of the test that calls. */
const inside = ({ page }: Arena): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if (location.href !== 'app://kiosk/index.html') found.push(location.href);
    if (Reflect.get(window, 'neverLeft') !== true) found.push('loaded anew');
    if (visualViewport?.scale !== 1) found.push(`scale ${visualViewport?.scale}`);
    if (document.fullscreenElement || document.pointerLockElement) found.push('full screen or pointer taken');
    const marked = getSelection()?.toString() ?? '';
    if (marked !== '' && !(document.activeElement instanceof HTMLInputElement))
      found.push(`marked ${marked}`);
    if (!document.querySelector('#page main')) found.push('no screen');
    return found;
  });

const usualMs = 5000;

/** Tries a vector and tells how it got out; nothing if it did not. It may take so long. */
export async function escapeBy(arena: Arena, { attempt }: Vector, patienceMs = usualMs): Promise<string[]> {
  const silent = new Promise<string[]>((done) => {
    setTimeout(() => done(['the page no longer answers']), patienceMs).unref();
  });
  const tried = async () => {
    const got = await attempt(arena);
    await arena.page.waitForTimeout(settleMs);
    const found = await Promise.all([outside(arena), smaller(arena), inside(arena), newPrograms(arena)]);
    return [...(got ? [got] : []), ...found.flat()];
  };
  const found = await Promise.race([tried(), silent]);
  if (found.length > 0) await arena.restart();
  return found;
}
