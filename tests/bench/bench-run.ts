import type { Say } from './figure.ts';

/** What every measure is given. */
export type Bench = {
  /** An empty folder of its own, removed after it. */
  readonly temp: string;
  /** A folder for what several measures of this run need, removed after the last. */
  readonly shared: string;
  readonly say: Say;
};

const made = new Map<string, Promise<unknown>>();

/** Makes something once in a run, in a folder of that name. */
export function onceInRun<T>(
  { shared }: Bench,
  name: string,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = `${shared}/${name}`;
  // Nobody else puts anything under this name, so it is what `make` gives.
  const known = made.get(folder) as Promise<T> | undefined;
  const promise = known ?? make(folder);
  made.set(folder, promise);
  return promise;
}
