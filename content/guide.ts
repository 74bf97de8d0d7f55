import * as z from 'zod';
import { stepShapes } from './programme-step.ts';

/** What a guide's phone shows of a session, and what it can ask of it. Steps and lines are counted from 1. */

const text = z.string().max(500);
const count = z.int().min(0).max(10_000);
const stepOf = z.strictObject({ kind: z.object(stepShapes).keyof(), title: text.optional() });

const guidedSessionSchema = z.strictObject({
  kind: z.literal('session'),
  phase: z.enum(['running', 'paused', 'finished']),
  step: count,
  of: count,
  now: stepOf,
  /** What comes after it; left out at the last step. */
  next: stepOf.optional(),
  /** Of a step that goes on by itself. */
  secondsLeft: z.int().min(0).max(86_400).optional(),
  /** The line of the oath that is said, and by whom. */
  line: z
    .strictObject({ n: count, of: count, text, turn: z.enum(['leading', 'repeating']).optional() })
    .optional(),
});

export const guideViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** The page that led the group was lost; it is opened again, and the group goes on when somebody says so there. */
  z.strictObject({ kind: z.literal('waiting') }),
  guidedSessionSchema,
]);
export type GuideView = z.infer<typeof guideViewSchema>;
export type GuidedSession = z.infer<typeof guidedSessionSchema>;

export const guideActSchema = z.enum(['next', 'back', 'pause', 'resume', 'repeat', 'skip']);
export type GuideAct = z.infer<typeof guideActSchema>;

/** An act as a phone sends it. The same `id` twice is one act whose answer was lost on the way. */
export const askedActSchema = z.strictObject({
  act: guideActSchema,
  id: z.int().min(1),
  /** The step that the guide saw: the hall may be further by now. */
  step: count,
});
export type AskedAct = z.infer<typeof askedActSchema>;

/** Six digits for a guide to type, and an address with them in it; good until then (ms since 1970). */
export type ShownCode = { readonly code: string; readonly url: string; readonly until: number };

/** What a phone is told; it asks for what comes after `serial`. */
export type GuideState = { readonly serial: number; readonly view: GuideView };
