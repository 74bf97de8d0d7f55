import { catalogueOf, isValidOn, packCard, type Ref } from '../content/catalogue.ts';
import type { Manifest } from '../content/pack.ts';
import { exhibitOf, oathOf, storyOf } from '../content/shown.ts';
import type { Handlers } from './answer.ts';
import type { Missing, Setup } from './api.ts';
import type { Library } from './library/library.ts';

const missing: Missing = { kind: 'missing' };
const dayMs = 86_400_000;

/** Answers the page from a library that may still be opening. `now` gives local time. */
export function handlersFor(setup: Promise<Setup>, library: Promise<Library>, now: () => Date): Handlers {
  const find = async <T>(ref: Ref, of: (manifest: Manifest, id: string) => T | undefined) => {
    const manifest = (await library).manifest(ref.pack);
    return manifest && of(manifest, ref.id);
  };
  const localTime = () => now().getTime() - now().getTimezoneOffset() * 60_000;
  const valid = async () => {
    const day = new Date(localTime()).toISOString().slice(0, 10);
    return (await library).manifests().filter((manifest) => isValidOn(manifest, day));
  };
  return {
    setup: () => setup,
    attract: async () => (await valid()).map(packCard),
    catalogue: async () => catalogueOf(await valid(), Math.floor(localTime() / dayMs)),
    exhibit: async (ref) => (await find(ref, exhibitOf)) ?? missing,
    story: async (ref) => {
      const editions = (await find(ref, storyOf)) ?? [];
      return editions.length > 0 ? editions : missing;
    },
    oath: async (ref) => (await find(ref, oathOf)) ?? missing,
  };
}
