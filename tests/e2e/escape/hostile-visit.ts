import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { small, startKiosk } from '../../../build/kiosk-driver.ts';
import { hostilePacks } from '../../fakes/hostile-pack.ts';
import { visitorAt } from '../visitor.ts';
import { payloads } from './payloads.ts';

/** What came of a visit to a pack of payloads. */
export type HostileVisit = {
  /** Payloads that ran, whatever they are. */
  readonly ran: readonly string[];
  /** By screen: those that do not stand there as the text that they are. */
  readonly unshown: Readonly<Record<string, readonly string[]>>;
  /** What the page's policy had to refuse; nothing, where texts are texts. */
  readonly refused: readonly string[];
  /** Windows, and pages within the page. */
  readonly windows: number;
};

const plain = (text: string) => text.replace(/\s+/g, '');

/** The payloads that are not to be found as text; spaces may have been folded. */
async function unshownOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('#page *')].map((element) =>
      [element.textContent, element.getAttribute('alt'), element.getAttribute('aria-label')].join(' '),
    ),
  );
  const shown = plain(texts.join(' '));
  return payloads.filter((text) => !shown.includes(plain(text)));
}

async function expectSoon(is: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100; n += 1) if (await is()) return;
  throw new Error('the gallery never showed its last exhibit');
}

/** Goes through every screen of a kiosk whose one pack consists of payloads. */
export async function visitHostilePack(): Promise<HostileVisit> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-packs-'));
  const kiosk = await startKiosk({ ...small, packs: await hostilePacks(folder, payloads) });
  const { page } = kiosk;
  const visitor = visitorAt(page);
  const refused: string[] = [];
  try {
    page.on('dialog', (dialog) => {
      refused.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.exposeFunction('tellRefused', (what: string) => void refused.push(what));
    await page.evaluate(() => {
      const tell: unknown = Reflect.get(window, 'tellRefused');
      addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective, sample }) => {
        if (typeof tell === 'function') tell(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    const unshown: Record<string, string[]> = {};
    await visitor.begin();
    await visitor.tap('展品');
    await page.getByRole('button', { name: '一切' }).waitFor();
    // The rest of a long gallery comes as one scrolls.
    const last = page.getByRole('button', { name: payloads.at(-1) ?? '' });
    await expectSoon(async () => {
      await page.mouse.wheel(0, 4000);
      return (await last.count()) > 0;
    });
    unshown.gallery = await unshownOn(page);
    await page.mouse.wheel(0, -100_000);
    await visitor.tap('一切');
    await page.getByRole('heading', { level: 1, name: '一切' }).waitFor();
    unshown.exhibit = await unshownOn(page);
    await visitor.tap(/^听：/);
    await page.locator('[aria-current="true"]').first().waitFor();
    await visitor.tap('主页');
    await visitor.tap('誓词');
    await visitor.tap('开始');
    await page.waitForTimeout(500);
    const ran = await page.evaluate(() =>
      'evaluated' in window || 'evaluated' in Object.prototype ? ['a payload'] : [],
    );
    return { ran, unshown, refused, windows: page.frames().length + kiosk.app.windows().length - 1 };
  } finally {
    await kiosk.close();
    await rm(folder, { recursive: true, force: true });
  }
}
