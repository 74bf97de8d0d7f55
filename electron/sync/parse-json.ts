/** Deeper than any file of ours; what walks a value in turns must not run out of stack. */
const deepest = 64;

/** Parses bytes as JSON; undefined if they are none, not UTF-8, or nested too deeply. */
export function parseJson(bytes: Uint8Array): unknown {
  if (isTooDeep(bytes)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

const [quote, backslash] = [0x22, 0x5c];
const [openers, closers] = [new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d])];

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let n = 0; n < bytes.length; n++) {
    const byte = bytes[n] ?? 0;
    if (inString) {
      if (byte === backslash) n++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (openers.has(byte) && ++depth > deepest) return true;
    else if (closers.has(byte)) depth--;
  }
  return false;
}
