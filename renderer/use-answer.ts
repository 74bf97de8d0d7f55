import { useEffect, useState } from 'react';
import type { Answer, Calls, Missing } from '../electron/api.ts';
import { kiosk } from './kiosk.ts';
import { useStore } from './store.ts';

/**
 * Asks the main process and gives its answer: undefined while it is on its way. Asks again when the
 * catalogue changes, and shows the old answer until the new one is there.
 */
export function useAnswer<Name extends 'exhibit' | 'story' | 'oath'>(
  name: Name,
  ...[ref]: Parameters<Calls[Name]>
): Answer<Name> | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: Answer<Name> }>();
  const catalogue = useStore((store) => store.catalogue);
  const { pack, id } = ref;
  const key = `${name} ${pack}/${id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new catalogue means a new answer
  useEffect(() => {
    let wanted = true;
    void kiosk.call(name, ...([{ pack, id }] as Parameters<Calls[Name]>)).then((value) => {
      if (wanted) setAnswer({ key, value });
    });
    return () => {
      wanted = false;
    };
  }, [name, pack, id, key, catalogue]);
  return answer?.key === key ? answer.value : undefined;
}

export const isMissing = (answer: unknown): answer is Missing =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'missing';
