import { FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from '../electron/doctor/fuses.ts';

const states: Readonly<Record<string, string>> = { '0': 'off', '1': 'on', r: 'removed' };

/** The fuses that the program really has, as `RunAsNode off`; one without a known name is `fuse 9 on`. */
export async function readFuses(executable: string): Promise<string[]> {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  if (version !== FuseVersion.V1) throw new Error(`the fuses of ${executable} are of a version unknown here`);
  return Object.entries(wire)
    .filter(([position]) => /^\d+$/.test(position))
    .map(([position, state]) => {
      const name = fuses[Number(position)]?.name ?? `fuse ${position}`;
      return `${name} ${states[String.fromCharCode(Number(state))] ?? 'unknown'}`;
    });
}

/** What is not as it must be; an older Electron has fewer fuses, a newer one more than anybody has judged. */
export const wrongFuses = (found: readonly string[]): string[] =>
  found.filter((one, position) => {
    const wanted = fuses[position];
    return wanted === undefined || one !== `${wanted.name} ${wanted.on ? 'on' : 'off'}`;
  });
