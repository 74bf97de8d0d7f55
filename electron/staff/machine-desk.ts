import { release, type as systemType } from 'node:os';
import type { MachineState } from '../../content/machine-state.ts';
import { examine } from '../doctor/examine.ts';
import { parseIni } from '../doctor/ini.ts';
import type { Machine, OwnFacts } from '../doctor/machine.ts';
import { exitCode } from '../exit-code.ts';
import type { MachineActions } from './desk.ts';

export type MachineDeskOptions = {
  readonly machine: Machine;
  readonly own: OwnFacts & { readonly supervision: 'systemd' | 'own' | 'none' };
  readonly version: string;
  /** Ends this process with that exit code, when its journals are written. */
  end(code: number): Promise<void>;
  /** Lets the system start the kiosk again once this process has ended; for when nobody else does. */
  relaunch(): void;
};

/** What the desk can tell of the machine, and do with the kiosk as a program. */
export function machineDesk({ machine, own, version, end, relaunch }: MachineDeskOptions): MachineActions {
  return {
    async machine(): Promise<MachineState> {
      const [findings, disk, system] = await Promise.all([
        examine(machine, own),
        machine.disk(),
        systemName(machine),
      ]);
      return {
        kind: 'machine',
        version,
        electron: process.versions.electron ?? '',
        system,
        findings,
        ...(disk && { freeBytes: disk.freeBytes }),
      };
    },
    async end(how) {
      if (how === 'again' && own.supervision === 'none') relaunch();
      await end(how === 'again' ? exitCode.again : exitCode.wish);
    },
  };
}

/** `Debian GNU/Linux 12 (bookworm)`, else what the kernel calls itself. */
async function systemName(machine: Machine): Promise<string> {
  const text = await machine.read('/etc/os-release');
  const name = text && parseIni(text).get('')?.get('PRETTY_NAME');
  return name || `${systemType()} ${release()}`;
}
