import fc from 'fast-check';
import type { LocalProgramme, LocalStep } from '../../content/programme-draft.ts';
import type { Step } from '../../content/programme-step.ts';
import { sampleProgramme } from './sample-programme.ts';

const someSeconds = fc.integer({ min: 1, max: 3600 });
const stepIds = Array.from({ length: 12 }, (_, n) => `s${n}`);

/** Steps of a pack: any kinds under some of a few ids, so that they meet those of a local programme. */
export const someSteps: fc.Arbitrary<Step[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...stepIds), fc.constantFrom(...sampleProgramme().steps)), {
    selector: ([id]) => id,
    minLength: 1,
  })
  .map((steps) => steps.map(([id, step]) => ({ ...step, id })));

const someLocalSteps: fc.Arbitrary<LocalStep[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...stepIds), fc.option(someSeconds, { nil: undefined })), {
    selector: ([id]) => id,
    minLength: 1,
  })
  .map((steps) => steps.map(([id, seconds]) => ({ id, ...(seconds !== undefined && { seconds }) })));

export const localOf = (steps: LocalStep[]): LocalProgramme => ({
  ...{ id: '~a1b2c3', revision: 1, minutes: 20 },
  title: { en: 'Ours' },
  base: { pack: 'sample', id: 'visit' },
  steps,
});

export const someLocal: fc.Arbitrary<LocalProgramme> = someLocalSteps.map(localOf);
