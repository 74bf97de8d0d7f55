import { useEffect } from 'react';
import { inLanguage } from '../content/language.ts';
import type { SessionEvent } from '../content/programme.ts';
import type { Part } from '../content/programme-part.ts';
import type { ShownStep } from '../content/shown-programme.ts';
import { useHouse } from './house.ts';
import { openStory, setVolume } from './player.ts';
import { send, useVisit } from './store.ts';

export const tellSession = (event: SessionEvent): void => send({ kind: 'session', event });

/** The part of the step that is shown, if it is of this kind. */
export function usePart<Kind extends Part['kind']>(kind: Kind): Extract<Part, { kind: Kind }> | undefined {
  type Wanted = Extract<Part, { kind: Kind }>;
  const isWanted = (part: Part): part is Wanted => part.kind === kind;
  return useVisit(({ session }) => {
    const state = session?.state;
    return state && 'part' in state && isWanted(state.part) ? state.part : undefined;
  });
}

/** The number of the step that is shown. */
export const useStepNumber = (): number =>
  useVisit(({ session }) => (session && 'step' in session.state ? session.state.step : 0));

export const useRunning = (): boolean => useVisit(({ session }) => session?.state.phase === 'running');

/** Whole seconds that a timed step has left; undefined if it is not timed. */
export function useSecondsLeft(): number | undefined {
  return useVisit(({ session }) => {
    const state = session?.state;
    if (!state || !('part' in state) || state.part.kind !== 'timed') return undefined;
    return Math.max(0, Math.ceil((state.part.ms - state.part.spent) / 1000));
  });
}

const tick = 50;

/** Tells the session of the time that passes, while it runs. */
export function useSessionClock(): void {
  const running = useRunning();
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      tellSession({ kind: 'time', ms: now - last });
      last = now;
    }, tick);
    return () => clearInterval(timer);
  }, [running]);
}

/** The recorded words or the music of a step; a story and an oath have sounds of their own. */
export function useStepSound(step: ShownStep, n: number): void {
  const language = useVisit((visit) => visit.language);
  const volume = useVisit(({ comfort }) => comfort.volume);
  const cap = useHouse((house) => house.cap);
  const sounds = usePart('sound') !== undefined;
  const playing = useRunning();
  // Grows when the step is left, so that it sounds from its start when it comes again.
  const run = useVisit(({ session }) =>
    session && 'times' in session.state ? (session.state.times[n] ?? 0) : 0,
  );
  useEffect(() => setVolume(Math.min(volume, cap)), [volume, cap]);
  const url = sounds ? soundOf(step, language) : undefined;
  // Another run begins anew.
  useEffect(() => {
    if (url === undefined || !playing) return;
    const sound = openStory(url, {
      onEnd: () => tellSession({ kind: 'done', step: n }),
      onFail: () => tellSession({ kind: 'missing', step: n }),
    });
    sound.seek(heard.url === url && heard.run === run ? heard.seconds : 0);
    sound.play();
    return () => {
      heard = { url, run, seconds: sound.seconds() };
      sound.stop();
    };
  }, [url, n, run, playing]);
}

/** Where a sound was paused. */
let heard: { url: string; run: number; seconds: number } = { url: '', run: 0, seconds: 0 };

function soundOf(step: ShownStep, language: string): string | undefined {
  if (step.kind === 'music') return step.audio;
  return step.kind === 'say' && step.audio ? inLanguage(step.audio, language).text : undefined;
}
