import { execFile } from 'node:child_process';
import type { Log } from '../log.ts';

const patienceMs = 10_000;

/**
 * Tells systemd by its own program, as Node has no datagram sockets of the local kind. The unit has
 * `NotifyAccess=all` for that. What goes wrong is logged: systemd itself will act on the silence.
 */
export const systemdNotify =
  (log: Log) =>
  (words: readonly string[]): Promise<void> =>
    new Promise((done) => {
      execFile('systemd-notify', [...words], { timeout: patienceMs }, (error) => {
        if (error) log.warn(`systemd could not be told ${words.join(' ')}: ${error.message}`);
        done();
      });
    });
