import * as z from 'zod';
import { languageSchema, wordsSchema } from '../../content/pack-field.ts';
import { ownIds, programmeSchema, quizSchema, stepKinds, stepShapes } from '../../content/programme-step.ts';

/** Programmes and quizzes as authors write them: what the manifest has, without what is measured, and strict. */

const fileName = z.string('expected a text').min(1, 'expected a text');

const refs = 'expected an id of this pack, or pack/id for a thing of another pack';
const id = '[a-z0-9][a-z0-9-]{0,63}';
const ref = z
  .string(refs)
  .regex(new RegExp(`^(${id}/)?${id}$`), refs)
  .transform((written) => {
    const [pack = '', other] = written.split('/');
    return other === undefined ? written : { pack, id: other };
  });

const drawn = { picture: fileName.optional(), alt: wordsSchema.optional() };

const step = z.discriminatedUnion(
  'kind',
  [
    stepShapes.text.strict(),
    stepShapes.say
      .omit({ duration: true })
      .extend({ audio: z.record(languageSchema, fileName).optional() })
      .strict(),
    stepShapes.music.omit({ duration: true }).extend({ audio: fileName.optional() }).strict(),
    stepShapes.silence.strict(),
    stepShapes.bow.strict(),
    stepShapes.exhibit.extend({ exhibit: ref }).strict(),
    stepShapes.story.extend({ story: ref }).strict(),
    stepShapes.recite.extend({ oath: ref }).strict(),
    stepShapes.names.strict(),
    stepShapes.quiz.extend({ quiz: ref }).strict(),
    stepShapes.record.strict(),
    stepShapes.photo.strict(),
    stepShapes.sign.strict(),
    stepShapes.headcount.strict(),
    stepShapes.feedback.strict(),
    stepShapes.end.strict(),
  ],
  stepKinds,
);

export const programmeYaml = programmeSchema
  .omit({ id: true })
  .extend({ ...drawn, steps: z.array(step).min(1, 'expected at least one step').check(ownIds('step')) })
  .strict();

const { questions } = quizSchema.shape;
const answer = questions.element.shape.answers.element.extend({ right: z.boolean().default(false) }).strict();
const question = questions.element
  .extend({
    answers: z
      .array(answer)
      .min(2, 'expected at least two answers')
      .max(8, 'expected at most 8 answers')
      .refine((answers) => answers.some(({ right }) => right), 'expected an answer with "right: true"'),
  })
  .strict();

export const quizYaml = quizSchema
  .omit({ id: true })
  .extend({ questions: z.array(question).min(1, 'expected at least one question').check(ownIds('question')) })
  .strict();

export type ProgrammeYaml = z.infer<typeof programmeYaml>;
export type QuizYaml = z.infer<typeof quizYaml>;
