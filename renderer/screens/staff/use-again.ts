import { useEffect, useState } from 'react';

/**
 * What is answered, asked again so many ms after each answer, as sticks and networks come and go; no more once there
 * is none. `ask` must be the same function each time.
 */
export function useAgain<T>(ask: () => Promise<T | undefined>, everyMs: number): T | undefined {
  const [answered, setAnswered] = useState<T>();
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await ask();
      if (!wanted || answer === undefined) return;
      setAnswered(answer);
      timer = setTimeout(() => void look(), everyMs);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ask, everyMs]);
  return answered;
}
