import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, syncFolder, writeAll } from '../../electron/records/durable-file.ts';
import { Refusal, stopIfCancelled } from './refusal.ts';

/** What a file must be. */
export type Expected = { readonly sha256: string; readonly bytes: number };

export type CopyEffects = {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes of each piece. */
  readonly report?: ((bytes: number) => void) | undefined;
};

/** SHA-256 and length of a file's bytes, at most one byte beyond `most`. */
export async function digestFile(
  file: string,
  most: number,
  { signal, report }: CopyEffects,
): Promise<Expected> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces(file, most)) {
    stopIfCancelled(signal);
    hash.update(piece);
    bytes += piece.length;
    report?.(piece.length);
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function* pieces(file: string, most: number): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file, { end: most, highWaterMark: 1 << 20 })) {
    const piece: Buffer = chunk;
    yield piece;
  }
}

/**
 * Copies a file durably under its final name, if and only if it is what it must be; nothing half stays behind.
 * The bytes are checked on their way, so that nobody can change them between.
 */
export async function copyVerified(
  from: string,
  to: string,
  { sha256, bytes }: Expected,
  { signal, report }: CopyEffects = {},
): Promise<void> {
  await makeFolder(dirname(to));
  const temp = `${to}.${randomUUID()}.tmp`;
  const hash = createHash('sha256');
  let done = 0;
  try {
    const out = await open(temp, 'wx', 0o644);
    try {
      for await (const piece of pieces(from, bytes)) {
        stopIfCancelled(signal);
        hash.update(piece);
        await writeAll(out, piece, done);
        done += piece.length;
        report?.(piece.length);
      }
      if (done !== bytes)
        throw new Refusal(
          `${from} is not ${bytes} bytes long, as its pack says; build or add its pack again`,
        );
      if (hash.digest('hex') !== sha256)
        throw new Refusal(`${from} was changed: its SHA-256 is another one; build or add its pack again`);
      await out.sync();
    } finally {
      await out.close();
    }
    await rename(temp, to);
    await syncFolder(dirname(to));
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
}

/**
 * Runs jobs several at a time: most of the wait is for the disk. The first failure is thrown, once the jobs
 * that have begun have ended and tidied up.
 */
export async function severalAtOnce<T>(
  jobs: readonly T[],
  atOnce: number,
  run: (job: T) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs].reverse();
  let failed = false;
  const worker = async () => {
    for (let job = waiting.pop(); job !== undefined && !failed; job = waiting.pop()) {
      try {
        await run(job);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
