import { _electron, type ElectronApplication } from 'playwright-core';
import { sandboxArguments } from '../../build/runtime/launch.ts';
import { beginning, type Harm, harm, inPage } from '../e2e/healing.ts';
import { type Figure, median, pause, rounded, type Say } from './figure.ts';
import type { Stage } from './running-app.ts';

/** How long it takes until a page that was harmed shows a picture again; nobody touches the screen meanwhile. */

export type HealedOptions = {
  readonly stage: Stage;
  /** Of the kiosk; each start of it takes up to five harms, as the sixth loss within 10 minutes brings the safe screen. */
  readonly data: string;
  readonly harms: readonly Harm[];
  /** How long the page lives before it is harmed. */
  readonly livesMs: number;
  readonly limitMs: number;
  readonly say: (ms: number) => void;
};

/** Reloads in a row whose median is the baseline. */
const reloads = 3;

type Times = { readonly healed: number[]; readonly reloaded: number[] };

/** Starts a kiosk, goes to home and harms its page again and again. Milliseconds to the picture, and those of a plain reload. */
async function healed(options: HealedOptions): Promise<Times> {
  const { stage, data, harms, livesMs, limitMs } = options;
  const app = await _electron.launch({
    executablePath: stage.executable,
    args: [stage.kiosk, ...sandboxArguments(), `--data=${data}`],
    env: Object.fromEntries(
      Object.entries(stage.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
  try {
    const page = await app.firstWindow();
    await page.locator('main').getByRole('button').first().waitFor();
    const reloaded: number[] = [];
    for (let n = 0; n < reloads; n += 1) reloaded.push((await harm(app, { reload: true }, limitMs)).ms);
    const times: number[] = [];
    for (const how of harms) {
      times.push(await oneHealed(app, how, livesMs, limitMs));
      options.say(times.at(-1) ?? 0);
    }
    return { healed: times, reloaded };
  } finally {
    await app.close();
  }
}

async function oneHealed(
  app: ElectronApplication,
  how: Harm,
  livesMs: number,
  limitMs: number,
): Promise<number> {
  await inPage(app, beginning);
  await pause(livesMs);
  return (await harm(app, how, limitMs)).ms;
}

export type HealedFigure = Omit<HealedOptions, 'harms' | 'say' | 'limitMs'> & {
  readonly name: string;
  readonly limit: number;
  readonly note: string;
  /** For each start of the kiosk. */
  readonly starts: readonly (readonly Harm[])[];
  readonly say: Say;
};

/** The figure: the worst of all. */
export async function measureHealed({
  name,
  limit,
  note,
  starts,
  say,
  ...options
}: HealedFigure): Promise<Figure> {
  const times: number[] = [];
  const reloaded: number[] = [];
  for (const [n, harms] of starts.entries()) {
    const one = await healed({
      ...options,
      data: `${options.data}-${n}`,
      harms,
      limitMs: 2 * limit,
      say: (ms) => say(`${name}: ${ms} ms`),
    });
    times.push(...one.healed);
    reloaded.push(...one.reloaded);
  }
  return {
    name,
    value: rounded(Math.max(...times), 0),
    unit: 'ms',
    limit,
    better: 'lower',
    baseline: { what: 'a plain reload of a sound page, to its picture', value: median(reloaded), unit: 'ms' },
    runs: times.length,
    note: `${note}; worst, median ${rounded(median(times), 0)} ms`,
  };
}
