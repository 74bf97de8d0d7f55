import { setTimeout as delay } from 'node:timers/promises';
import { openLog } from '../log.ts';
import { startKiosk } from './start-kiosk.ts';
import { supervise } from './supervise.ts';
import { openSupervision } from './supervision.ts';
import { systemdNotify } from './systemd-notify.ts';

export const superviseSwitch = '--supervise';

/**
 * Runs this program as the supervisor of another one like it, with the same arguments but for `--supervise`.
 * Resolves when the kiosk has ended by wish, or this process was told to end and the kiosk has.
 */
export async function runSupervisor(): Promise<void> {
  const log = openLog(
    (line) => void process.stderr.write(line),
    () => new Date(),
  );
  // Whoever watches over the supervisor: systemd, or nobody.
  const { alive } = openSupervision({
    env: process.env,
    channel: process,
    notify: systemdNotify(log),
    orphaned: () => undefined,
  });
  const args = process.argv.slice(1).filter((arg) => arg !== superviseSwitch);
  const stop = new AbortController();
  // SIGHUP: the session is gone.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  await supervise(
    {
      start: () => startKiosk({ executable: process.execPath, args, platform: process.platform }),
      alive,
      now: () => performance.now(),
      pause: (ms, signal) => delay(ms, undefined, { signal }).catch(() => undefined),
      every(ms, run) {
        const timer = setInterval(run, ms);
        return () => clearInterval(timer);
      },
      log,
    },
    stop.signal,
  );
}
