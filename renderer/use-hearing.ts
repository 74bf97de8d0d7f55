import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Pace, Recital, RecitalEvent } from '../content/recital.ts';
import { bandOf, listen, newVoice, turnAt, type Voice, type VoiceEvent } from '../content/voice.ts';
import { openMicrophone } from './microphone.ts';
import { useStore } from './store.ts';

/** Whether the hall hears the group: it is not asked to, it does, or it can't and the timer carries the oath. */
type Hearing = {
  readonly kind: 'off' | 'hears' | 'deaf';
  /** How strongly, from 0 to 1. */
  readonly band: number;
};

const off: Hearing = { kind: 'off', band: 0 };

export const useHearing = create<Hearing>(() => off);

// A band that moves more often costs more than anybody sees.
const bandMs = 60;

type Turn = {
  readonly phase: Recital['phase'];
  readonly line: number | undefined;
  readonly take: number;
  readonly pace: Pace;
  readonly told: (event: Extract<RecitalEvent, { kind: 'voice' }>) => void;
};

/** Hears from the microphone when the group has spoken its line, where the hall wants that. */
export function useVoiceOfGroup({ phase, line, take, pace, told }: Turn): void {
  const wanted = useStore(({ setup }) => setup.hears);
  const runs = phase !== 'ready' && phase !== 'finished';
  const voice = useRef<Voice>(newVoice);
  const tell = useRef(told);
  tell.current = told;

  useEffect(() => {
    if (!wanted || !runs) return;
    return hearing(voice, (verdict) => tell.current({ kind: 'voice', verdict }));
  }, [wanted, runs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another take begins the turn anew
  useEffect(() => {
    voice.current = listen(voice.current, turnOf(phase, pace, line));
  }, [phase, line, take, pace]);
}

function turnOf(phase: Recital['phase'], pace: Pace, line: number | undefined): VoiceEvent {
  if (phase === 'repeating' && line !== undefined) return turnAt(pace, line);
  return { kind: phase === 'leading' ? 'leader' : 'rest' };
}

/** Opens the microphone and judges what it hears; gives what ends that. */
function hearing(voice: { current: Voice }, told: (verdict: Voice['verdict']) => void): () => void {
  let close: (() => void) | undefined;
  let ended = false;
  let bandAt = 0;
  const deaf = () => {
    if (!ended) useHearing.setState({ kind: 'deaf', band: 0 });
  };
  const heard = ({ ms, level }: { readonly ms: number; readonly level: number }) => {
    const before = voice.current;
    const now = listen(before, { kind: 'frame', ms, level });
    voice.current = now;
    if (now.mode === 'turn' && now.verdict !== before.verdict) told(now.verdict);
    bandAt += ms;
    if (bandAt < bandMs) return;
    bandAt = 0;
    useHearing.setState({ kind: 'hears', band: now.mode === 'turn' ? bandOf(now) : 0 });
  };
  openMicrophone(heard, deaf).then((closing) => {
    close = closing;
    if (ended) closing();
  }, deaf);
  return () => {
    ended = true;
    close?.();
    useHearing.setState(off);
  };
}
