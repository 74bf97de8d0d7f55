import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { defaultSettings, type Settings, settingsSchema } from '../content/settings.ts';
import { openStore } from '../electron/records/store.ts';
import { openPin } from '../electron/staff/pin.ts';
import { openDisplay } from './display.ts';
import { putInstalledPacks } from './installed-packs.ts';
import { PROJECT } from './npm-script.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { sandboxArguments } from './runtime/launch.ts';

/** A real kiosk on a screen of its own, steered by Playwright: for the tour, the tests and the benchmarks. */
export type Kiosk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The data folder; kept by `close` if it was given. */
  readonly data: string;
  close(): Promise<void>;
};

export type KioskOptions = {
  /** Of the screen in pixels; the kiosk fills it. */
  readonly width?: number;
  readonly height?: number;
  readonly data?: string;
  /** Built packs in place of the shipped ones. */
  readonly packs?: string;
  /** For a visitor who wants no motion. */
  readonly still?: boolean;
  /** The very first start on a machine, which installs what ships; else that has been done. */
  readonly first?: boolean;
  readonly settings?: Partial<Settings>;
  /** The staff PIN, as if a steward had chosen it. */
  readonly pin?: string;
  readonly args?: readonly string[];
};

export const portrait = { width: 1080, height: 1920 } as const;
export const landscape = { width: 1920, height: 1080 } as const;
/** Where nobody looks at a picture: without a graphics card most of a visit is painting. */
export const small = { width: 540, height: 960, still: true } as const;

/** Writes what a steward would have set. */
export async function writeSettings(data: string, settings: Partial<Settings>): Promise<void> {
  const store = await openStore(join(data, 'records', 'settings'), settingsSchema, defaultSettings, Date.now);
  await store.update((before) => ({ ...before, ...settings }));
}

// Each time it is typed it costs a core half a second, where it must be hard to guess.
const cheap = 2 ** 10;

/** Writes the PIN that a steward would have chosen, if there is none. */
async function writePin(data: string, digits: string): Promise<void> {
  const elapsed = () => performance.now();
  const pin = await openPin(join(data, 'records', 'pin'), { elapsed, now: Date.now, cost: cheap });
  if (pin.state().kind !== 'unset') return;
  const { kind } = await pin.set(digits);
  if (kind !== 'open') throw new Error(`the kiosk does not take ${digits} for a PIN: ${kind}`);
}

const launchMs = 60_000;
// Without a sound card Chromium plays to nowhere, but looks for one each time, in a process of its own.
const speaker = existsSync('/dev/snd')
  ? []
  : ['--disable-audio-output', '--disable-features=AudioServiceOutOfProcess'];

/** Starts the kiosk that is built in out/ and waits until the attract screen can be touched. */
export async function startKiosk(options: KioskOptions = {}): Promise<Kiosk> {
  const {
    width = portrait.width,
    height = portrait.height,
    packs,
    first = false,
    still = false,
    settings,
    pin,
    args = [],
  } = options;
  const { executable } = await ensureRuntime({ report: silent });
  const display = await openDisplay({ width, height, always: true });
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'hall-kiosk-')));
  if (!packs && !first) await putInstalledPacks(data);
  if (settings) await writeSettings(data, settings);
  if (pin !== undefined) await writePin(data, pin);
  const own = [`--data=${data}`, ...(packs ? [`--packs=${packs}`] : []), ...speaker, ...args];
  const app = await _electron.launch({
    executablePath: executable,
    args: [PROJECT, ...sandboxArguments(), ...own],
    env: plainEnvironment(display.env),
    timeout: launchMs,
  });
  const page = await app.firstWindow();
  tellCrashes(app, page);
  if (still) await page.emulateMedia({ reducedMotion: 'reduce' });
  const close = async () => {
    await app.close();
    await display.close();
    if (!options.data) await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, page, data, close };
}

const lastLines = 20;

/** Says what the kiosk has logged whenever its page is lost, as whoever steers it only sees that it is gone. */
function tellCrashes(app: ElectronApplication, page: Page): void {
  let said = '';
  app.process().stderr?.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.split('\n').slice(-lastLines).join('\n');
  });
  // The kiosk tells why a moment later.
  page.on('crash', () =>
    setTimeout(() => process.stderr.write(`the page was lost; the kiosk says:\n${said}\n`), 500),
  );
}

const silent = { line: () => undefined, progress: () => undefined };

/** Playwright wants every variable to be a text. */
function plainEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
