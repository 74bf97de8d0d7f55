import { stat } from 'node:fs/promises';

/** Whether a file or folder of this name can be found. */
export const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined;
