import type { ElectronApplication } from 'playwright-core';

/** What befalls the page: a signal to its process, a script in it; or no harm, but that it is loaded anew. */
export type Harm =
  | { readonly signal: 'SIGKILL' | 'SIGSTOP' }
  | { readonly script: string }
  | { readonly reload: true };

export const crash: Harm = { signal: 'SIGKILL' };
export const stop: Harm = { signal: 'SIGSTOP' };
export const busyLoop: Harm = { script: 'setTimeout(() => { for (;;); }); 1' };
export const blank: Harm = { script: 'document.body.replaceChildren(); 1' };

/** What the page that was opened again shows, as far as the main process can see; ms since the harm. */
export type Healed = { readonly ms: number; readonly language: string; readonly words: string };

/**
 * Harms the page and waits in the main process for the picture of the one that is opened after it: more than one
 * colour, and a main element with words. Throws after `limitMs`.
 */
export async function harm(app: ElectronApplication, how: Harm, limitMs: number): Promise<Healed> {
  // The benchmarks' compiler names inner functions with a helper of its own.
  await app.evaluate('globalThis.__name ??= (what) => what');
  return app.evaluate(
    async ({ BrowserWindow }, { how, limitMs }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('there is no window');
      const { webContents } = window;
      const wait = (ms: number) =>
        new Promise<undefined>((done) => void setTimeout(() => done(undefined), ms));
      const look = `(() => {
        const main = document.querySelector('main');
        const { lang } = document.documentElement;
        return { opened: performance.timeOrigin, words: main ? main.innerText : '', language: lang };
      })()`;
      const from = Date.now();
      if ('signal' in how) process.kill(webContents.getOSProcessId(), how.signal);
      else if ('script' in how) await webContents.executeJavaScript(how.script);
      else webContents.reload();
      while (Date.now() - from < limitMs) {
        await wait(30);
        if (webContents.isCrashed() || webContents.isLoadingMainFrame()) continue;
        // A page that hangs never answers.
        const answer = webContents.executeJavaScript(look).catch(() => undefined);
        const page = await Promise.race([answer, wait(300)]);
        if (page === undefined || page.opened <= from || page.words.trim() === '') continue;
        const pixels = (await webContents.capturePage()).resize({ width: 64, height: 64 }).toBitmap();
        const isPicture = pixels.some((byte, n) => n >= 4 && byte !== pixels[n - 4]);
        if (isPicture) return { ms: Date.now() - from, language: page.language, words: page.words };
      }
      throw new Error(`no picture within ${limitMs} ms`);
    },
    { how, limitMs },
  );
}

/** Kills the process that paints, and waits for a picture that is painted without it. Gives ms. */
export const loseGraphics = (app: ElectronApplication, limitMs: number): Promise<number> =>
  app.evaluate(async ({ app: kiosk, BrowserWindow }, limit) => {
    const [window] = BrowserWindow.getAllWindows();
    const gpu = kiosk.getAppMetrics().find(({ type }) => type === 'GPU');
    if (!window || !gpu) throw new Error('nothing paints');
    const from = Date.now();
    process.kill(gpu.pid, 'SIGKILL');
    while (Date.now() - from < limit) {
      await new Promise((done) => setTimeout(done, 50));
      const now = kiosk.getAppMetrics().find(({ type }) => type === 'GPU');
      if (!now || now.pid === gpu.pid) continue;
      // A frame is asked for, so that what is captured is new. A page that is opened again never answers.
      const frame = 'new Promise((done) => requestAnimationFrame(() => done(1)))';
      const asked = window.webContents.executeJavaScript(frame).catch(() => undefined);
      const late = new Promise((done) => setTimeout(done, 1000));
      if ((await Promise.race([asked, late])) === undefined) continue;
      const pixels = (await window.webContents.capturePage()).resize({ width: 64, height: 64 }).toBitmap();
      if (pixels.some((byte, n) => n >= 4 && byte !== pixels[n - 4])) return Date.now() - from;
    }
    throw new Error(`no picture within ${limit} ms`);
  }, limitMs);

/** Runs a script in the page that is there now; the driver's own page is gone with the first one. */
export const inPage = <T>(app: ElectronApplication, script: string): Promise<T> =>
  app.evaluate(({ BrowserWindow }, code) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('there is no window');
    return window.webContents.executeJavaScript(code);
  }, script);

/** Which page it is, as `app://kiosk/index.html`. */
export const address = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');

/** A script that comes from the attract screen to home, if it is not there already. */
export const beginning = `(async () => {
  for (let n = 0; n < 100 && !document.querySelector('nav'); n += 1) {
    document.querySelector('main button')?.click();
    await new Promise((done) => setTimeout(done, 100));
  }
})()`;

/** A script that presses the first button whose name has these words. */
export const pressing = (name: string): string => `(async () => {
  for (let n = 0; n < 100; n += 1) {
    const button = [...document.querySelectorAll('button')].find((one) =>
      (one.ariaLabel ?? one.innerText).includes(${JSON.stringify(name)}));
    if (button) return void button.click();
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('there is no button ' + ${JSON.stringify(name)});
})()`;
