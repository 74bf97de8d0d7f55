/** Where a tool of build/ says what it is doing: lines for people, never on stdout. */
export type Report = {
  line: (text: string) => void;
  /** `done` and `total` in bytes; called often, shown seldom. */
  progress: (what: string, done: number, total: number) => void;
};

const MEGABYTE = 1_000_000;

/** "Electron: 47 of 196 MB (24 %)". */
export function progressText(what: string, done: number, total: number): string {
  const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
  return `${what}: ${Math.round(done / MEGABYTE)} of ${Math.round(total / MEGABYTE)} MB (${percent} %)`;
}

/** On a terminal one line that is overwritten, elsewhere (logs) one line for each tenth. */
export function reportTo(stream: NodeJS.WritableStream & { isTTY?: boolean }): Report {
  let shown = '';
  let open = false;
  const line = (text: string): void => {
    if (open) stream.write('\n');
    open = false;
    stream.write(`${text}\n`);
  };
  const progress = (what: string, done: number, total: number): void => {
    const step = stream.isTTY === true ? 100 : 10;
    const key = `${what} ${total > 0 ? Math.floor((step * done) / total) : 0}`;
    if (key === shown) return;
    shown = key;
    const text = progressText(what, done, total);
    open = stream.isTTY === true;
    stream.write(open ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return { line, progress };
}
