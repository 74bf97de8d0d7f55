import { findProgramme, localProgramme, localRef } from '../../content/local-programme.ts';
import { minutesBy } from '../../content/planned.ts';
import { overlapping } from '../../content/schedule.ts';
import type { Library } from '../library/library.ts';
import type { HallProgrammes } from '../programmes/hall-programmes.ts';
import type { MaterialWatch } from '../programmes/material-watch.ts';
import type { DeskProgramme } from '../staff-groups-api.ts';
import type { ProgrammesActions } from './desk.ts';

type ProgrammesDeskOptions = {
  readonly programmes: HallProgrammes;
  readonly library: Pick<Library, 'manifest'>;
  readonly material: Pick<MaterialWatch, 'of'>;
};

/** What a steward sees and sets of the hall's own programmes and its schedule. */
export function programmesDesk({ programmes, library, material }: ProgrammesDeskOptions): ProgrammesActions {
  return {
    async programmesDesk() {
      const locals = programmes.locals();
      const minutes = minutesBy((ref) => findProgramme(ref, library.manifest, locals));
      const planned = programmes.schedule().map((entry) => ({ ...entry, minutes: minutes(entry.programme) }));
      const clashes = overlapping(planned);
      return {
        kind: 'programmes',
        programmes: locals.map((local): DeskProgramme => {
          const manifest = library.manifest(local.base.pack);
          const base = manifest?.programmes.find(({ id }) => id === local.base.id);
          const now = base && localProgramme(base, local);
          return { local, ref: localRef(local), state: now?.kind ?? 'absent', gone: now?.gone ?? [] };
        }),
        schedule: planned.map((entry) => ({
          ...entry,
          clashes: clashes.has(entry.id),
          material: material.of(entry.id),
        })),
      };
    },
    saveProgramme: programmes.save,
    removeProgramme: programmes.remove,
    saveEntry: programmes.saveEntry,
    removeEntry: programmes.removeEntry,
  };
}
