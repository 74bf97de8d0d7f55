// Windows refuses these names with any ending; a pack must be writable to a stick for any system.
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;
const forbidden = /[\\:*?"<>|]|\p{Cc}/u;

/**
 * Says what is wrong with a path inside a pack, or nothing if it is good: relative, forward slashes, NFC,
 * no `..`, no control characters, no device names, no part that ends in a dot or a space.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path !== path.normalize('NFC')) return 'is not in Unicode form NFC; rename the file';
  if (path.includes('\\')) return 'has a backslash; use /';
  if (forbidden.test(path)) return 'has a character that some systems refuse (\\ : * ? " < > | or control)';
  if (path.startsWith('/')) return 'is absolute; write it relative to the pack';
  if (path.length > 200) return 'is longer than 200 characters';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return `has the part "${part}"; write the plain path`;
    if (deviceName.test(part)) return `has the name "${part}", which Windows keeps for a device`;
    if (/[. ]$/.test(part)) return `has the part "${part}", which ends in a dot or a space`;
  }
  return undefined;
}

/** Pairs of paths that are one file on systems that ignore case. */
export function caseTwins(paths: readonly string[]): [string, string][] {
  const seen = new Map<string, string>();
  const twins: [string, string][] = [];
  for (const path of paths) {
    // Lower, then upper: ſ, K (Kelvin) and ς fold like s, k and σ, as file systems do.
    const folded = path.toLowerCase().toUpperCase();
    const before = seen.get(folded);
    if (before === undefined) seen.set(folded, path);
    else twins.push([before, path]);
  }
  return twins;
}
