import { catalogueOf, isValidOn, packCard, type Ref } from '../content/catalogue.ts';
import type { Manifest } from '../content/pack.ts';
import { exhibitOf, oathOf, storyOf } from '../content/shown.ts';
import type { VisitorHandlers } from './answer.ts';
import type { Missing, Setup } from './api.ts';
import type { Library } from './library/library.ts';
import { localDay, localDayNumber } from './local-day.ts';

const missing: Missing = { kind: 'missing' };

/** Answers the page from a library that may still be opening. */
export function handlersFor(
  setup: Promise<Setup>,
  library: Promise<Library>,
  now: () => number,
): VisitorHandlers {
  const find = async <T>(ref: Ref, of: (manifest: Manifest, id: string) => T | undefined) => {
    const manifest = (await library).manifest(ref.pack);
    return manifest && of(manifest, ref.id);
  };
  const valid = async () => {
    const day = localDay(now());
    return (await library).manifests().filter((manifest) => isValidOn(manifest, day));
  };
  return {
    setup: () => setup,
    attract: async () => (await valid()).map(packCard),
    catalogue: async () => catalogueOf(await valid(), localDayNumber(now())),
    exhibit: async (ref) => (await find(ref, exhibitOf)) ?? missing,
    story: async (ref) => {
      const editions = (await find(ref, storyOf)) ?? [];
      return editions.length > 0 ? editions : missing;
    },
    oath: async (ref) => (await find(ref, oathOf)) ?? missing,
  };
}
