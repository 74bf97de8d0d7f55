import type { Machine } from './machine.ts';
import { todo, unknown, type Verdict, wanted } from './verdict.ts';

/** One value of Windows' registry that a hall wants so: `['HKLM\\…\\EdgeUI', 'AllowEdgeSwipe', 0]`. */
export type RegistryWish = readonly [key: string, name: string, value: number | string];

/**
 * The value in what `reg query KEY /v NAME` prints: `    AllowEdgeSwipe    REG_DWORD    0x0`. Nothing in it but the
 * type is in English on every Windows.
 */
export function registryValue(printed: string, name: string): number | string | undefined {
  for (const line of printed.split(/\r?\n/)) {
    const [, is, type, value = ''] = /^\s+(.+?)\s{2,}(REG_\w+)(?:\s{2,}(.*))?$/.exec(line) ?? [];
    if (is?.toLowerCase() !== name.toLowerCase()) continue;
    return type === 'REG_DWORD' ? Number(value) : value.trim();
  }
  return undefined;
}

const setCommand = ([key, name, value]: RegistryWish): string =>
  typeof value === 'number'
    ? `reg add "${key}" /v ${name} /t REG_DWORD /d ${value} /f`
    : `reg add "${key}" /v ${name} /t REG_SZ /d "${value}" /f`;

export async function readRegistry(
  machine: Machine,
  key: string,
  name: string,
): Promise<number | string | undefined> {
  return registryValue((await machine.run('reg', 'query', key, '/v', name)) ?? '', name);
}

/** Compares values of the registry with what a hall wants; the steps set those that differ. */
export async function registrySettings(machine: Machine, wishes: readonly RegistryWish[]): Promise<Verdict> {
  const seen: string[] = [];
  const steps: string[] = [];
  for (const wish of wishes) {
    const [key, name, value] = wish;
    const is = await readRegistry(machine, key, name);
    seen.push(`${name} ${is ?? 'not set'}`);
    if (is !== value) steps.push(setCommand(wish));
  }
  return wanted(steps.length === 0, seen.join(', '), ...steps);
}

/**
 * The value that counts while the machine is plugged in, from `powercfg /query SCHEME SUB SETTING`: the last two
 * numbers are those for mains and for battery, whatever language the words are in.
 */
export function powerValue(printed: string): number | undefined {
  const numbers = [...printed.matchAll(/:\s*(0x[0-9a-f]+)\s*$/gim)].map(([, value]) => Number(value));
  return numbers.length >= 2 ? numbers.at(-2) : undefined;
}

export async function powerSetting(
  machine: Machine,
  [group, setting]: readonly [string, string],
  holds: (value: number) => boolean,
  ...steps: readonly string[]
): Promise<Verdict> {
  const printed = await machine.run('powercfg', '/query', 'SCHEME_CURRENT', group, setting);
  const value = powerValue(printed ?? '');
  if (value === undefined) return unknown(undefined, ...steps);
  return holds(value) ? wanted(true, `${setting} ${value}`) : todo(`${setting} ${value}`, ...steps);
}
