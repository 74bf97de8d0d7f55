import { useEffect } from 'react';
import { type HandEvent, handle, handsAfter, isHeld, noHands } from '../content/hands.ts';
import { type IdleEvent, passing } from '../content/idle.ts';
import { busyNow } from './busy-now.ts';
import { endsWarning } from './ends-warning.ts';
import { kiosk } from './kiosk.ts';
import { send, useStore } from './store.ts';
import { timesAt } from './visit.ts';

const tick = 250;

/** Tells the visit of what people do with their hands, and of the time that passes without it. */
export function useIdle(): void {
  useEffect(() => {
    const heard = new AbortController();
    endsWarning(() => tell({ kind: 'touch' }), isAsked, heard.signal);
    const beat = watchHands(heard.signal);
    const timer = setInterval(beat, tick);
    const woke = kiosk.on('woke', () => tell({ kind: 'slept' }));
    return () => {
      clearInterval(timer);
      woke();
      heard.abort();
    };
  }, []);
}

function tell(event: IdleEvent): void {
  const { visit, setup } = useStore.getState();
  send({ kind: 'idle', event, times: timesAt(visit, setup.idle) });
}

const isAsked = (): boolean => useStore.getState().visit.idle.kind === 'warning';

/** Returns what is to be run every moment. */
function watchHands(signal: AbortSignal): () => void {
  let hands = noHands;
  const touched = () => tell({ kind: 'touch' });
  const hand = (kind: HandEvent['kind']) => (event: PointerEvent) => {
    const { pointerId: finger, clientX: x, clientY: y } = event;
    const after = handle(hands, { kind, finger, x, y });
    hands = after.hands;
    if (after.counts) touched();
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointerdown', hand('down'), options);
  window.addEventListener('pointermove', hand('move'), options);
  window.addEventListener('pointerup', hand('up'), options);
  window.addEventListener('pointercancel', hand('up'), options);
  window.addEventListener('wheel', touched, options);
  // A screen reader presses a button without a finger.
  window.addEventListener('click', touched, options);
  // A thing that lies on the keyboard repeats its key for ever.
  window.addEventListener('keydown', ({ repeat }) => void (repeat || touched()), options);

  let last = { steady: performance.now(), wall: Date.now() };
  return () => {
    const now = { steady: performance.now(), wall: Date.now() };
    const ms = now.steady - last.steady;
    const kind = passing(ms, now.wall - last.wall);
    last = now;
    hands = handsAfter(hands, ms);
    tell(kind === 'time' ? { kind, ms, busy: busyNow(), held: isHeld(hands) } : { kind });
  };
}
