import { spawn } from 'node:child_process';

/** How a child ended, and the whole lines that it had printed. */
export type Ended = {
  readonly killed: boolean;
  readonly code: number | null;
  readonly lines: readonly string[];
};

/**
 * Runs a JavaScript file in a process of its own and kills it (SIGKILL: no handler runs, nothing is flushed)
 * so many milliseconds after its first line, or after its start if it prints none. It may end before.
 */
export function runAndKill(
  script: string,
  args: readonly string[],
  { after, from = 'first line' }: { after: number; from?: 'start' | 'first line' },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    let timer: NodeJS.Timeout | undefined;
    const killLater = () => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), after);
    };
    if (from === 'start') killLater();
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      killLater();
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', code, lines: printed.split('\n').slice(0, -1) });
    });
  });
}
