import { useEffect } from 'react';
import { send, useStore } from './store.ts';
import { isBusy } from './visit.ts';

const tick = 250;

/** Tells the visit of every touch and key, and of the time that passes without one. */
export function useIdle(): void {
  const times = useStore((store) => store.setup.idle);
  useEffect(() => {
    const touched = () => send({ kind: 'idle', event: { kind: 'touch' }, times });
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    const options = { capture: true, passive: true };
    for (const kind of kinds) window.addEventListener(kind, touched, options);
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const { visit } = useStore.getState();
      send({
        kind: 'idle',
        event: { kind: 'time', ms: now - last, busy: isBusy(visit) },
        times,
      });
      last = now;
    }, tick);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touched, options);
    };
  }, [times]);
}
