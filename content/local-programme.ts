import { type Card, type Catalogue, programmeCard, type Ref, refKey } from './catalogue.ts';
import type { Manifest } from './pack.ts';
import type { LocalProgramme } from './programme-draft.ts';
import type { Programme, Step } from './programme-step.ts';
import { type ShownProgramme, type ShownStep, shownProgramme } from './shown-programme.ts';

/** No pack has such an id (programme-draft.ts). */
export const isLocal = ({ id }: Pick<Ref, 'id'>): boolean => id.startsWith('~');

export const localRef = ({ id, base }: Pick<LocalProgramme, 'id' | 'base'>): Ref => ({ pack: base.pack, id });

/** A local programme as it is now; `gone`: its steps that the pack no longer has. One without any step is `empty`. */
export type LocalNow =
  | { readonly kind: 'shown'; readonly programme: Programme; readonly gone: readonly string[] }
  | { readonly kind: 'empty'; readonly gone: readonly string[] };

/** The steps that are still there in the hall's order and with its times; new ones of the pack are not added. */
export function localProgramme(base: Programme, local: LocalProgramme): LocalNow {
  const found = new Map(base.steps.map((step) => [step.id, step]));
  const steps = local.steps.flatMap(({ id, seconds }) => {
    const step = found.get(id);
    return step ? [timedStep(step, seconds)] : [];
  });
  const gone = local.steps.map(({ id }) => id).filter((id) => !found.has(id));
  if (steps.length === 0) return { kind: 'empty', gone };
  // The pack's summary may tell of steps that are left out.
  const { summary: _, ...rest } = base;
  const { id, title, minutes } = local;
  return { kind: 'shown', gone, programme: { ...rest, id, title, minutes, steps } };
}

type AnyStep = Step | ShownStep;
const timedKinds = ['text', 'silence', 'bow', 'exhibit', 'music'] as const;
type Timed<S extends AnyStep> = Extract<S, { kind: (typeof timedKinds)[number] }>;

/** Whether a hall may set how long a step takes: a recording lasts as long as it lasts. */
export const isTimed = <S extends AnyStep>(step: S): step is Timed<S> =>
  timedKinds.some((kind) => kind === step.kind) && !('audio' in step && step.audio !== undefined);

export const timedStep = <S extends AnyStep>(step: S, seconds: number | undefined): S =>
  seconds !== undefined && isTimed(step) ? { ...step, seconds } : step;

/** A programme of a pack or of the hall, as it is now; `manifest` is of the pack that has its steps. */
export type FoundProgramme = {
  readonly manifest: Manifest;
  readonly programme: Programme;
  readonly local?: LocalProgramme;
};

/** Undefined if it is not there, its pack does not show (`find`), or none of its steps is left. */
export function findProgramme(
  ref: Ref,
  find: (pack: string) => Manifest | undefined,
  locals: readonly LocalProgramme[],
): FoundProgramme | undefined {
  const manifest = find(ref.pack);
  const named = (id: string) => manifest?.programmes.find((one) => one.id === id);
  if (!isLocal(ref)) {
    const programme = named(ref.id);
    return manifest && programme && { manifest, programme };
  }
  const local = locals.find(({ id, base }) => id === ref.id && base.pack === ref.pack);
  const base = local && named(local.base.id);
  if (!manifest || !local || !base) return undefined;
  const now = localProgramme(base, local);
  if (now.kind !== 'shown') return undefined;
  return { manifest, programme: now.programme, local };
}

/** The same as a page carries it out. */
export function shownOf({ manifest, programme, local }: FoundProgramme): ShownProgramme {
  const shown = shownProgramme(manifest, programme);
  return local ? { ...shown, revision: local.revision } : shown;
}

/** What visitors can browse with the hall's own programmes, after those of the packs. */
export function withLocalProgrammes(
  catalogue: Catalogue,
  manifests: readonly Manifest[],
  locals: readonly LocalProgramme[],
): Catalogue {
  const find = (pack: string) => manifests.find(({ id }) => id === pack);
  const own = locals.flatMap((local): Card[] => {
    const found = findProgramme(localRef(local), find, locals);
    return found ? [programmeCard(found.manifest)(found.programme)] : [];
  });
  if (own.length === 0) return catalogue;
  return {
    ...catalogue,
    cards: { ...catalogue.cards, ...Object.fromEntries(own.map((card) => [refKey(card), card])) },
    programmes: [...catalogue.programmes, ...own.map(({ pack, id }): Ref => ({ pack, id }))],
  };
}
