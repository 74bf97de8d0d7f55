import type { Ref } from './catalogue.ts';
import type { Manifest } from './pack.ts';
import type { Programme, Quiz, Step, StepRef } from './programme-step.ts';
import { packUrl, type ShownPicture, shownPicture } from './shown.ts';

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** A step as a page carries it out: what it names always with its pack, addresses instead of paths. */
export type ShownStep =
  | Exclude<Step, { kind: 'exhibit' | 'story' | 'recite' | 'quiz' }>
  | (Omit<StepOf<'exhibit'>, 'exhibit'> & { exhibit: Ref })
  | (Omit<StepOf<'story'>, 'story'> & { story: Ref })
  | (Omit<StepOf<'recite'>, 'oath'> & { oath: Ref })
  /** `asked` is the quiz itself if it is in the programme's own pack. */
  | (Omit<StepOf<'quiz'>, 'quiz'> & { quiz: Ref; asked?: ShownQuiz });

export type ShownQuiz = Quiz & { pack: string };
export type ShownProgramme = Omit<Programme, 'picture' | 'steps'> & {
  pack: string;
  picture?: ShownPicture;
  steps: ShownStep[];
  /** Of a hall's own programme: as it was last saved. */
  revision?: number;
};

export function quizOf(manifest: Manifest, id: string): ShownQuiz | undefined {
  const quiz = manifest.quizzes.find((one) => one.id === id);
  return quiz && { ...quiz, pack: manifest.id };
}

export function shownProgramme(manifest: Manifest, programme: Programme): ShownProgramme {
  const { picture, steps, ...rest } = programme;
  return {
    ...rest,
    pack: manifest.id,
    steps: steps.map((step) => shownStep(manifest, step)),
    ...(picture && { picture: shownPicture(manifest, picture) }),
  };
}

function shownStep(manifest: Manifest, step: Step): ShownStep {
  const whole = (ref: StepRef): Ref => (typeof ref === 'string' ? { pack: manifest.id, id: ref } : ref);
  switch (step.kind) {
    case 'exhibit':
      return { ...step, exhibit: whole(step.exhibit) };
    case 'story':
      return { ...step, story: whole(step.story) };
    case 'recite':
      return { ...step, oath: whole(step.oath) };
    case 'quiz': {
      const quiz = whole(step.quiz);
      const asked = quiz.pack === manifest.id ? quizOf(manifest, quiz.id) : undefined;
      return { ...step, quiz, ...(asked && { asked }) };
    }
    case 'music':
      return { ...step, ...(step.audio && { audio: packUrl(manifest, step.audio) }) };
    case 'say': {
      const { audio } = step;
      if (!audio) return step;
      const urls = Object.entries(audio).map(([language, path]) => [language, packUrl(manifest, path)]);
      return { ...step, audio: Object.fromEntries(urls) };
    }
    case 'text':
    case 'silence':
    case 'bow':
    case 'names':
    case 'record':
    case 'photo':
    case 'sign':
    case 'headcount':
    case 'feedback':
    case 'end':
      return step;
  }
}
