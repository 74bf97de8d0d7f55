import type { Ref } from './catalogue.ts';
import type { FoundProgramme } from './local-programme.ts';
import { usualMinutes } from './programme-minutes.ts';
import { entriesOn, type Planned } from './schedule.ts';
import type { Entry } from './schedule-entry.ts';

type Find = (programme: Ref) => Pick<FoundProgramme, 'programme'> | undefined;

/** How many minutes a programme takes: as its authors or the hall say. */
export const minutesBy =
  (find: Find) =>
  (programme: Ref): number =>
    find(programme)?.programme.minutes ?? usualMinutes;

/** What visitors are told of a day: the programmes that are here; not how many people come. */
export const plannedOn = (entries: readonly Entry[], day: string, find: Find): Planned[] =>
  entriesOn(entries, day)
    .filter(({ programme }) => find(programme) !== undefined)
    .map(({ heads: _, ...entry }) => ({ ...entry, minutes: minutesBy(find)(entry.programme) }));
