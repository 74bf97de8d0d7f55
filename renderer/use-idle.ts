import { useEffect } from 'react';
import { isImporting, useDesk } from './desk.ts';
import { send, useStore } from './store.ts';
import { isBusy, timesAt } from './visit.ts';

const tick = 250;

/** Tells the visit of every touch and key, and of the time that passes without one. */
export function useIdle(): void {
  const visitors = useStore((store) => store.setup.idle);
  useEffect(() => {
    const times = () => timesAt(useStore.getState().visit, visitors);
    const touched = () => send({ kind: 'idle', event: { kind: 'touch' }, times: times() });
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    const options = { capture: true, passive: true };
    for (const kind of kinds) window.addEventListener(kind, touched, options);
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const { visit } = useStore.getState();
      send({
        kind: 'idle',
        event: { kind: 'time', ms: now - last, busy: isBusy(visit) || isImporting(useDesk.getState()) },
        times: times(),
      });
      last = now;
    }, tick);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touched, options);
    };
  }, [visitors]);
}
