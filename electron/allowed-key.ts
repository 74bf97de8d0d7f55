/** As much of a key event as decides whether the page may have it. */
export type KeyInput = {
  /** What it would type, or the key's name, as in the DOM. */
  readonly key: string;
  /** Where it is on the keyboard, as in the DOM. */
  readonly code: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

/** Keys by which one moves on a page and in a text; alone or with Shift. */
const moving = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** Shift and its neighbours say nothing by themselves; Process and Dead come while a character is composed. */
const composing = new Set(['Shift', 'CapsLock', 'AltGraph', 'NumLock', 'Process', 'Dead', 'Compose']);

/** Select all, copy, cut, paste, undo: only text fields of the page take them, see renderer/guard-page.ts. */
const editing = new Set(['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ']);

/** What types one character. Keys that the system does not know come as a NUL. */
const types = (key: string): boolean => /^\P{C}$/u.test(key);

/**
 * Whether a key may reach the page. Whatever is not known to be harmless goes nowhere, so that no key of a keyboard
 * of tomorrow leaves the kiosk either.
 */
export function allowsKey({ key, code, control, shift, alt, meta }: KeyInput): boolean {
  if (meta) return false;
  // The staff's way in.
  if (control && alt) return code === 'KeyS';
  if (control) return !shift && editing.has(code);
  return !alt && (types(key) || moving.has(key) || composing.has(key));
}
