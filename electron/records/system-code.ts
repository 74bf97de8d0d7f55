/** The system's own word for a failure, such as ENOENT or ENOSPC; a bug of ours has none. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What the system gives, or `instead` where there is no such file or folder. */
export async function ifThere<T, U>(asked: Promise<T>, instead: U): Promise<T | U> {
  try {
    return await asked;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return instead;
    throw error;
  }
}
