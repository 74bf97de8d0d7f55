import type { ShownStep } from '../../../content/shown-programme.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';

/** What a step is called: by its authors, or by its kind. */
export function StepTitle({ step, pack }: { readonly step: ShownStep; readonly pack: string }) {
  const t = useWords();
  return step.title ? <ShownWords words={step.title} pack={pack} /> : t(`session.kinds.${step.kind}`);
}
