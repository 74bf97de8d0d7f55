import { useEffect, useState } from 'react';
import { createNarrator, type Narration } from './narrator.ts';
import { openStory, setVolume } from './player.ts';
import { send, useVisit } from './store.ts';

const atStart = { seconds: 0, serial: 0 };

/** Lets the speaker follow the visit; gives the clock of the sound, in seconds of the chapter. */
export function useStorySound(narration: Narration | undefined): () => number {
  const listening = useVisit((visit) => visit.listening);
  const { volume, speed } = useVisit((visit) => visit.comfort);
  const [narrator] = useState(() =>
    createNarrator(openStory, ({ chapters }) => send({ kind: 'ended', chapters })),
  );
  useEffect(() => {
    const { chapter = 0, playing = false, seek = atStart } = listening ?? {};
    narrator.follow({ narration, chapter, playing, seek, speed });
  }, [narrator, narration, listening, speed]);
  useEffect(() => setVolume(volume), [volume]);
  useEffect(() => () => narrator.stop(), [narrator]);
  return narrator.seconds;
}
