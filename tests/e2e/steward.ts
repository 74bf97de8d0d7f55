import type { Page } from 'playwright-core';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { Bridge } from '../../electron/api.ts';

/** What a steward does, in the words of the screen's language. */
export type Steward = {
  readonly page: Page;
  /** Holds a finger in the top left corner, then in the top right one. */
  holdCorners(): Promise<void>;
  /** The same by Ctrl+Alt+S. */
  openDesk(): Promise<void>;
  /** Touches the digits and OK. */
  typePin(digits: string): Promise<void>;
  /** Opens the desk. */
  unlock(digits: string): Promise<void>;
  tap(name: string | RegExp): Promise<void>;
  /** Waits until the screen says so; throws after `ms`. */
  reads(words: string | RegExp, ms?: number): Promise<void>;
  /** Back to the attract screen. */
  leave(): Promise<void>;
};

// A busy machine tells the page late that a finger has come.
const holdMs = 3600;

export function stewardAt(page: Page): Steward {
  const steward: Steward = {
    page,
    async holdCorners() {
      const width = await page.evaluate(() => innerWidth);
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      for (const x of [40, width - 40]) {
        await touch('touchStart', [{ x, y: 40 }]);
        await page.waitForTimeout(holdMs);
        await touch('touchEnd', []);
      }
      await session.detach();
    },
    async openDesk() {
      await page.locator('main').getByRole('button').first().waitFor();
      const pad = page.getByRole('button', { name: '1', exact: true });
      // On a busy machine the screen before may still be the one that hears the keys.
      for (let tries = 0; tries < 5 && (await pad.count()) === 0; tries++) {
        await page.keyboard.press('Control+Alt+KeyS');
        await pad.waitFor({ timeout: 4000 }).catch(() => undefined);
      }
      await pad.waitFor();
    },
    async typePin(digits) {
      for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
      await page.getByRole('button', { name: /^(OK|确定)$/ }).click();
    },
    async unlock(digits) {
      await steward.openDesk();
      await steward.typePin(digits);
      await page.getByRole('list', { name: /Installed content|已安装的内容/ }).waitFor();
    },
    async tap(name) {
      await page.getByRole('button', { name }).first().click({ timeout: 10_000 });
    },
    async reads(words, ms = 15_000) {
      await page.getByText(words).first().waitFor({ timeout: ms });
    },
    async leave() {
      await steward.tap(/^(Close the staff desk|关闭管理台)$/);
      await page.getByRole('button', { name: /^(Touch|轻触屏幕)/ }).waitFor();
    },
  };
  return steward;
}

/** Sets the repository up and confirms its publisher, as the screens do; the desk is open. Syncs. */
export async function follow(page: Page, url: string): Promise<SyncOutcome | undefined> {
  return page.evaluate(async (address) => {
    const { kiosk } = window as unknown as { kiosk: Bridge };
    await kiosk.call('setRepository', { url: address, channel: 'hall' });
    await kiosk.call('syncNow');
    const desk = await kiosk.call('contentDesk');
    const fingerprint = desk.kind === 'desk' ? desk.repository?.pending : undefined;
    if (fingerprint === undefined) throw new Error('no publisher waits to be confirmed');
    await kiosk.call('confirmPublisher', { fingerprint });
    const outcome = await kiosk.call('syncNow');
    return outcome.kind === 'locked' ? undefined : outcome;
  }, url);
}

/** What the page asks the main process, past all screens. */
export const asks = (page: Page, name: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(
    ([call, given]) =>
      Reflect.apply(Reflect.get(Reflect.get(window, 'kiosk'), 'call'), undefined, [call, ...given]),
    [name, args] as const,
  );

/** What visitors see, as `lamps 1`. */
export const shownPacks = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { catalogue } = await (window as unknown as { kiosk: Bridge }).kiosk.call('catalogue');
    return catalogue.packs.map(({ id, version }) => `${id} ${version}`);
  });
