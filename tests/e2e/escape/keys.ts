import type { Arena, Vector } from './arena.ts';

/** As Electron's sendInputEvent calls it, and as X does. */
type Key = readonly [electron: string, x: string];

const letters = 'ACDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Text fields alone may have them. */
const editing = new Set(['A', 'C', 'V', 'X', 'Z']);
const same = (names: readonly string[]): Key[] => names.map((name) => [name, name]);
const control = letters.filter((letter) => !editing.has(letter));
const functions = Array.from({ length: 12 }, (_, n) => `F${n + 1}`);

function combined(modifiers: string, keys: readonly Key[]): Key[] {
  return keys.map(([electron, x]) => [`${modifiers}+${electron}`, `${modifiers}+${x.toLowerCase()}`]);
}
const named = (modifiers: string, keys: readonly Key[]): Key[] =>
  keys.map(([electron, x]) => [`${modifiers}+${electron}`, `${modifiers}+${x}`]);

const signs: Key[] = [
  ['Plus', 'plus'],
  ['-', 'minus'],
  ['=', 'equal'],
  ['0', '0'],
];

/** Every combination that does something in a browser, a window manager or Windows. */
export const keys: readonly Key[] = [
  ...combined('control', same(control)),
  ...combined('control+shift', same(['I', 'J', 'C', 'N', 'T', 'W', 'Q', 'R', 'B', 'O', 'M', 'D'])),
  ...named('control', signs),
  ...named('control', same(['Tab', 'F4', 'F5', 'F6', 'F11', 'Home', 'Escape', 'Left', 'Right'])),
  ...named('control', [
    ['Enter', 'Return'],
    ['PageUp', 'Prior'],
    ['PageDown', 'Next'],
    ['Space', 'space'],
  ]),
  ...named('control+alt', same(['Delete', 'Tab', 'F1', 'F2', 'F7'])),
  ...combined('control+alt', same(['T', 'L', 'D', 'A'])),
  ...named('control+shift', same(['Escape', 'Tab', 'Delete'])),
  ...named(
    'alt',
    same(['F1', 'F2', 'F4', 'F7', 'F8', 'F10', 'Tab', 'Escape', 'Home', 'Left', 'Right', 'Up']),
  ),
  ...named('alt', [
    ['Space', 'space'],
    ['Enter', 'Return'],
  ]),
  ...combined('alt', same(['D', 'E', 'F'])),
  ...named('shift', same(['F5', 'F7', 'F9', 'F10', 'F11', 'F12'])),
  ...combined('meta', same(['L', 'D', 'E', 'R', 'X'])),
  ...same(functions),
];

/** Keys that only a keyboard sends. */
const xOnly = [
  'Super_L',
  'Super_R',
  'Menu',
  'Print',
  'Sys_Req',
  'Pause',
  'Scroll_Lock',
  'Insert',
  'Help',
  'XF86Back',
  'XF86Forward',
  'XF86Refresh',
  'XF86Reload',
  'XF86Stop',
  'XF86HomePage',
  'XF86Search',
  'XF86Favorites',
  'XF86Mail',
  'XF86WWW',
  'XF86Explorer',
  'XF86MyComputer',
  'XF86Calculator',
  'XF86Tools',
  'XF86Launch1',
  'XF86TaskPane',
  'XF86ApplicationLeft',
  'XF86New',
  'XF86Open',
  'XF86Close',
  'XF86Save',
  'XF86Documents',
];

/** Shift does nothing by itself. */
const shiftAlone = /^keydown (Shift\+)?Shift(Left|Right)$/;

/** The page must not even hear of it. */
async function whatReached(arena: Arena): Promise<string | undefined> {
  const heard = (await arena.heard()).filter((one) => !shiftAlone.test(one));
  return heard.length > 0 ? `the page heard ${heard.join(', ')}` : undefined;
}

const byElectron = ([electron]: Key): Vector => ({
  name: `${electron}, sent to the page`,
  async attempt(arena) {
    const parts = electron.split('+');
    await arena.kiosk.app.evaluate(
      ({ BrowserWindow }, [keyCode, modifiers]) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        for (const type of ['keyDown', 'keyUp'] as const)
          contents?.sendInputEvent({ type, keyCode, modifiers });
      },
      [parts.at(-1) ?? '', parts.slice(0, -1) as 'control'[]] as const,
    );
    return whatReached(arena);
  },
});

const byX = (x: string): Vector => ({
  name: `${x.replace('control', 'ctrl').replace('meta', 'super')}, by a keyboard`,
  async attempt(arena) {
    await arena.xdotool('key', x.replace('control', 'ctrl').replace('meta', 'super'));
    return whatReached(arena);
  },
});

export const keyVectors: readonly Vector[] = [
  ...keys.map(byElectron),
  ...[...keys.map(([, x]) => x), ...xOnly].map(byX),
];
