import type { LibraryFile } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import { compare } from './compare-blob.ts';

/** A file that was missing or not what it should be; it is removed, so that the next sync fetches it. */
export type Damage = LibraryFile & { readonly what: 'missing' | 'changed'; readonly mended: boolean };

type FileCheckOptions = {
  readonly library: Pick<Library, 'blobs'>;
  readonly report: (damage: Damage) => void;
  /** A file that could not be read for a reason that may pass. */
  readonly failed: (error: unknown) => void;
  readonly mend?: ((file: LibraryFile) => Promise<boolean>) | undefined;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Every file of the library. */
  readonly filesNow: () => Promise<readonly LibraryFile[]>;
};

export type FileCheck = {
  /** The digests of files that were not whole in this run; the next one finds them missing. */
  readonly unsound: ReadonlySet<string>;
  /** Compares a file with its digest; what is damaged is removed, and mended if it can be. Whether it is whole now. */
  checkFile(file: LibraryFile, signal: AbortSignal): Promise<boolean>;
};

export function fileCheck({ library, report, failed, mend, pause, filesNow }: FileCheckOptions): FileCheck {
  const unsound = new Set<string>();
  return {
    unsound,
    async checkFile(file, signal) {
      const found = await compare(library.blobs.path(file.sha256), file, (ms) => pause(ms, signal));
      if (signal.aborted) return false;
      if (found.kind === 'whole') {
        unsound.delete(file.sha256);
        return true;
      }
      unsound.add(file.sha256);
      if (found.kind === 'unreadable') {
        failed(found.error);
        return false;
      }
      // It may have been pruned while it was read.
      if (!(await filesNow()).some(({ sha256 }) => sha256 === file.sha256)) return false;
      if (found.kind === 'changed') await library.blobs.remove(file.sha256);
      const mended = (await mend?.(file)) === true;
      if (mended) unsound.delete(file.sha256);
      report({ ...file, what: found.kind, mended });
      return mended;
    },
  };
}
