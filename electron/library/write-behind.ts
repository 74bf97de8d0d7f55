import type { DiskFile } from '../records/disk.ts';
import { writeAll } from '../records/durable-file.ts';
import type { Digest } from './digest-thread.ts';

/** Writes a file from a place on and hashes it, both in order, while the next bytes are still coming. */
export type WriteBehind = {
  /** Takes bytes, which may change again once it resolves; waits only if the disk or the digest has fallen behind. */
  push(piece: Uint8Array): Promise<void>;
  /**
   * Resolves when all is with the system and in the digest and nobody reads the ring; throws if a write or the
   * digest failed, now and ever after.
   */
  settle(): Promise<void>;
};

export type WriteBehindOptions = {
  readonly file: Pick<DiskFile, 'write'>;
  readonly position: number;
  readonly digest: Pick<Digest, 'update'>;
  /** Holds what was taken until it is written and hashed, and is filled again and again. */
  readonly ring: Uint8Array;
};

export function writeBehind({ file, position, digest, ring }: WriteBehindOptions): WriteBehind {
  let taken = 0;
  let failure: { readonly error: unknown } | undefined;

  /** Passes on what has been taken, as soon and as much of it as `pass` can have. */
  function follow(pass: (bytes: Uint8Array, at: number) => Promise<void>) {
    let done = 0;
    let step: Promise<void> | undefined;
    let running: Promise<void> | undefined;
    async function run(): Promise<void> {
      while (done < taken && !failure) {
        const from = done % ring.length;
        // Half of the ring at most, so that the other half can be filled meanwhile.
        const bytes = ring.subarray(from, from + Math.min(taken - done, Math.ceil(ring.length / 2)));
        try {
          step = pass(bytes, position + done);
          await step;
          done += bytes.length;
        } catch (error) {
          failure ??= { error };
        }
      }
      running = undefined;
    }
    return {
      done: () => done,
      step: () => step,
      ended: () => running,
      go() {
        if (done < taken && !failure) running ??= run();
      },
    };
  }

  const disk = follow((bytes, at) => writeAll(file, bytes, at));
  const hash = follow((bytes) => digest.update(bytes));

  return {
    async push(piece) {
      for (let used = 0; used < piece.length; ) {
        if (failure) throw failure.error;
        const last = disk.done() < hash.done() ? disk : hash;
        const room = ring.length - (taken - last.done());
        if (room === 0) {
          // A failure is thrown in the next round.
          await last.step()?.catch(() => undefined);
          continue;
        }
        const to = taken % ring.length;
        const part = piece.subarray(used, used + Math.min(room, ring.length - to));
        ring.set(part, to);
        taken += part.length;
        used += part.length;
        disk.go();
        hash.go();
      }
    },
    async settle() {
      await Promise.all([disk.ended(), hash.ended()]);
      if (failure) throw failure.error;
    },
  };
}
