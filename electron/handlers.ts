import { catalogueOf, isValidOn, packCard, type Ref } from '../content/catalogue.ts';
import { findProgramme, shownOf, withLocalProgrammes } from '../content/local-programme.ts';
import type { Manifest, ManifestFront } from '../content/pack.ts';
import { plannedOn } from '../content/planned.ts';
import { exhibitOf, type Missing, oathOf, storyOf } from '../content/shown.ts';
import { quizOf } from '../content/shown-programme.ts';
import type { VisitorHandlers } from './answer.ts';
import type { Setup } from './api.ts';
import type { Library } from './library/library.ts';
import { localDay, localDayNumber } from './local-day.ts';
import type { HallProgrammes } from './programmes/hall-programmes.ts';

const missing: Missing = { kind: 'missing' };

/** Answers the page from a library that may still be opening. */
export function handlersFor(
  setup: () => Promise<Setup>,
  library: Promise<Library>,
  programmes: Promise<Pick<HallProgrammes, 'locals' | 'schedule'>>,
  now: () => number,
): VisitorHandlers {
  const find = async <T>(ref: Ref, of: (manifest: Manifest, id: string) => T | undefined) => {
    const manifest = (await library).manifest(ref.pack);
    return manifest && of(manifest, ref.id);
  };
  const valid = <T extends ManifestFront>(fronts: readonly T[]): T[] => {
    const day = localDay(now());
    return fronts.filter((front) => isValidOn(front, day));
  };
  return {
    setup,
    attract: async () => valid((await library).fronts()).map(packCard),
    catalogue: async () => {
      const { generation, manifests } = await library;
      const { locals, schedule } = await programmes;
      const shown = valid(manifests());
      const byId = new Map(shown.map((manifest) => [manifest.id, manifest]));
      return {
        generation: generation(),
        catalogue: withLocalProgrammes(catalogueOf(shown, localDayNumber(now())), shown, locals()),
        today: plannedOn(schedule(), localDay(now()), (ref) =>
          findProgramme(ref, (pack) => byId.get(pack), locals()),
        ),
      };
    },
    exhibit: async (ref) => (await find(ref, exhibitOf)) ?? missing,
    story: async (ref) => {
      const editions = (await find(ref, storyOf)) ?? [];
      return editions.length > 0 ? editions : missing;
    },
    oath: async (ref) => (await find(ref, oathOf)) ?? missing,
    programme: async (ref) => {
      const found = findProgramme(ref, (await library).manifest, (await programmes).locals());
      return found ? shownOf(found) : missing;
    },
    quiz: async (ref) => (await find(ref, quizOf)) ?? missing,
  };
}
