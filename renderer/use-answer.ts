import { useEffect, useState } from 'react';
import type { Ref } from '../content/catalogue.ts';
import type { Answer } from '../electron/api.ts';
import { answers } from './answers.ts';
import type { Kept } from './kept.ts';
import { useStore } from './store.ts';

/**
 * Asks the main process and gives its answer: undefined while it is on its way. Asks again when the
 * catalogue changes, and shows the old answer until the new one is there.
 */
export function useAnswer<Name extends keyof typeof answers>(
  name: Name,
  { pack, id }: Ref,
): Answer<Name> | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: Answer<Name> }>();
  const catalogue = useStore((store) => store.catalogue);
  const kept: Kept<Ref, Answer<Name>> = answers[name];
  const key = `${name} ${pack}/${id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new catalogue means a new answer
  useEffect(() => {
    let wanted = true;
    void kept.read({ pack, id }).then((value) => {
      if (wanted) setAnswer({ key, value });
    });
    return () => {
      wanted = false;
    };
  }, [kept, pack, id, key, catalogue]);
  return answer?.key === key ? answer.value : kept.now({ pack, id });
}
