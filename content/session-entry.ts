import * as z from 'zod';
import { captureKindSchema } from './capture-entry.ts';
import { nameSchema } from './hall-names.ts';
import { idSchema, languageSchema, wordsSchema } from './pack-field.ts';
import type { Session } from './programme.ts';
import { programmeRefSchema } from './programme-draft.ts';

/** What the journal of a session holds. A disk format is a promise: each field is named here. */

const count = z.int().min(0).max(100_000);
const ms = z.number().min(0).max(1e9);
const chosen = z.array(count).max(8);
const turn = {
  line: count,
  spent: ms,
  voice: z.enum(['listening', 'heard', 'ended', 'unheard']).exactOptional(),
};

const countdown = z.strictObject({ phase: z.literal('countdown'), left: ms, line: count.exactOptional() });
const leading = z.strictObject({ phase: z.literal('leading'), ...turn });
const repeating = z.strictObject({ phase: z.literal('repeating'), ...turn });
const recital = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('ready') }),
  countdown,
  leading,
  repeating,
  z.strictObject({
    phase: z.literal('paused'),
    at: z.discriminatedUnion('phase', [countdown, leading, repeating]),
  }),
  z.strictObject({ phase: z.literal('finished') }),
]);

const heads = { adults: count, children: count };
const feedback = {
  stars: z.int().min(1).max(5).exactOptional(),
  sentence: z.string().max(500).exactOptional(),
};
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tap') }),
  z.strictObject({ kind: z.literal('timed'), ms, spent: ms, quiet: z.boolean() }),
  z.strictObject({ kind: z.literal('sound'), spent: ms }),
  z.strictObject({ kind: z.literal('bows'), bow: count, spent: ms }),
  z.strictObject({ kind: z.literal('recital'), recital }),
  z.strictObject({
    kind: z.literal('quiz'),
    question: count,
    chosen,
    explained: z.boolean(),
    answers: z.array(chosen).max(1000),
  }),
  z.strictObject({
    kind: z.literal('capture'),
    what: captureKindSchema,
    consent: z.enum(['asked', 'yes', 'no']),
    kept: z.array(idSchema).max(1000),
  }),
  z.strictObject({ kind: z.literal('headcount'), ...heads }),
  z.strictObject({ kind: z.literal('feedback'), ...feedback }),
]);

const step = z.string().regex(/^\d{1,6}$/, 'expected the number of a step');
const gathered = {
  step: count,
  done: z.array(count).max(10_000),
  skipped: z.array(count).max(10_000),
  times: z.record(step, ms),
  answers: z.record(step, z.array(chosen).max(1000)),
  heads: z.strictObject(heads).exactOptional(),
  ...feedback,
};

export const sessionSchema: z.ZodType<Session> = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('ready') }),
  z.strictObject({ phase: z.literal('running'), ...gathered, part, spent: ms }),
  z.strictObject({ phase: z.literal('paused'), ...gathered, part, spent: ms }),
  z.strictObject({ phase: z.literal('finished'), ...gathered }),
]);

/** What a step is known by when its pack has changed: its id, and a digest of what is within it (session-again.ts). */
const stepMarkSchema = z.strictObject({ id: idSchema, within: z.string().regex(/^[0-9a-f]{8}$/) });
export type StepMark = z.infer<typeof stepMarkSchema>;

/**
 * Which programme a session runs: of which version of its pack, in which language; and with whom, if that was told.
 * Older journals have no `steps`.
 */
export const runOfSchema = z.strictObject({
  programme: programmeRefSchema,
  version: z.int().min(1),
  language: languageSchema,
  steps: z.array(stepMarkSchema).max(1000).exactOptional(),
  /** A hall's own programme: how it was called and saved then, as it may be changed or removed since. */
  local: z.strictObject({ title: wordsSchema, revision: z.int().min(1) }).exactOptional(),
  school: nameSchema.exactOptional(),
  leader: nameSchema.exactOptional(),
});
export type RunOf = z.infer<typeof runOfSchema>;

/** Who a group says that it is. */
export type Group = Pick<RunOf, 'school' | 'leader'>;

/** `at`: ms since 1970. */
const at = z.number();
export const sessionEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), at, ...runOfSchema.shape }),
  /** `run` once the programme has changed since it began: the steps of `session` are counted by it. */
  z.object({ kind: z.literal('kept'), at, session: sessionSchema, run: runOfSchema.exactOptional() }),
  /** The group has left before the end. */
  z.object({ kind: z.literal('dropped'), at }),
]);
export type SessionEntry = z.infer<typeof sessionEntrySchema>;

/** A session that the power, or a fault, has cut off. */
export type CutOff = RunOf & { readonly id: string; readonly session: Session };
