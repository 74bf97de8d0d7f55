/**
 * Keeps the page's transitions from whoever would count them. react-aria remembers each element by its `transitionrun`
 * until it ends, but one that leaves the page in the midst of it (a visitor goes home) never tells of its end, and its
 * whole screen was kept for ever. What waits for transitions to end (the return of the focus) then waits for none.
 */
export function untoldTransitions(page: Window): void {
  page.addEventListener('transitionrun', (event) => event.stopImmediatePropagation(), { capture: true });
}
