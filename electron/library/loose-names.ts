import { readdir } from 'node:fs/promises';
import { syncFolder } from '../records/durable-file.ts';
import { ifThere } from '../records/system-code.ts';

/**
 * Folders in which files got names that a power cut could still undo. Many files share one fsync of their
 * folder, which makes an import as fast as its bytes.
 */
export type LooseNames = {
  add(folder: string): void;
  /** Makes all names durable. The first time it does so for every folder, as an earlier run may have been killed. */
  settle(): Promise<void>;
};

export function looseNames(everyFolder: () => Promise<readonly string[]>): LooseNames {
  let loose: Set<string> | 'any' = 'any';
  let last: Promise<unknown> = Promise.resolve();

  async function settle(): Promise<void> {
    const known = loose;
    loose = new Set();
    try {
      const folders = known === 'any' ? await everyFolder() : [...known];
      await Promise.all(folders.map((folder) => ifThere(syncFolder(folder), undefined)));
    } catch (error) {
      loose = 'any';
      throw error;
    }
  }

  return {
    add(folder) {
      if (loose !== 'any') loose.add(folder);
    },
    settle() {
      // One after the other: a folder that somebody else is syncing is not safe before that ends.
      const turn = last.then(settle);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** The names in a folder that fit; none if it is not there. */
export async function namesIn(folder: string, fits: RegExp): Promise<readonly string[]> {
  return (await ifThere(readdir(folder), [])).filter((name) => fits.test(name));
}
