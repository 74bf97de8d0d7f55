import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OathLine } from '../content/pack.ts';
import {
  currentLine,
  linesOf,
  type Pace,
  paceOf,
  type Recital,
  type RecitalEvent,
} from '../content/recital.ts';
import type { ShownOath } from '../content/shown.ts';
import { openLine, prepareLine, setVolume } from './player.ts';
import { send, useVisit } from './store.ts';

/** A recital as its screen shows it. It changes with the turns, not with every moment of time. */
export type Run = {
  readonly lines: readonly OathLine[];
  readonly pace: Pace;
  readonly phase: Recital['phase'];
  /** The line that is shown, from 0; none before and after the run. */
  readonly line: number | undefined;
  /** Grows whenever a turn begins anew, so that its voice and its clock do. */
  readonly take: number;
  readonly tell: (event: RecitalEvent) => void;
};

/** Runs an oath: its clock, the leader's voice, and the next line made ready. */
export function useRecital(oath: ShownOath, variant: string): Run {
  const lines = useMemo(() => linesOf(oath, variant), [oath, variant]);
  const pace = useMemo(() => paceOf(lines), [lines]);
  const phase = useVisit(({ recital }) => recital.phase);
  const line = useVisit(({ recital }) => currentLine(recital));
  const volume = useVisit(({ comfort }) => comfort.volume);
  const [take, setTake] = useState(0);
  const tell = useCallback(
    (event: RecitalEvent) => {
      setTake((before) => before + 1);
      send({ kind: 'recital', event, pace });
    },
    [pace],
  );
  useEffect(() => setVolume(volume), [volume]);
  useClock(phase, pace);
  useVoice({ lines, pace, phase, line, take });
  return { lines, pace, phase, line, take, tell };
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

/** The leader's voice, while it is the leader's turn. A line that can't be heard lasts as long as its pace says. */
function useVoice({ lines, pace, phase, line, take }: Omit<Run, 'tell'>): void {
  const leading = phase === 'leading';
  const audio = line === undefined ? undefined : lines[line]?.audio;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line or take begins anew
  useEffect(() => {
    if (!leading || audio === undefined) return;
    const spoken = () => send({ kind: 'recital', event: { kind: 'spoken' }, pace });
    const voice = openLine(audio, { onEnd: spoken, onFail: () => undefined });
    voice.play();
    return () => voice.stop();
  }, [leading, audio, line, pace, take]);

  const next = phase === 'countdown' ? lines[0]?.audio : lines[(line ?? -1) + 1]?.audio;
  useEffect(() => prepareLine(next), [next]);
  useEffect(() => () => prepareLine(undefined), []);
}
