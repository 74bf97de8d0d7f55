/** The system's own word for a failure, such as ENOENT or ENOSPC; a bug of ours has none. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
