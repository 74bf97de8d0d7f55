import { readConfigs } from './ini.ts';
import type { Machine } from './machine.ts';

/**
 * Whether an option of the X server is on: `Option "DontZap" "true"`; without a value it is on, too. The last one
 * counts; undefined if it is not mentioned.
 */
export function xorgOption(texts: readonly string[], name: string): boolean | undefined {
  const pattern = new RegExp(`^\\s*Option\\s+"${name}"(?:\\s+"([^"]*)")?`, 'i');
  const values = texts.flatMap((text) =>
    text.split('\n').flatMap((line) => {
      const found = pattern.exec(line);
      return found ? [found[1] ?? 'on'] : [];
    }),
  );
  const last = values.at(-1);
  return last === undefined ? undefined : /^(|1|on|true|yes)$/i.test(last);
}

export const readXorg = (machine: Machine): Promise<string[]> =>
  readConfigs(machine, '/usr/share/X11/xorg.conf.d', '/etc/X11/xorg.conf.d', '/etc/X11/xorg.conf');
