/** Shows how far long work is, on a terminal only; elsewhere it says nothing. */
export type Progress = { report(done: number, total: number): void; end(): void };

const width = 30;
const everyMs = 100;

export function progressBar(
  label: string,
  output: NodeJS.WriteStream,
  now: () => number = Date.now,
): Progress {
  let shownAt = 0;
  let shown = false;
  return {
    report(done, total) {
      if (!output.isTTY || now() - shownAt < everyMs) return;
      shownAt = now();
      shown = true;
      const share = total > 0 ? Math.min(1, done / total) : 1;
      const full = Math.round(share * width);
      const bar = '█'.repeat(full) + '░'.repeat(width - full);
      const amount = `${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`;
      output.write(`\r\x1b[K${label} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${amount}`);
    },
    end() {
      if (shown) output.write('\r\x1b[K');
    },
  };
}
