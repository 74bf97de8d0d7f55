import type { DiskFile } from '../records/disk.ts';
import { writeAll } from '../records/durable-file.ts';

/** Writes a file from a place on, in order, while the next bytes are still coming. */
export type WriteBehind = {
  /** Takes bytes, which must not change any more; waits only if the disk has fallen behind. */
  push(piece: Uint8Array): Promise<void>;
  /** Resolves when all is with the system; throws if any write failed, now and ever after. */
  settle(): Promise<void>;
};

// Small pieces are gathered in one buffer while another is written; both serve again and again, so that a
// file of any length leaves nothing for the garbage collector.
const bufferBytes = 1 << 19;

/** `most`: how many bytes will come at most. */
export function writeBehind(file: Pick<DiskFile, 'write'>, position: number, most: number): WriteBehind {
  const size = Math.min(bufferBytes, most);
  let at = position;
  let filling: Buffer | undefined;
  let spare: Buffer | undefined;
  let used = 0;
  let running: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  async function write(bytes: Uint8Array): Promise<void> {
    try {
      await writeAll(file, bytes, at);
      at += bytes.length;
    } catch (error) {
      failure = { error };
    }
  }

  async function run(first?: Uint8Array): Promise<void> {
    if (first) await write(first);
    while (filling && used > 0 && !failure) {
      const full = filling;
      const bytes = full.subarray(0, used);
      filling = spare;
      used = 0;
      await write(bytes);
      spare = full;
    }
    running = undefined;
  }

  async function settle(): Promise<void> {
    await running;
    if (failure) throw failure.error;
  }

  return {
    async push(piece) {
      if (piece.length >= size) {
        await settle();
        running = run(piece);
        return;
      }
      for (let done = 0; done < piece.length; ) {
        if (failure || used === size) await settle();
        filling ??= Buffer.allocUnsafe(size);
        const part = piece.subarray(done, done + size - used);
        filling.set(part, used);
        used += part.length;
        done += part.length;
        running ??= run();
      }
    },
    settle,
  };
}
