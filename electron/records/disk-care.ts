import { systemCode } from './system-code.ts';

/** Who is told when a record can't be written. */
export type DiskCare = {
  /** The disk is full. Resolves when all was done that could make room. */
  full(): Promise<unknown>;
  /** The disk is broken or lets nothing be written. */
  failing(): void;
};

/** Writes a record; on a full disk once more when room was made. Throws the system's error. */
export async function withCare<T>(write: () => Promise<T>, care: DiskCare | undefined): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EIO' || code === 'EROFS') care?.failing();
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    if (!full || !care) throw error;
    await care.full();
    // Also where nothing could be given up: another record that found no room may just have made some for both.
    return write();
  }
}
