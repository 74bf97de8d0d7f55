import { systemCode } from './system-code.ts';

/** Who is told when a record can't be written. */
export type DiskCare = {
  /** The disk is full. Resolves to whether there is room again, so that it is worth another try. */
  full(): Promise<boolean>;
  /** The disk is broken or lets nothing be written. */
  failing(): void;
};

/** Writes a record; on a full disk once more if room could be made. Throws the system's error. */
export async function withCare<T>(write: () => Promise<T>, care: DiskCare | undefined): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EIO' || code === 'EROFS') care?.failing();
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    if (!full || !(await care?.full())) throw error;
    return write();
  }
}
