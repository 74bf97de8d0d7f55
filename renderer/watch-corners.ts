import { type Corner, type CornerEvent, cornerAt, cornerHold, holdMs, notHeld } from './corner-hold.ts';

/**
 * Runs `open` when somebody has held the two corners. Watches the whole window and holds nothing back: no element lies
 * over the corners, so touches there do what they always do, and a screen reader finds nothing.
 */
export function watchCorners(open: () => void): () => void {
  let state = notHeld;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (event: CornerEvent) => {
    const before = state;
    state = cornerHold(state, event);
    if (state === before) return;
    clearTimeout(timer);
    if (state.step === 'open') {
      // What it opened may leave this screen as it is: the wiping of it ends so, too.
      state = notHeld;
      open();
    }
    if (state.step === 'left' || state.step === 'right') timer = setTimeout(look, holdMs + 1);
  };
  const look = () => tell({ kind: 'time', at: performance.now() });
  const corner = ({ clientX, clientY }: MouseEvent | Touch): Corner =>
    cornerAt(clientX, clientY, window.innerWidth);

  // Fingers by touch events: a pointer is cancelled as soon as a finger trembles, for the browser may scroll.
  const pointer = (kind: 'down' | 'move' | 'up') => (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    tell({ kind, finger: event.pointerId, corner: corner(event), at: performance.now() });
  };
  const touch = (kind: 'down' | 'move' | 'up') => (event: TouchEvent) => {
    for (const one of event.changedTouches) {
      tell({ kind, finger: one.identifier, corner: corner(one), at: performance.now() });
    }
  };
  const heard = new AbortController();
  const options = { capture: true, passive: true, signal: heard.signal };
  window.addEventListener('pointerdown', pointer('down'), options);
  window.addEventListener('pointermove', pointer('move'), options);
  window.addEventListener('pointerup', pointer('up'), options);
  window.addEventListener('pointercancel', pointer('up'), options);
  window.addEventListener('touchstart', touch('down'), options);
  window.addEventListener('touchmove', touch('move'), options);
  window.addEventListener('touchend', touch('up'), options);
  window.addEventListener('touchcancel', touch('up'), options);
  return () => {
    clearTimeout(timer);
    heard.abort();
  };
}
