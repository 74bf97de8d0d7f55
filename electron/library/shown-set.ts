import { activateStaged, markChecked } from '../../content/release-changes.ts';
import type { ReleaseSet } from '../../content/release-set.ts';
import type { ReleaseFile } from './release-file.ts';
import type { Pack, Shelf } from './shelf.ts';

export type SetStep = (set: ReleaseSet) => ReleaseSet;

/** The release set on disk and, always in step with it, the packs in memory that it shows. */
export type ShownSet = {
  set(): ReleaseSet;
  packs(): readonly Pack[];
  pack(id: string): Pack | undefined;
  /** Work is done one after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Only within `inTurn`. Whether the set is another now; it is on disk then. */
  change(step: SetStep): Promise<boolean>;
  onChange(listener: (shown: boolean) => void): () => void;
};

export async function openShownSet(file: ReleaseFile, shelf: Shelf, kiosk: string): Promise<ShownSet> {
  let set = file.set;
  let packs = await shelf.settle(set);
  let byId = idsOf(packs);
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(shown: boolean) => void>();

  return {
    set: () => set,
    packs: () => packs,
    pack: (id) => byId.get(id),
    inTurn(work) {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
    async change(step) {
      const wanted = step(set);
      const after = await shelf.settle(wanted);
      // Read ahead, so that the activation itself takes no time.
      if (wanted !== set) await shelf.settle(activateStaged(wanted));
      const next = markChecked(wanted, shelf.has, kiosk);
      const changed = next !== set;
      if (changed) await file.write(next);
      const before = packs;
      [set, packs, byId] = [next, after, idsOf(after)];
      const shown = before.length !== after.length || before.some((pack, n) => pack !== after[n]);
      shelf.keepOnly(manifestsInUse(set, [...before, ...after]));
      if (changed || shown) for (const listener of [...listeners]) listener(shown);
      return changed;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const idsOf = (packs: readonly Pack[]) => new Map(packs.map((pack) => [pack.release.id, pack]));

// What was shown until now counts too: a page may ask for a picture of it in this very moment.
function manifestsInUse({ current, previous, staged = [] }: ReleaseSet, packs: readonly Pack[]) {
  return new Set([...current, ...previous, ...staged, ...packs.map(({ release }) => release.manifest)]);
}
