import type { Programme, Quiz, Step } from '../../content/programme-step.ts';

const en = (text: string) => ({ en: text });

/** A programme with a step of each kind, each called as its kind; it names what the sample manifest has. */
export const sampleProgramme = (): Programme => ({
  id: 'visit',
  title: en('A visit'),
  minutes: 30,
  steps: [
    { id: 'text', kind: 'text', text: en('Welcome'), seconds: 5 },
    {
      id: 'say',
      kind: 'say',
      text: en('Please come in'),
      audio: { en: 'audio/night.1.opus' },
      duration: { en: 2 },
    },
    { id: 'music', kind: 'music', seconds: 20, audio: 'audio/night.1.opus', duration: 12 },
    { id: 'silence', kind: 'silence', seconds: 60 },
    { id: 'bow', kind: 'bow', times: 3 },
    { id: 'exhibit', kind: 'exhibit', exhibit: 'lamp' },
    { id: 'story', kind: 'story', story: 'night' },
    { id: 'recite', kind: 'recite', oath: 'vow', variant: 'again' },
    { id: 'names', kind: 'names', text: en('Say your name') },
    { id: 'quiz', kind: 'quiz', quiz: 'lamps' },
    { id: 'record', kind: 'record', text: en('Say a sentence'), seconds: 20, optional: true },
    { id: 'photo', kind: 'photo', text: en('Stand together'), optional: true },
    { id: 'sign', kind: 'sign', text: en('Sign here') },
    { id: 'headcount', kind: 'headcount' },
    { id: 'feedback', kind: 'feedback', ask: en('How was it?') },
    { id: 'end', kind: 'end', text: en('Thank you') },
  ],
});

/** A quiz of two questions: one with one right answer, one with two. */
export const sampleQuiz = (): Quiz => ({
  id: 'lamps',
  title: en('Lamps'),
  questions: [
    {
      id: 'lit',
      ask: en('Was it lit?'),
      answers: [
        { text: en('Yes'), right: true },
        { text: en('No'), right: false },
      ],
      why: en('It burned all night.'),
    },
    {
      id: 'colours',
      ask: en('Which colours had it?'),
      answers: [
        { text: en('Red'), right: true },
        { text: en('Blue'), right: false },
        { text: en('Gold'), right: true },
      ],
    },
  ],
});

/** The step of a kind. */
export function sampleStep<Kind extends Step['kind']>(kind: Kind): Extract<Step, { kind: Kind }> {
  const found = sampleProgramme().steps.find(
    (step): step is Extract<Step, { kind: Kind }> => step.kind === kind,
  );
  if (!found) throw new Error(`no step ${kind}`);
  return found;
}
