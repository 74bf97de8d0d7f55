import { gnomeSettings } from './gsettings.ts';
import { lastValue } from './ini.ts';
import type { Machine } from './machine.ts';
import { isBare, type Session } from './session.ts';
import { type Check, ok, todo, unknown, type Verdict, wanted } from './verdict.ts';

/** What could come over the kiosk's picture, or take it away. */

const cageSteps = [
  'sudo apt install cage xwayland',
  'sudo systemctl disable --now gdm3 lightdm sddm',
  'sudo systemctl enable --now hall-kiosk.service',
] as const;

export const session: Check = (_machine, { kind }) => {
  if (kind === 'cage' || kind === 'x') return ok(kind === 'cage' ? 'cage' : 'X without a desktop');
  if (kind === 'none') return unknown('no screen is drawn now', ...cageSteps);
  return todo(kind, ...cageSteps);
};

export const edges: Check = (_machine, session) => {
  if (isBare(session)) return ok('no desktop');
  // GNOME has no setting for them.
  return session.kind === 'gnome' ? todo('gnome', ...cageSteps) : unknown(session.kind, ...cageSteps);
};

const runningOf = ({ programs }: Session, names: readonly string[]) =>
  names.filter((name) => programs.has(name));

export const notices: Check = (machine, session) => {
  if (session.kind === 'gnome') {
    return gnomeSettings(machine, [['org.gnome.desktop.notifications', 'show-banners', 'false']]);
  }
  if (!isBare(session)) return unknown(session.kind);
  const running = runningOf(session, ['dunst', 'mako', 'xfce4-notifyd', 'notification-da']);
  return wanted(
    running.length === 0,
    running[0] ?? 'nothing shows any',
    `sudo apt purge ${running.join(' ')}`,
  );
};

export const lock: Check = async (machine, session) => {
  if (session.kind === 'gnome') {
    return gnomeSettings(machine, [
      ['org.gnome.desktop.screensaver', 'lock-enabled', 'false'],
      ['org.gnome.desktop.lockdown', 'disable-lock-screen', 'true'],
    ]);
  }
  if (session.kind === 'kde') {
    const text = await machine.read(`${machine.home}/.config/kscreenlockerrc`);
    const auto = lastValue(text === undefined ? [] : [text], 'Daemon', 'Autolock');
    const step = 'kwriteconfig5 --file kscreenlockerrc --group Daemon --key Autolock false';
    return wanted(auto === 'false', `Autolock ${auto ?? 'true'}`, step);
  }
  const lockers = ['xscreensaver', 'light-locker', 'xss-lock', 'swaylock', 'xautolock', 'xfce4-screensav'];
  const running = runningOf(session, lockers);
  return wanted(running.length === 0, running[0] ?? 'no locker runs', `sudo apt purge ${running.join(' ')}`);
};

/** What `xset q` says: seconds until the screen saver, and whether the monitor is switched off (DPMS). */
export function parseXset(text: string): { readonly timeout: number; readonly dpms: boolean } | undefined {
  const timeout = /timeout:\s+(\d+)/.exec(text)?.[1];
  if (timeout === undefined) return undefined;
  return { timeout: Number(timeout), dpms: /DPMS is Enabled/.test(text) };
}

export const blanking: Check = async (machine, session): Promise<Verdict> => {
  switch (session.kind) {
    case 'cage':
      return ok('cage never blanks');
    case 'gnome':
      return gnomeSettings(machine, [
        ['org.gnome.desktop.session', 'idle-delay', '0'],
        ['org.gnome.settings-daemon.plugins.power', 'idle-dim', 'false'],
      ]);
    case 'kde':
      return unknown('kde');
    default:
      return blankingOfX(machine);
  }
};

async function blankingOfX(machine: Machine): Promise<Verdict> {
  const steps = ['xset s off', 'xset s noblank', 'xset -dpms'];
  const xset = parseXset((await machine.run('xset', 'q')) ?? '');
  if (!xset) return unknown(undefined, ...steps);
  const seen = `timeout ${xset.timeout}, DPMS ${xset.dpms ? 'enabled' : 'disabled'}`;
  return wanted(xset.timeout === 0 && !xset.dpms, seen, ...steps);
}
