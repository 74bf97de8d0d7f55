const kinds = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'click',
  'keydown',
  'keyup',
  'wheel',
] as const;
const begins: ReadonlySet<string> = new Set(['pointerdown', 'keydown', 'wheel', 'click']);
const ends: ReadonlySet<string> = new Set(['pointerup', 'pointercancel', 'keyup', 'wheel', 'click']);
// For these the browser may scroll, and must not wait for us; what is asked lies over all that could scroll.
const scrolls: ReadonlySet<string> = new Set(['touchstart', 'touchmove', 'wheel']);

/** The click that belongs to a touch comes within this time, in ms. */
const restMs = 80;

/**
 * While the kiosk asks whether somebody is there, any touch or key says so and does nothing else: the whole
 * press, to the click after it, is held back from the page. Must be the first listener of the window.
 */
export function endsWarning(stay: () => void, isAsked: () => boolean, signal: AbortSignal): void {
  let holding = false;
  let release: ReturnType<typeof setTimeout> | undefined;
  const see = (event: Event) => {
    if (begins.has(event.type) && isAsked()) {
      holding = true;
      clearTimeout(release);
      stay();
    }
    if (!holding) return;
    event.stopImmediatePropagation();
    if (!scrolls.has(event.type)) event.preventDefault();
    if (!ends.has(event.type)) return;
    clearTimeout(release);
    release = setTimeout(() => {
      holding = false;
    }, restMs);
  };
  for (const kind of kinds) {
    window.addEventListener(kind, see, { capture: true, passive: scrolls.has(kind), signal });
  }
}
