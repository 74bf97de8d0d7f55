import { findProgramme, shownOf } from '../../content/local-programme.ts';
import type { Manifest } from '../../content/pack.ts';
import type { ShownProgramme } from '../../content/shown-programme.ts';

/** A programme of a pack as it is shown, where no other pack is and the hall has none of its own. */
export function programmeOf(manifest: Manifest, id: string): ShownProgramme | undefined {
  const found = findProgramme({ pack: manifest.id, id }, () => manifest, []);
  return found && shownOf(found);
}
