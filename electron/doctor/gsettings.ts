import type { Machine } from './machine.ts';
import { unknown, type Verdict, wanted } from './verdict.ts';

/** One setting of GNOME that a hall wants so: `['org.gnome.desktop.session', 'idle-delay', '0']`. */
export type GnomeWish = readonly [schema: string, key: string, value: string];

/** A value as `gsettings get` prints it, without its type and quotes: `uint32 300` is 300, `@as []` is []. */
export const plainValue = (printed: string): string =>
  printed
    .trim()
    .replace(/^(?:u?int(?:16|32|64)|@\w+)\s+/, '')
    .replace(/^'(.*)'$/, '$1');

const quoted = (value: string): string =>
  /^[\w]+$/.test(value) ? value : `"${value === '' ? "''" : value}"`;

/** Compares the settings with what a hall wants; the steps set those that differ. */
export async function gnomeSettings(machine: Machine, wishes: readonly GnomeWish[]): Promise<Verdict> {
  const seen: string[] = [];
  const steps: string[] = [];
  for (const [schema, key, value] of wishes) {
    const printed = await machine.run('gsettings', 'get', schema, key);
    // Other versions of GNOME may lack it.
    if (printed === undefined || printed.trim() === '') continue;
    const is = plainValue(printed);
    seen.push(`${key} ${is === '' ? "''" : is}`);
    if (is !== value) steps.push(`gsettings set ${schema} ${key} ${quoted(value)}`);
  }
  if (seen.length === 0) return unknown(undefined, ...wishes.map(asCommand));
  return wanted(steps.length === 0, seen.join(', '), ...steps);
}

const asCommand = ([schema, key, value]: GnomeWish): string =>
  `gsettings set ${schema} ${key} ${quoted(value)}`;
