/**
 * Electron's fuses in the order of the wire that they form in its binary, and how a hall's kiosk has them: it runs our
 * archive and nothing else, without Node, an inspector or privileges of file://.
 */
export const fuses = [
  { name: 'RunAsNode', on: false },
  { name: 'EnableCookieEncryption', on: true },
  { name: 'EnableNodeOptionsEnvironmentVariable', on: false },
  { name: 'EnableNodeCliInspectArguments', on: false },
  { name: 'EnableEmbeddedAsarIntegrityValidation', on: true },
  { name: 'OnlyLoadAppFromAsar', on: true },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', on: false },
  { name: 'GrantFileProtocolExtraPrivileges', on: false },
  // Since Electron 38 or so, on by default; electron-builder has no name for it yet and leaves it as it is.
  { name: 'WasmTrapHandlers', on: true },
] as const;

/** What marks the wire in the program. After it: version 1, how many there are, one letter each. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The letters of the wire in a piece of the program; undefined if it is not whole in this piece. */
export function fuseWire(bytes: Buffer): string | undefined {
  const at = bytes.indexOf(fuseSentinel, 0, 'latin1');
  if (at < 0) return undefined;
  const start = at + fuseSentinel.length;
  const [version, length] = [bytes[start], bytes[start + 1]];
  if (version !== 1 || length === undefined || bytes.length < start + 2 + length) return undefined;
  return bytes.toString('latin1', start + 2, start + 2 + length);
}

/** The names of the fuses that are not as they must be; an older Electron has fewer of them. */
export const wrongFuses = (wire: string): string[] =>
  fuses.flatMap(({ name, on }, position) =>
    position >= wire.length || wire[position] === (on ? '1' : '0') ? [] : [name],
  );
