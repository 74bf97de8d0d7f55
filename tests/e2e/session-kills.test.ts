import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDisplay } from '../../build/display.ts';
import { small } from '../../build/kiosk-driver.ts';
import { PROJECT } from '../../build/npm-script.ts';
import { ensureRuntime } from '../../build/runtime/ensure-runtime.ts';
import { sessionStorm } from '../bench/session-storm.ts';

const silent = { line: () => undefined, progress: () => undefined };

/** Only `npm run test:long` does so; `session.test.ts` kills a kiosk once. */
const kills = Number(process.env.HALL_SESSION_KILLS ?? '0');

it.skipIf(kills === 0)(
  `goes on at the right step and line after each of ${kills} kills at random moments`,
  async () => {
    const { executable } = await ensureRuntime({ report: silent });
    const display = await openDisplay({ ...small, always: true });
    onTestFinished(() => display.close());
    const temp = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
    onTestFinished(() => rm(temp, { recursive: true, force: true, maxRetries: 5 }));
    const stage = { executable, env: display.env, kiosk: PROJECT };
    const { wrong } = await sessionStorm({ stage, temp, kills, seed: 5, say: () => undefined });
    expect(wrong).toEqual([]);
  },
  60_000 + kills * 60_000,
);
