import type { Machine } from './machine.ts';

/** What draws the screen, and so what a visitor could get at. */
export type Session = {
  /**
   * `cage`: one program and nothing else; `x`: an X server without a desktop; `shell`: Windows with the kiosk
   * instead of its desktop; `none`: no screen is drawn now.
   */
  readonly kind: 'cage' | 'x' | 'gnome' | 'kde' | 'desktop' | 'shell' | 'windows' | 'mac' | 'none';
  /** The programs that run, by their names. */
  readonly programs: ReadonlySet<string>;
};

// The kernel cuts these names off after 15 letters.
const desktops: readonly (readonly [Session['kind'], readonly string[]])[] = [
  ['cage', ['cage']],
  ['gnome', ['gnome-shell', 'gnome-session-b', 'gnome-kiosk']],
  ['kde', ['plasmashell', 'kwin_x11', 'kwin_wayland']],
  [
    'desktop',
    [
      ...[
        'xfce4-session',
        'lxqt-session',
        'lxsession',
        'mate-session',
        'cinnamon',
        'cinnamon-sessio',
        'budgie-wm',
      ],
      ...[
        'sway',
        'labwc',
        'weston',
        'wayfire',
        'Hyprland',
        'openbox',
        'fluxbox',
        'icewm',
        'i3',
        'marco',
        'xfwm4',
      ],
    ],
  ],
  ['x', ['Xorg', 'X', 'Xvfb']],
];

/** Finds out what draws the screen, from the programs that run: it does not matter who asks, or from where. */
export async function readSession(machine: Machine): Promise<Session> {
  if (machine.platform === 'darwin') return { kind: 'mac', programs: new Set() };
  if (machine.platform === 'win32') return windowsSession(machine);
  const numbers = (await machine.list('/proc')).filter((name) => /^\d+$/.test(name));
  const names = await Promise.all(numbers.map((number) => machine.read(`/proc/${number}/comm`)));
  const programs = new Set(names.flatMap((name) => name?.trim() ?? []));
  const found = desktops.find(([, own]) => own.some((name) => programs.has(name)));
  return { kind: found?.[0] ?? 'none', programs };
}

async function windowsSession(machine: Machine): Promise<Session> {
  const tasks = (await machine.run('tasklist', '/fo', 'csv', '/nh')) ?? '';
  const programs = new Set([...tasks.matchAll(/^"([^"]+)"/gm)].map(([, name = '']) => name.toLowerCase()));
  // Assigned Access and Shell Launcher start no Explorer; a list without any program is no list.
  const shell = programs.size > 0 && !programs.has('explorer.exe');
  return { kind: shell ? 'shell' : 'windows', programs };
}

/** Nothing but the kiosk is on the screen: no desktop, so nothing of a desktop's either. */
export const isBare = ({ kind }: Session): boolean => kind === 'cage' || kind === 'x';
