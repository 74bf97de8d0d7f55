import { describe, expect, it } from 'vitest';
import { allowsKey, type KeyInput } from '../../electron/allowed-key.ts';

/** As `Control+Alt+S:KeyS`: what is held, what it types, where it is. */
function input(text: string): KeyInput {
  const [held = '', code = ''] = text.split(':');
  const parts = held.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    code,
    control: has('Control'),
    shift: has('Shift'),
    alt: has('Alt'),
    meta: has('Meta'),
  };
}

describe('a key', () => {
  it.each([
    'a:KeyA',
    'Shift+A:KeyA',
    '红:KeyH',
    '𠮷:',
    '/:Slash',
    ' :Space',
    'Tab:Tab',
    'Shift+Tab:Tab',
    'ArrowLeft:ArrowLeft',
    'Shift+ArrowLeft:ArrowLeft',
    'Enter:Enter',
    'Enter:NumpadEnter',
    'Escape:Escape',
    'Backspace:Backspace',
    'Delete:Delete',
    'Home:Home',
    'PageDown:PageDown',
    'Shift:ShiftLeft',
    'Process:KeyA',
    'Control+Alt+s:KeyS',
    'Control+c:KeyC',
    'Control+v:KeyV',
  ])('reaches the page: %s', (text) => {
    expect(allowsKey(input(text))).toBe(true);
  });

  it.each([
    ...Array.from({ length: 24 }, (_, n) => `F${n + 1}:F${n + 1}`),
    'Alt+F4:F4',
    'Control+w:KeyW',
    'Control+Shift+C:KeyC',
    'Control+Shift+I:KeyI',
    'Control+Shift+Z:KeyZ',
    'Control+Alt+Delete:Delete',
    'Control+Alt+t:KeyT',
    'Control+Alt+Meta+s:KeyS',
    'Control+Tab:Tab',
    'Control++:Equal',
    'Control+0:Digit0',
    'Alt+ArrowLeft:ArrowLeft',
    'Alt+Enter:Enter',
    'Alt+Tab:Tab',
    'Alt+a:KeyA',
    'Alt+ :Space',
    'Meta+l:KeyL',
    'Meta:MetaLeft',
    'Alt:AltLeft',
    'Control:ControlLeft',
    'ContextMenu:ContextMenu',
    'PrintScreen:PrintScreen',
    'Insert:Insert',
    'Help:Help',
    'Pause:Pause',
    'BrowserBack:BrowserBack',
    'BrowserHome:BrowserHome',
    'LaunchMail:LaunchMail',
    'LaunchApplication1:',
    'Power:Power',
    'Unidentified:',
    '\u0000:',
    '\u001b:',
    ':',
  ])('goes nowhere: %j', (text) => {
    expect(allowsKey(input(text))).toBe(false);
  });
});
