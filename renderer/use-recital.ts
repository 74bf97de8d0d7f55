import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OathLine } from '../content/pack.ts';
import {
  currentLine,
  isOnceMore,
  linesOf,
  type Pace,
  paceOf,
  type Recital,
  type RecitalEvent,
} from '../content/recital.ts';
import type { ShownOath } from '../content/shown.ts';
import { useHouse } from './house.ts';
import { openLine, prepareLines, setVolume } from './player.ts';
import { send, useStore, useVisit } from './store.ts';
import { useVoiceOfGroup } from './use-hearing.ts';

/** A recital as its screen shows it. It changes with the turns, not with every moment of time. */
export type Run = {
  readonly lines: readonly OathLine[];
  readonly pace: Pace;
  readonly phase: Recital['phase'];
  /** The line that is shown, from 0; none before and after the run. */
  readonly line: number | undefined;
  /** Grows whenever a turn begins anew, so that its voice and its clock do. */
  readonly take: number;
  readonly tell: Tell;
};

type Tell = (event: Exclude<RecitalEvent, { kind: 'time' }>) => void;

/** Runs an oath: its clock, the leader's voice, and the next line made ready. */
export function useRecital(oath: ShownOath, variant: string): Run {
  const volume = useVisit(({ comfort }) => comfort.volume);
  const lines = useMemo(() => linesOf(oath, variant), [oath, variant]);
  const pace = useMemo(() => paceOf(lines), [lines]);
  const told = useCallback<Tell>((event) => send({ kind: 'recital', event, pace }), [pace]);
  const run = useRun(lines, pace, told);
  const cap = useHouse((house) => house.cap);
  useEffect(() => setVolume(Math.min(volume, cap)), [volume, cap]);
  useClock(run.phase, pace);
  return run;
}

/** An oath whose clock is another's, as a step of a programme: `told` hears what happens in it. */
export function useRun(lines: readonly OathLine[], pace: Pace, told: Tell): Run {
  const phase = useVisit(({ recital }) => recital.phase);
  const line = useVisit(({ recital }) => currentLine(recital));
  const take = useTake();
  useVoice({ lines, phase, line, take, told });
  useVoiceOfGroup({ phase, line, take, pace, told });
  return { lines, pace, phase, line, take, tell: told };
}

/** Counts how often a turn has begun once more, whoever wished it: a finger, a key or the guide's phone. */
function useTake(): number {
  const [take, setTake] = useState(0);
  useEffect(
    () =>
      useStore.subscribe(({ shown }, before) => {
        if (isOnceMore(before.shown.recital, shown.recital)) setTake((last) => last + 1);
      }),
    [],
  );
  return take;
}

const tick = 50;

/** Tells the recital of the time that passes while it runs. */
function useClock(phase: Recital['phase'], pace: Pace): void {
  const running = phase === 'countdown' || phase === 'leading' || phase === 'repeating';
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      send({ kind: 'recital', event: { kind: 'time', ms: now - last }, pace });
      last = now;
    }, tick);
    return () => clearInterval(timer);
  }, [running, pace]);
}

type Voice = Omit<Run, 'tell' | 'pace'> & { readonly told: Tell };

/** The leader's voice, while it is the leader's turn. A line that can't be heard lasts as long as its pace says. */
function useVoice({ lines, phase, line, take, told }: Voice): void {
  const leading = phase === 'leading';
  const audio = line === undefined ? undefined : lines[line]?.audio;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line or take begins anew
  useEffect(() => {
    if (!leading || audio === undefined) return;
    const spoken = () => told({ kind: 'spoken' });
    const voice = openLine(audio, { onEnd: spoken, onFail: () => undefined });
    voice.play();
    return () => voice.stop();
  }, [leading, audio, line, told, take]);

  useEffect(() => {
    const at = line ?? (phase === 'countdown' ? 0 : -1);
    // Where the leader may go from here: on, once more, back.
    prepareLines([at + 1, at, at - 1].flatMap((n) => lines[n]?.audio ?? []));
  }, [lines, line, phase]);
  useEffect(() => () => prepareLines([]), []);
}
