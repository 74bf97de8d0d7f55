import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Application, type SpectronClient } from 'spectron';
import { openDisplay } from '../../build/display.ts';
import { electronEnvironment, sandboxArguments } from '../../build/runtime/launch.ts';
import { eventually, freePort, type Program, startProgram } from './child-process.ts';
import { elementsNamed, type Named } from './page-elements.ts';

const START_MS = 30_000;
const FIND_MS = 10_000;

/** How WebDriver hands over an element that a script returned. */
type ElementReference = { 'element-6066-11e4-a52e-4f735466cecf': string; ELEMENT: string };

/** Spectron's types leave out the process it started. */
type Attached = Application & { chromeDriver: { stop: () => void } };

type PageElement = Awaited<ReturnType<SpectronClient['$']>>;

export type PackagedKiosk = {
  client: SpectronClient;
  /** Waits for the element. */
  find: (selector: string) => Promise<PageElement>;
  /** A finger on the element: down, 60 ms, up. */
  tap: (what: string | Named) => Promise<void>;
  /** The element's visible text. */
  text: (selector: string) => Promise<string>;
  /** Waits until the element's text contains `text`. */
  waitForText: (selector: string, text: string, ms?: number) => Promise<void>;
  /** Runs a function in the page; it may refer to nothing but its arguments. */
  evaluate: <R, A extends readonly unknown[]>(run: (...args: A) => R, ...args: A) => Promise<R>;
  /** Writes a PNG of the screen. */
  screenshot: (file: string) => Promise<void>;
  output: () => string;
  running: () => boolean;
  close: () => Promise<void>;
};

export type StartOptions = {
  executable: string;
  /** Where the kiosk keeps all its state. */
  data: string;
  args?: readonly string[];
  width?: number;
  height?: number;
};

async function pageIsThere(port: number): Promise<true | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await answer.json()) as { type: string; url: string }[];
  const shown = ({ type, url }: { type: string; url: string }): boolean =>
    type === 'page' && !/^(about:blank|chrome-error:.*)$/.test(url);
  return targets.some(shown) ? true : undefined;
}

async function attach(debugPort: number): Promise<Attached> {
  const application = new Application({
    debuggerAddress: `127.0.0.1:${debugPort}`,
    // Spectron wants one though it starts nothing here.
    path: '/nothing',
    port: await freePort(),
    startTimeout: START_MS,
    waitTimeout: FIND_MS,
    quitTimeout: 1,
  }) as Attached;
  await application.start();
  return application;
}

async function touch(client: SpectronClient, element: PageElement): Promise<void> {
  const origin = { 'element-6066-11e4-a52e-4f735466cecf': element.elementId };
  const actions = [
    { type: 'pointerMove', duration: 0, origin, x: 0, y: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pause', duration: 60 },
    { type: 'pointerUp', button: 0 },
  ];
  const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
  await client.performActions([finger]);
  await client.releaseActions();
}

function helpersFor(client: SpectronClient): Omit<PackagedKiosk, 'client' | 'output' | 'running' | 'close'> {
  const evaluate = <R, A extends readonly unknown[]>(run: (...args: A) => R, ...args: A): Promise<R> =>
    // tsx names inner functions through a helper that the page does not have.
    client.execute(
      `const __name = (run) => run; return (${run.toString()})(...arguments)`,
      ...args,
    ) as Promise<R>;
  const find = async (selector: string): Promise<PageElement> => {
    const element = await client.$(selector);
    await element.waitForDisplayed({ timeout: FIND_MS });
    return element;
  };
  const findNamed = ({ role, name }: Named): Promise<PageElement> =>
    eventually(`${role} "${name}"`, FIND_MS, async () => {
      const [found] = await evaluate(elementsNamed, role, name);
      return found === undefined ? undefined : client.$(found as unknown as ElementReference);
    });
  const text = async (selector: string): Promise<string> => (await find(selector)).getText();
  return {
    evaluate,
    find,
    text,
    tap: async (what) => {
      const element = typeof what === 'string' ? await find(what) : await findNamed(what);
      await element.scrollIntoView({ block: 'center' });
      await touch(client, element);
    },
    waitForText: async (selector, wanted, ms = FIND_MS) => {
      await eventually(`"${wanted}" in ${selector}`, ms, async () =>
        (await text(selector)).includes(wanted) ? true : undefined,
      );
    },
    screenshot: async (file) => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await client.takeScreenshot(), 'base64');
    },
  };
}

/** Runs every step, also after one has failed; then throws the first failure. */
async function closeAll(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/**
 * Starts the packaged kiosk (one built with --for-tests) on a screen of its own and attaches Spectron to it.
 * Throws with the kiosk's own output if it does not come up; whatever was started is closed again.
 */
export async function startPackagedKiosk(options: StartOptions): Promise<PackagedKiosk> {
  const { executable, data, args = [], width = 1080, height = 1920 } = options;
  const display = await openDisplay({ width, height, always: true });
  const port = await freePort();
  const flags = [`--remote-debugging-port=${port}`, `--data=${data}`, ...sandboxArguments(), ...args];
  const program: Program = startProgram(executable, flags, electronEnvironment(display.env));
  const closers = [program.close, display.close];
  try {
    await eventually('the kiosk shows a page', START_MS, () => pageIsThere(port));
    const application = await attach(port);
    closers.unshift(async () => {
      application.chromeDriver.stop();
    });
    const { client } = application;
    return {
      client,
      ...helpersFor(client),
      output: program.output,
      running: program.running,
      close: () => closeAll(closers),
    };
  } catch (error) {
    await closeAll(closers);
    throw new Error(`the packaged kiosk did not start; it wrote:\n${program.output()}`, { cause: error });
  }
}
