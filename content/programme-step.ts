import * as z from 'zod';
import {
  idSchema,
  languageSchema,
  pathSchema,
  pictureSchema,
  secondsSchema,
  wordsSchema,
} from './pack-field.ts';

/** What a group does together, as data of a pack: programmes of typed steps, and quizzes. */

const other = 'expected an id of this pack, or the pack and id of another';
/** A thing of the same pack by its id, or of another pack; whether that one is there only shows in the hall. */
const refSchema = z.union([idSchema, z.object({ pack: idSchema, id: idSchema })], other);

const common = {
  id: idSchema,
  title: wordsSchema.optional(),
  /** A hall may leave it out. */
  optional: z.boolean().optional(),
};
const seconds = secondsSchema.optional();
const text = wordsSchema;
const bows = 'expected a whole number from 1 to 10';

/** Each kind of step. What has no seconds waits for a tap; `seconds` of a bow are those of one bow. */
export const stepShapes = {
  text: z.object({ ...common, kind: z.literal('text'), text, seconds }),
  say: z.object({
    ...common,
    kind: z.literal('say'),
    text,
    /** By language: the recording, and its seconds. */
    audio: z.record(languageSchema, pathSchema).optional(),
    duration: z.record(languageSchema, secondsSchema).optional(),
  }),
  music: z.object({
    ...common,
    kind: z.literal('music'),
    audio: pathSchema.optional(),
    duration: seconds,
    text: text.optional(),
    /** How long the words stand if there is no sound. */
    seconds: secondsSchema,
  }),
  silence: z.object({ ...common, kind: z.literal('silence'), text: text.optional(), seconds: secondsSchema }),
  bow: z.object({
    ...common,
    kind: z.literal('bow'),
    text: text.optional(),
    times: z.int(bows).min(1, bows).max(10, bows),
    seconds,
  }),
  exhibit: z.object({ ...common, kind: z.literal('exhibit'), exhibit: refSchema, seconds }),
  story: z.object({ ...common, kind: z.literal('story'), story: refSchema }),
  recite: z.object({ ...common, kind: z.literal('recite'), oath: refSchema, variant: idSchema }),
  names: z.object({ ...common, kind: z.literal('names'), text }),
  quiz: z.object({ ...common, kind: z.literal('quiz'), quiz: refSchema }),
  record: z.object({ ...common, kind: z.literal('record'), text, seconds: secondsSchema }),
  photo: z.object({ ...common, kind: z.literal('photo'), text }),
  sign: z.object({ ...common, kind: z.literal('sign'), text }),
  headcount: z.object({ ...common, kind: z.literal('headcount'), text: text.optional() }),
  feedback: z.object({
    ...common,
    kind: z.literal('feedback'),
    ask: text,
    /** To be touched by those who have no keyboard. */
    sentences: z.array(text).max(8, 'expected at most 8 sentences').optional(),
  }),
  end: z.object({ ...common, kind: z.literal('end'), text }),
} as const;

export const stepKinds = `expected one of ${Object.keys(stepShapes).join(', ')}`;

export const stepSchema = z.discriminatedUnion(
  'kind',
  [
    stepShapes.text,
    stepShapes.say,
    stepShapes.music,
    stepShapes.silence,
    stepShapes.bow,
    stepShapes.exhibit,
    stepShapes.story,
    stepShapes.recite,
    stepShapes.names,
    stepShapes.quiz,
    stepShapes.record,
    stepShapes.photo,
    stepShapes.sign,
    stepShapes.headcount,
    stepShapes.feedback,
    stepShapes.end,
  ],
  stepKinds,
);

/** A check that entries (of a kind: "step") each have an id of their own; tells of the entry that repeats one. */
export const ownIds =
  (kind: string) =>
  ({ value, issues }: z.core.ParsePayload<readonly { readonly id: string }[]>): void => {
    value.forEach(({ id }, n) => {
      if (value.findIndex((one) => one.id === id) === n) return;
      const message = `"${id}" is used twice; give each ${kind} its own id`;
      issues.push({ code: 'custom', message, path: [n, 'id'], input: id });
    });
  };

export const programmeSchema = z.object({
  id: idSchema,
  title: wordsSchema,
  summary: wordsSchema.optional(),
  /** How long it is planned to take. */
  minutes: z.number('expected minutes above 0').positive('expected minutes above 0').optional(),
  picture: pictureSchema.optional(),
  steps: z.array(stepSchema).min(1, 'expected at least one step').check(ownIds('step')),
});

const answerSchema = z.object({ text, right: z.boolean() });
const questionSchema = z.object({
  id: idSchema,
  ask: text,
  answers: z
    .array(answerSchema)
    .min(2, 'expected at least two answers')
    .max(8, 'expected at most 8 answers')
    .refine((answers) => answers.some(({ right }) => right), 'expected an answer with "right: true"'),
  /** Shown with the right answer. */
  why: text.optional(),
});

export const quizSchema = z.object({
  id: idSchema,
  title: wordsSchema,
  questions: z.array(questionSchema).min(1, 'expected at least one question').check(ownIds('question')),
});

export type StepRef = z.infer<typeof refSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Programme = z.infer<typeof programmeSchema>;
export type Quiz = z.infer<typeof quizSchema>;
