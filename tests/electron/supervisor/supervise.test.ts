import { describe, expect, it } from 'vitest';
import { exitCode } from '../../../electron/exit-code.ts';
import { type KioskProcess, supervise } from '../../../electron/supervisor/supervise.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A kiosk whose end, signs of life and supervisor's clock are in the test's hands. */
function stage() {
  const started: Started[] = [];
  const waits: number[] = [];
  let told = 0;
  const stop = new AbortController();
  const ticks = new Set<() => void>();
  let now = 0;
  const done = supervise(
    {
      start: () => {
        const kiosk = fakeKiosk();
        started.push(kiosk);
        return kiosk;
      },
      alive: () => {
        told += 1;
      },
      now: () => now,
      pause: async (ms) => void waits.push(ms),
      every(_ms, run) {
        ticks.add(run);
        return () => ticks.delete(run);
      },
      log,
    },
    stop.signal,
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    started,
    waits,
    told: () => told,
    stop: () => stop.abort(),
    done,
    settle,
    async pass(seconds: number) {
      for (let n = 0; n < seconds; n += 1) {
        now += 1000;
        for (const run of [...ticks]) run();
      }
      await settle();
    },
    async end(with_: number | NodeJS.Signals) {
      started.at(-1)?.end(with_);
      await settle();
    },
  };
}

type Started = KioskProcess & {
  readonly end: (code: number | NodeJS.Signals) => void;
  readonly live: () => void;
  readonly said: string[];
};

function fakeKiosk(): Started {
  let end: (code: number | NodeJS.Signals) => void = () => undefined;
  let live: () => void = () => undefined;
  const said: string[] = [];
  return {
    said,
    ended: new Promise((done) => {
      end = done;
    }),
    end: (code) => end(code),
    live: () => live(),
    onAlive(run) {
      live = run;
    },
    ask: () => void said.push('ask'),
    kill() {
      said.push('kill');
      end('SIGKILL');
    },
  };
}

describe('a supervisor', () => {
  it('ends when its kiosk has ended by wish', async () => {
    const { started, end, done, waits } = stage();
    await end(exitCode.wish);
    await done;
    expect(started).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it.each([
    ...Object.values(exitCode).filter((code) => code !== exitCode.wish),
    1,
    'SIGKILL' as const,
    'SIGSEGV' as const,
  ])('starts a kiosk that has ended with %s again at once', async (ending) => {
    const { started, end, waits, pass } = stage();
    await pass(10);
    await end(ending);
    expect(started).toHaveLength(2);
    expect(waits).toEqual([0]);
  });

  it('takes its time only when the start fails again and again, and never gives up', async () => {
    const { end, waits, started } = stage();
    for (let n = 0; n < 9; n += 1) await end(1);
    expect(waits).toEqual([250, 1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000, 30_000]);
    expect(started).toHaveLength(10);
  });

  it('is never slow with a kiosk that showed its picture', async () => {
    const { started, end, waits } = stage();
    for (let n = 0; n < 9; n += 1) {
      started.at(-1)?.live();
      await end('SIGKILL');
    }
    expect(waits).toEqual(Array(9).fill(0));
  });

  it('is quick again after a kiosk that has lived', async () => {
    const { end, waits, pass } = stage();
    await end(1);
    await end(1);
    await pass(5);
    await end(1);
    expect(waits).toEqual([250, 1000, 0]);
  });

  it('kills a kiosk that has been silent for 6 s, with all that it started', async () => {
    const { started, pass } = stage();
    started[0]?.live();
    await pass(5);
    expect(started[0]?.said).toEqual([]);
    await pass(1);
    expect(started[0]?.said).toContain('kill');
    expect(started).toHaveLength(2);
  });

  it('leaves one alone that says every 5 s or sooner that it lives', async () => {
    const { started, pass } = stage();
    for (let n = 0; n < 30; n += 1) {
      started[0]?.live();
      await pass(5);
    }
    expect(started).toHaveLength(1);
  });

  it('gives the first picture three minutes', async () => {
    const { started, pass } = stage();
    await pass(179);
    expect(started).toHaveLength(1);
    await pass(1);
    expect(started).toHaveLength(2);
  });

  it('counts its own seconds, so that sleep of the machine accuses nobody', async () => {
    const { started, pass } = stage();
    started[0]?.live();
    // After hours of sleep a timer that was due runs once.
    await pass(1);
    expect(started[0]?.said).toEqual([]);
  });

  it('asks its kiosk to end when it is told to, and kills it after 5 s', async () => {
    const { started, stop, pass, done } = stage();
    started[0]?.live();
    stop();
    expect(started[0]?.said).toEqual(['ask']);
    await pass(5);
    await done;
    expect(started[0]?.said).toContain('kill');
    expect(started).toHaveLength(1);
  });

  it('tells who watches over it of each sign of life, and of a new start once there was one', async () => {
    const { started, end, told } = stage();
    await end(1);
    expect(told()).toBe(0);
    started.at(-1)?.live();
    started.at(-1)?.live();
    expect(told()).toBe(2);
    await end('SIGKILL');
    expect(told()).toBe(3);
  });

  it('leaves nothing behind that a kiosk has started', async () => {
    const { started, end } = stage();
    await end(1);
    expect(started[0]?.said).toEqual(['kill']);
  });
});
