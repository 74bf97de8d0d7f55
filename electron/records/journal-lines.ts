import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * A journal is text, one line for each event: `<crc32> <number> <chain> <json>`.
 * - crc32: 8 hex digits over the rest of the line, so that a torn line is known;
 * - number: 1, 2, 3 …;
 * - chain: 16 hex digits of SHA-256 over the chain of the line before and this json, so that a line that was
 *   deleted or changed is known by the next. It keeps no secret: it shows damage and clumsy hands, no forger.
 *
 * A later format must begin its lines with something else than 8 hex digits; and that a damaged line of this one is
 * never taken for one of it, it is text without empty lines, and none of its lines has a blank behind 8 signs. It may
 * stand behind lines of this one.
 */
export type Mark = { readonly number: number; readonly chain: string };

/** Before the first line. */
export const start: Mark = { number: 0, chain: '0000000000000000' };

function markAfter({ number, chain }: Mark, json: string): Mark {
  const digest = createHash('sha256').update(`${chain}${json}`).digest('hex');
  return { number: number + 1, chain: digest.slice(0, 16) };
}

const sum = (bytes: string | Uint8Array) => crc32(Buffer.from(bytes)).toString(16).padStart(8, '0');

/** The line for an event that follows `last`, and the mark that it makes. */
export function journalLine(last: Mark, json: string): { readonly line: Buffer; readonly mark: Mark } {
  const mark = markAfter(last, json);
  const rest = `${mark.number} ${mark.chain} ${json}`;
  return { line: Buffer.from(`${sum(rest)} ${rest}\n`), mark };
}

type Line = { readonly mark: Mark; readonly json: string; readonly value: unknown };

const format = /^[0-9a-f]{8} (\d{1,15}) ([0-9a-f]{16}) (.*)$/s;

/** Reads a line without its newline; `undefined` if it is torn or changed. */
function readLine(bytes: Buffer): Line | undefined {
  if (sum(bytes.subarray(9)) !== bytes.toString('latin1', 0, 8)) return undefined;
  const found = format.exec(bytes.toString('utf8'));
  if (!found) return undefined;
  const [, number, chain = '', json = ''] = found;
  try {
    return { mark: { number: Number(number), chain }, json, value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

// Lines of this format, sound or damaged anywhere; what is no text.
const ours = /^([0-9a-f]{8}|.{8} )/s;
const isText = (line: Buffer) => line.length > 0 && line.every((byte) => byte >= 32);

/** Whether what follows the last whole line is of a later format: all of its lines, but for one without an end. */
export function isLaterFormat(rest: Buffer): boolean {
  let from = 0;
  for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
    const line = rest.subarray(from, end);
    if (!isText(line) || ours.test(line.toString('latin1', 0, 9))) return false;
    from = end + 1;
  }
  return from > 0;
}

/** What a journal's bytes hold. */
export type JournalRead = {
  readonly lines: readonly Line[];
  /** How many bytes lead to the end of the last whole line; what follows is a torn tail. */
  readonly whole: number;
  readonly last: Mark;
  /** The number of the first event before the last whole line that was deleted or changed. */
  readonly broken: number | undefined;
};

/** Reads all that is whole, also behind something that is not. */
export function readJournal(bytes: Buffer): JournalRead {
  const lines: Line[] = [];
  let whole = 0;
  let last = start;
  let broken: number | undefined;
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    const line = readLine(bytes.subarray(from, end));
    from = end + 1;
    if (!line) continue;
    const expected = markAfter(last, line.json);
    const follows = expected.number === line.mark.number && expected.chain === line.mark.chain;
    if (!follows) broken ??= expected.number;
    lines.push(line);
    last = line.mark;
    whole = from;
  }
  return { lines, whole, last, broken };
}
