import { Cancelled, Refusal, systemSentence, WrongUse } from './refusal.ts';

/** What a command has to say: `result` for programs (`--json`), `lines` for people. */
export type Told = {
  /** Undefined: it was said already. */
  readonly result: unknown;
  readonly lines: readonly string[];
  /** It did not do what was asked: exit code 1, and the lines are shown as errors. */
  readonly failed?: boolean;
};

export type Effects = { readonly signal: AbortSignal; readonly now: number };

/**
 * Runs a command and sets the exit code: 0 only if it did what was asked, 1 failed, 2 wrong use, 130 cancelled
 * by Ctrl+C. With `json` one line stands on stdout, everything else on stderr.
 */
export async function runCommand(
  json: boolean | undefined,
  action: (effects: Effects) => Promise<Told>,
): Promise<void> {
  const cancel = new AbortController();
  // Once: who presses it again does not want to wait.
  const stop = () => {
    console.error('\nending …');
    cancel.abort(new Cancelled('cancelled'));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const told = await action({ signal: cancel.signal, now: Date.now() });
    if (json && told.result !== undefined) console.log(JSON.stringify(told.result));
    if (!json || told.failed)
      for (const line of told.lines) (told.failed ? console.error : console.log)(line);
    process.exitCode = told.failed ? (cancel.signal.aborted ? 130 : 1) : 0;
  } catch (error) {
    const end = endOf(cancel.signal.aborted ? cancel.signal.reason : error);
    process.exitCode = end.code;
    console.error(end.message);
    if (json) console.log(JSON.stringify({ kind: end.kind, message: end.message }));
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

function endOf(error: unknown): { kind: string; code: number; message: string } {
  if (error instanceof Cancelled) return { kind: 'cancelled', code: 130, message: 'cancelled' };
  if (error instanceof WrongUse) return { kind: 'wrong-use', code: 2, message: error.message };
  if (error instanceof Refusal) return { kind: 'failed', code: 1, message: error.message };
  const sentence = systemSentence(error);
  if (sentence !== undefined) return { kind: 'failed', code: 1, message: sentence };
  throw error;
}
