import { type ChildProcess, spawn } from 'node:child_process';
import { systemCode } from '../records/system-code.ts';
import type { KioskProcess } from './supervise.ts';
import { aliveWord } from './supervision.ts';

export type StartKiosk = {
  readonly executable: string;
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
};

/**
 * Starts the kiosk with a channel to it (Node's own, by a descriptor that no page has), in a process group of
 * its own, so that nothing that it started outlives it.
 */
export function startKiosk({ executable, args, platform }: StartKiosk): KioskProcess {
  const child = spawn(executable, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own is a console of its own on Windows.
    detached: platform !== 'win32',
  });
  return {
    ended: new Promise((done) => {
      child.once('exit', (code, signal) => done(code ?? signal ?? -1));
      // It could not even be started.
      child.once('error', () => done(-1));
    }),
    onAlive: (run) => void child.on('message', (word) => word === aliveWord && run()),
    ask: () => void child.kill('SIGTERM'),
    kill: () => killAll(child, platform),
  };
}

function killAll(child: ChildProcess, platform: NodeJS.Platform): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (platform === 'win32') {
    // Once it has ended its number may be another's.
    if (child.exitCode !== null || child.signalCode !== null) return;
    spawn('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' }).once('error', () =>
      child.kill(),
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // The whole group has ended already.
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
