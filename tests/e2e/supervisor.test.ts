import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, openDisplay } from '../../build/display.ts';
import { PROJECT } from '../../build/npm-script.ts';
import { ensureRuntime } from '../../build/runtime/ensure-runtime.ts';
import { debugAddress, type Supervised, startSupervised } from '../fakes/supervised-kiosk.ts';
import { asks } from './steward.ts';

const silent = { line: () => undefined, progress: () => undefined };
const startMs = 60_000;

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What a steward at the kiosk that runs now asks for, past all screens. */
async function steward(supervised: Supervised, ...calls: [string, ...unknown[]][]): Promise<unknown[]> {
  const browser = await chromium.connectOverCDP(debugAddress(supervised));
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the kiosk has no page');
    const answers: unknown[] = [];
    for (const [name, ...args] of calls) answers.push(await asks(page, name, ...args));
    return answers;
  } finally {
    await browser.close();
  }
}

describe.runIf(process.platform === 'linux')('a kiosk under its own supervisor', () => {
  let data: string;
  let display: Display;
  let supervised: Supervised;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
    display = await openDisplay({ always: true });
    const { executable } = await ensureRuntime({ report: silent });
    const args = [`--data=${data}`, '--remote-debugging-port=0'];
    supervised = startSupervised({ executable, app: PROJECT, env: display.env, args });
    await supervised.picture(1, startMs);
  });
  afterAll(async () => {
    await supervised?.end();
    await display?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  it('shows its picture again within 10 s after its main process was killed', async () => {
    const killed = performance.now();
    process.kill(await supervised.kiosk(), 'SIGKILL');
    expect((await supervised.picture(2, 15_000)) - killed).toBeLessThan(10_000);
  });

  it('is killed and shows again within 10 s after its main process was stopped', async () => {
    const kiosk = await supervised.kiosk();
    const stopped = performance.now();
    process.kill(kiosk, 'SIGSTOP');
    expect((await supervised.picture(3, 30_000)) - stopped).toBeLessThan(10_000);
    expect(runs(kiosk)).toBe(false);
  });

  it('starts again as a steward wishes, and never ends without the PIN', async () => {
    const done = { kind: 'done' };
    const answers = await steward(
      supervised,
      ['endKiosk', 'for-good'],
      ['setPin', '8305'],
      ['endKiosk', 'again'],
    );
    expect(answers).toEqual([{ kind: 'locked' }, { kind: 'open' }, done]);
    await supervised.picture(4, 15_000);
  });

  it('ends with its supervisor, which was told to end', async () => {
    const kiosk = await supervised.kiosk();
    expect(await supervised.end()).toBe(0);
    expect(runs(kiosk)).toBe(false);
  });
});
