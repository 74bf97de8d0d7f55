import { systemCode } from '../../electron/records/system-code.ts';

/** A command can't do what was asked: one sentence that says why and what to do. Exit code 1. */
export class Refusal extends Error {}

/** The command was used wrongly: its message alone is shown. Exit code 2. */
export class WrongUse extends Error {}

/** Somebody pressed Ctrl+C. */
export class Cancelled extends Error {}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled('cancelled');
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; check the name',
  ENOSPC: 'the disk is full; free some space and run it again',
  EDQUOT: 'your share of the disk is used up; free some space and run it again',
  EACCES: 'you may not read or write this; change its owner or mode',
  EPERM: 'you may not read or write this; change its owner or mode',
  EROFS: 'this disk is read-only; name a folder that can be written',
  EIO: 'the disk fails to read or write; copy what you can and replace it',
  ENOTDIR: 'a part of this path is a file; name a folder',
  EADDRINUSE: 'the port is taken; choose another one with --port',
};

/** What to tell a person of an error that the system threw; undefined for a bug. */
export function systemSentence(error: unknown): string | undefined {
  const code = systemCode(error);
  if (code === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  return `${path}${sentences[code] ?? error.message}`;
}
