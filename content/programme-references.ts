import type { Manifest } from './pack.ts';
import type { Step, StepRef } from './programme-step.ts';

/** The ids that a pack has, by what a step can name. */
type Ids = Readonly<Record<'exhibit' | 'story' | 'oath' | 'quiz', ReadonlySet<string>>>;

/** What a step names, and as what. */
export function namedBy(step: Step): { readonly what: keyof Ids; readonly ref: StepRef } | undefined {
  switch (step.kind) {
    case 'exhibit':
      return { what: 'exhibit', ref: step.exhibit };
    case 'story':
      return { what: 'story', ref: step.story };
    case 'recite':
      return { what: 'oath', ref: step.oath };
    case 'quiz':
      return { what: 'quiz', ref: step.quiz };
    case 'text':
    case 'say':
    case 'music':
    case 'silence':
    case 'bow':
    case 'names':
    case 'record':
    case 'photo':
    case 'sign':
    case 'headcount':
    case 'feedback':
    case 'end':
      return undefined;
  }
}

/** Steps that name what is not in their own pack. What is in another pack can't be known here. */
export function programmeProblems(
  { programmes, oaths }: Pick<Manifest, 'programmes' | 'oaths'>,
  ids: Ids,
  say: (place: string, message: string, about: string) => void,
): void {
  programmes.forEach(({ steps }, n) => {
    steps.forEach((step, m) => {
      const named = namedBy(step);
      if (!named || typeof named.ref !== 'string') return;
      const { what, ref } = named;
      const place = `programmes.${n}.steps.${m}`;
      if (!ids[what].has(ref)) {
        say(`${place}.${what}`, `names the ${what} "${ref}", which is not in the pack`, ref);
        return;
      }
      const oath = step.kind === 'recite' ? oaths.find(({ id }) => id === ref) : undefined;
      if (step.kind !== 'recite' || oath?.variants.some(({ id }) => id === step.variant)) return;
      const message = `names the variant "${step.variant}", which the oath "${ref}" does not have`;
      say(`${place}.variant`, message, step.variant);
    });
  });
}
