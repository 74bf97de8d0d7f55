/** Runs when the next frame has been painted; twice asked for, it runs in the order asked. */
export function afterPaint(run: () => void): void {
  // A task that is set within a frame runs after that frame is on its way to the screen.
  requestAnimationFrame(() => setTimeout(run));
}
