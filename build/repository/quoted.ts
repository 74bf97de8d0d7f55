/** A path as it stands in a command that people copy, whatever is in it. */
export const quoted = (path: string, windows = process.platform === 'win32'): string =>
  windows ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
