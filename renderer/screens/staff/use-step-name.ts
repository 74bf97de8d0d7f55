import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { useShow, useWords } from '../../strings/use-words.ts';

/** What a step of a programme is called, by its id; the id itself if it is not there. */
export function useStepName({ steps, pack }: ShownProgramme): (id: string) => string {
  const t = useWords();
  const show = useShow(pack);
  return (id) => {
    const step = steps.find((one) => one.id === id);
    if (!step) return id;
    return step.title ? show(step.title).text : t(`session.kinds.${step.kind}`);
  };
}
