import type { ShownStep } from '../../../content/shown-programme.ts';
import { StepExhibit } from './step-exhibit.tsx';
import { StepFeedback } from './step-feedback.tsx';
import { StepHeadcount } from './step-headcount.tsx';
import { StepPhoto } from './step-photo.tsx';
import { StepQuiz } from './step-quiz.tsx';
import { StepRecord } from './step-record.tsx';
import { StepSign } from './step-sign.tsx';
import { StepSilence } from './step-silence.tsx';
import { StepStory } from './step-story.tsx';
import { Bow, Music, StepWords } from './step-words.tsx';

type Props = {
  readonly step: Exclude<ShownStep, { kind: 'recite' }>;
  readonly pack: string;
};

/** What a group sees of one step. */
export function StepBody({ step, pack }: Props) {
  switch (step.kind) {
    case 'text':
    case 'say':
    case 'names':
    case 'end':
      return <StepWords words={step.text} pack={pack} />;
    case 'record':
      return <StepRecord step={step} pack={pack} />;
    case 'photo':
      return <StepPhoto step={step} pack={pack} />;
    case 'sign':
      return <StepSign step={step} pack={pack} />;
    case 'music':
      return <Music words={step.text} pack={pack} />;
    case 'silence':
      return <StepSilence step={step} pack={pack} />;
    case 'bow':
      return <Bow step={step} pack={pack} />;
    case 'exhibit':
      return <StepExhibit step={step} />;
    case 'story':
      return <StepStory step={step} />;
    case 'quiz':
      return <StepQuiz step={step} />;
    case 'headcount':
      return <StepHeadcount words={step.text} pack={pack} />;
    case 'feedback':
      return <StepFeedback step={step} pack={pack} />;
  }
}
