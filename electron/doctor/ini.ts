import type { Machine } from './machine.ts';

/** Sections of a configuration, each with its keys; a key's last value counts. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads what display managers, systemd and greetd are configured by: `[section]` and `key = value`, with `#`
 * or `;` before remarks. Quotes round a value fall off. What is before the first section is in section ''.
 */
export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let section = '';
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || /^[#;]/.test(line)) continue;
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    const [, key, value] = /^([^=]+?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const keys = sections.get(section) ?? new Map<string, string>();
    keys.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
    sections.set(section, keys);
  }
  return sections;
}

/** The texts of these files and of the `*.conf` in these folders, in the order in which they count. */
export async function readConfigs(machine: Machine, ...places: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const place of places) {
    const inside = place.endsWith('.d')
      ? (await machine.list(place)).filter((name) => name.endsWith('.conf')).toSorted()
      : undefined;
    const files = inside?.map((name) => `${place}/${name}`) ?? [place];
    for (const file of files) {
      const text = await machine.read(file);
      if (text !== undefined) texts.push(text);
    }
  }
  return texts;
}

/** The value of a key in the section, from several files of which the last one that has it counts. */
export function lastValue(texts: readonly string[], section: string, key: string): string | undefined {
  const values = texts.flatMap((text) => parseIni(text).get(section)?.get(key) ?? []);
  return values.at(-1);
}
