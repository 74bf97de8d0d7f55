/** Where a visitor or a steward may mark, copy and paste text. */
const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Fields that open a window of the system's when they are touched. The kiosk has none. */
const opensWindow = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && ['file', 'color', 'date'].includes(target.type);

const always = ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'] as const;
const outsideOfText = ['selectstart', 'copy', 'cut', 'paste'] as const;

/**
 * Takes from a page what a browser does by itself and a kiosk must not: menus, marking, dragging, dropping, opening by
 * the middle button, zooming by the wheel. The main process shuts the doors; this keeps hands off the handles.
 */
export function guardPage(page: Window): void {
  const stop = (event: Event) => event.preventDefault();
  const options = { capture: true, passive: false };
  const refuse = <Kind extends keyof WindowEventMap>(
    kind: Kind,
    when: (event: WindowEventMap[Kind]) => boolean,
  ): void => page.addEventListener(kind, (event) => when(event) && stop(event), options);

  for (const kind of always) page.addEventListener(kind, stop, options);
  for (const kind of outsideOfText) refuse(kind, ({ target }) => !isTextField(target));
  refuse('click', ({ target }) => opensWindow(target));
  refuse('keydown', ({ ctrlKey, altKey, target }) => ctrlKey && !altKey && !isTextField(target));
  // It would begin to scroll with the pointer.
  refuse('mousedown', ({ button }) => button === 1);
  refuse('wheel', ({ ctrlKey }) => ctrlKey);
  // Of these two the main process is told when it is too late.
  page.navigation.addEventListener('navigate', stop);
  Object.defineProperty(page, 'close', { value: () => undefined });
}
