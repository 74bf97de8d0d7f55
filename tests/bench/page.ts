import type { DebugPipe } from './debug-pipe.ts';
import { pause } from './figure.ts';

/** The one page of an app: functions can be run in it, and a finger can touch it. */
export type Page = {
  /** Runs a function in the page; it sees nothing but its arguments (plain data) and the page. */
  run<Args extends readonly unknown[], Result>(
    what: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** One finger down and up again, at a place in CSS pixels; when it was lifted, in ms since 1970. */
  touch(x: number, y: number, downMs?: number): Promise<number>;
  /** One key down and up again, by its name as in the DOM. */
  key(key: string): Promise<void>;
  /** As for a visitor who wants nothing to move, or again as usual. */
  reduceMotion(reduce: boolean): Promise<void>;
  /** Collects the garbage of the page's own heap. */
  collectGarbage(): Promise<void>;
};

type Targets = { targetInfos: { type: string; targetId: string }[] };
type Evaluated = { result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };

const patienceMs = 60_000;
// As long as a finger stays down in a light tap.
const tapMs = 60;

/** Attaches to the app's page, as soon as it has one. */
export async function attachPage(pipe: DebugPipe): Promise<Page> {
  const targetId = await firstPage(pipe);
  const { sessionId } = (await pipe.send('Target.attachToTarget', { targetId, flatten: true })) as {
    sessionId: string;
  };
  return pageOver((method, params) => pipe.send(method, params, sessionId));
}

/** The page at the other end of a session of the DevTools protocol. */
export function pageOver(send: (method: string, params?: object) => Promise<unknown>): Page {
  const finger = (type: string, points: { x: number; y: number }[]) =>
    send('Input.dispatchTouchEvent', { type, touchPoints: points });
  return {
    async run<Args extends readonly unknown[], Result>(
      what: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) {
      // The compiler names inner functions with a helper of its own, which the page lacks.
      const helper = 'globalThis.__name ??= (what) => what;';
      const expression = `${helper} (${what.toString()})(...${JSON.stringify(args)})`;
      const options = { expression, returnByValue: true, awaitPromise: true };
      const { result, exceptionDetails } = (await send('Runtime.evaluate', options)) as Evaluated;
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page threw');
      return result.value as Result;
    },
    async touch(x, y, downMs = tapMs) {
      await finger('touchStart', [{ x, y }]);
      await pause(downMs);
      const lifted = performance.timeOrigin + performance.now();
      await finger('touchEnd', []);
      return lifted;
    },
    async key(key) {
      const text = key.length === 1 ? { text: key } : {};
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
    async reduceMotion(reduce) {
      const value = reduce ? 'reduce' : '';
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
    },
    async collectGarbage() {
      await send('HeapProfiler.collectGarbage');
    },
  };
}

async function firstPage(pipe: DebugPipe): Promise<string> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const { targetInfos } = (await pipe.send('Target.getTargets')) as Targets;
    const page = targetInfos.find(({ type }) => type === 'page');
    if (page) return page.targetId;
    await pause(100);
  }
  throw new Error('the app opened no page');
}
