import * as z from 'zod';
import { idSchema, secondsSchema, wordsSchema } from './pack-field.ts';
import { ownIds } from './programme-step.ts';

/** A hall's own programmes: each was copied from a pack's, and says only which of its steps, in which order, how long. */

/** No pack can have it: the ids of packs have no ~. */
export const localIdSchema = z.string().regex(/^~[a-z0-9]{4,32}$/, 'expected the id of a local programme');

/** A programme of a pack, or a local one: that has the pack which it was copied from, and an id of its own. */
export const programmeRefSchema = z.strictObject({
  pack: idSchema,
  id: z.union([idSchema, localIdSchema]),
});

export const mostLocal = 50;
export const longestTitle = 60;
const isShort = (words: Readonly<Record<string, string>>) =>
  Object.values(words).every(({ length }) => length <= longestTitle);

/** A step by its id in the pack's programme; `seconds` in place of those that the pack says. */
const localStepSchema = z.strictObject({ id: idSchema, seconds: secondsSchema.max(36_000).exactOptional() });

const draft = {
  title: wordsSchema.refine(isShort, `expected at most ${longestTitle} letters`),
  base: z.strictObject({ pack: idSchema, id: idSchema }),
  steps: z.array(localStepSchema).min(1).max(200).check(ownIds('step')),
  /** About how long it takes, all steps together. */
  minutes: z.int().min(1).max(1440),
};

export const localProgrammeSchema = z.strictObject({
  id: localIdSchema,
  /** Rises each time it is saved, so that what was kept of a session is never taken for what it is now. */
  revision: z.int().min(1),
  ...draft,
});
export type LocalProgramme = z.infer<typeof localProgrammeSchema>;
export type LocalStep = LocalProgramme['steps'][number];

/** What a steward saves; without an id it is a new one. */
export const programmeDraftSchema = z.strictObject({ id: localIdSchema.exactOptional(), ...draft });
export type ProgrammeDraft = z.infer<typeof programmeDraftSchema>;
