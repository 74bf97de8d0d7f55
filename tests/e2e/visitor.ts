import type { Locator, Page } from 'playwright-core';

/** What a visitor does, in the words of the screen's language. */
export type Visitor = {
  readonly page: Page;
  /** From the attract screen to home. */
  begin(): Promise<void>;
  /** Presses the button whose name begins with these words. */
  tap(name: string | RegExp): Promise<void>;
  /** The same, no sooner than somebody who has seen what the tap before has done: of a double tap one counts. */
  tapOn(name: string | RegExp): Promise<void>;
  heading(): Locator;
  /** The sentence that is lit. */
  lit(): Locator;
};

const seenMs = 400;

export function visitorAt(page: Page): Visitor {
  const visitor: Visitor = {
    page,
    async begin() {
      await page.getByRole('button', { name: /^(轻触屏幕|Touch)/ }).click();
      await page.getByRole('navigation').waitFor();
    },
    async tap(name) {
      await page.getByRole('button', { name }).first().click();
    },
    async tapOn(name) {
      await page.waitForTimeout(seenMs);
      await visitor.tap(name);
    },
    heading: () => page.getByRole('heading', { level: 1 }),
    lit: () => page.locator('[aria-current="true"]'),
  };
  return visitor;
}

/** Everything that went wrong in the page, for a test to find empty. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Keeps hold of the audio element that howler plays by, so that a test can read its clock. */
export async function holdAudio(page: Page): Promise<void> {
  await page.evaluate(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      Object.assign(window, { heldAudio: this });
      return play.call(this);
    };
  });
}

/** The clock of the sound in seconds, and whether it stands. */
export const audioClock = (page: Page): Promise<{ seconds: number; paused: boolean; rate: number }> =>
  page.evaluate(() => {
    const audio: unknown = Reflect.get(window, 'heldAudio');
    if (!(audio instanceof HTMLMediaElement)) return { seconds: -1, paused: true, rate: 0 };
    return { seconds: audio.currentTime, paused: audio.paused, rate: audio.playbackRate };
  });

/** Draws something on the field for signatures and puts it on the honour wall; in English. */
export async function sign({ page, tap }: Visitor): Promise<void> {
  const pad = page.getByRole('img', { name: /^Field for a signature/ });
  const { x, y, width, height } = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.2, y + height * 0.7);
  await page.mouse.down();
  for (let n = 1; n <= 20; n++)
    await page.mouse.move(x + width * (0.2 + n * 0.03), y + height * (0.5 + 0.25 * Math.sin(n)));
  await page.mouse.up();
  await tap('Onto the wall');
}
