import type { DeskRelease } from '../../../content/content-desk.ts';

/** A pack as the desk shows it: the release that matters most, and the others below it. */
export type PackGroup = {
  readonly id: string;
  readonly main: DeskRelease;
  readonly others: readonly DeskRelease[];
};

/** What visitors see counts first; of a pack that they do not see, the highest version. */
export function packGroups(releases: readonly DeskRelease[]): PackGroup[] {
  const ids = [...new Set(releases.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = releases.filter((one) => one.id === id).toSorted((a, b) => b.version - a.version);
    const main = own.find(({ state }) => state.kind === 'shown') ?? own[0];
    return main ? [{ id, main, others: own.filter((one) => one !== main) }] : [];
  });
}
