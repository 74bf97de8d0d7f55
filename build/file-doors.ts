/** What Node's file modules can write with. `open` is among them, as its flags can't be told from an import. */
const writing =
  /^(open|openSync|createWriteStream|(writeFile|appendFile|copyFile|cp|rename|truncate|ftruncate|write|writev|symlink|link)(Sync)?)$/;

/** Who may all the same, and what for. What must not be lost is written through electron/records or blobs.ts. */
const doors: Readonly<Record<string, readonly string[]>> = {
  // The one door for records; its callers are tested with every call failing.
  'electron/records/disk.ts': ['open', 'rename'],
  // Media bytes: too many for memory, verified on the way in.
  'electron/library/blobs.ts': ['open', 'rename'],
  'electron/library/part.ts': ['open'],
  // These open for reading only, and refuse links.
  'electron/sync/compare-blob.ts': ['open'],
  'electron/sync/folder-source.ts': ['open'],
  'electron/sync/peer-stream.ts': ['open'],
  // A copy for tuf-js to work on; it is thrown away, and what counts is written durably.
  'electron/sync/tuf.ts': ['writeFile'],
};

const fileImport = /import\s+(?!type\b)([^;]*?)\s+from\s+'(?:node:)?fs(?:\/promises)?'/g;

/** The ways to write that a file of electron/ imports and may not; one message each. */
export function writesPastDoors(file: string, text: string): string[] {
  if (!file.startsWith('electron/')) return [];
  const allowed = doors[file] ?? [];
  return [...text.matchAll(fileImport)].flatMap(([, what = '']) => {
    const named = /^\{([^}]*)\}$/s.exec(what.trim())?.[1];
    if (named === undefined) return [`${file}: ${what} (import what is used by its name)`];
    const names = named.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? '');
    return names
      .filter((name) => writing.test(name) && !allowed.includes(name))
      .map((name) => `${file}: ${name} (write through electron/records or electron/library/blobs.ts)`);
  });
}
