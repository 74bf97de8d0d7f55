import { useEffect, useState } from 'react';
import { activeCue, type Cue } from '../content/narration.ts';

/** The sentence that is spoken now, −1 before the first: looked up in every frame, told when it changes. */
export function useActiveCue(cues: readonly Cue[], seconds: () => number): number {
  const [active, setActive] = useState(-1);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      setActive(activeCue(cues, seconds()));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [cues, seconds]);
  return active;
}
