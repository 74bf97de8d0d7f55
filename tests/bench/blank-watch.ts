/** Functions to be run in the kiosk's page: whether the attract screen ever stands there without its picture. */

type Watch = { good: number; frames: number; longest: number; scenes: string[]; stopped: boolean };
type Watching = typeof globalThis & { blankWatch?: Watch };

/** Looks at every frame from now on. */
export function watchForBlank(): void {
  const watch: Watch = { good: performance.now(), frames: 0, longest: 0, scenes: [], stopped: false };
  const before = (globalThis as Watching).blankWatch;
  if (before) before.stopped = true;
  (globalThis as Watching).blankWatch = watch;
  const scene = (): string | undefined => {
    const main = document.querySelector('main');
    const words = main?.innerText.trim() ?? '';
    const picture = main?.querySelector<HTMLImageElement>('[data-now] img');
    if (words === '' || !picture || picture.clientHeight < innerHeight / 2) return undefined;
    return picture.complete && picture.naturalWidth > 0 ? picture.currentSrc : undefined;
  };
  const look = () => {
    if (watch.stopped) return;
    const shown = scene();
    const now = performance.now();
    watch.frames += 1;
    if (shown !== undefined) {
      watch.longest = Math.max(watch.longest, now - watch.good);
      watch.good = now;
      if (!watch.scenes.includes(shown)) watch.scenes.push(shown);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Since `watchForBlank`: the longest time in ms between two frames with a picture (so a frame of 16 ms at
 * least), how many frames there were, and the pictures that were seen.
 */
export function blankSoFar(): { longest: number; frames: number; scenes: string[] } {
  const watch = (globalThis as Watching).blankWatch;
  if (!watch) throw new Error('nobody watches');
  const { good, longest, frames, scenes } = watch;
  return { longest: Math.max(longest, performance.now() - good), frames, scenes };
}
