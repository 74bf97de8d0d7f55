import { gnomeSettings, plainValue } from './gsettings.ts';
import { lastValue, parseIni } from './ini.ts';
import { isBare } from './session.ts';
import { type Check, ok, todo, unknown, type Verdict, wanted } from './verdict.ts';
import { readXorg, xorgOption } from './xorg.ts';

/** Keys that no program can catch, as the system takes them first. */

const confStep = 'sudo cp /opt/Hall\\ Kiosk/resources/package/10-hall-kiosk.conf /etc/X11/xorg.conf.d/';
const sessionKeys = 'org.gnome.mutter.wayland.keybindings';

/** Ctrl+Alt+F1 … F12: the other consoles. */
export const consoles: Check = async (machine, session): Promise<Verdict> => {
  if (session.kind === 'cage') return ok('cage without -s');
  if (session.kind === 'x') {
    const off = xorgOption(await readXorg(machine), 'DontVTSwitch');
    return wanted(off === true, `DontVTSwitch ${off ?? 'not set'}`, confStep);
  }
  if (session.kind !== 'gnome') return unknown(session.kind, confStep);
  const listed = (await machine.run('gsettings', 'list-recursively', sessionKeys)) ?? '';
  const keys = openConsoleKeys(listed);
  if (!listed.includes('switch-to-session-')) return unknown('gnome', confStep);
  return wanted(
    keys.length === 0,
    `${keys.length} keys`,
    `for n in $(seq 12); do gsettings set ${sessionKeys} switch-to-session-$n "[]"; done`,
  );
};

/** The console keys that are set in what `gsettings list-recursively` prints. */
export const openConsoleKeys = (listed: string): string[] =>
  listed.split('\n').flatMap((line) => {
    const [, key = '', value = ''] = /^\S+ (switch-to-session-\d+) (.+)$/.exec(line) ?? [];
    return key !== '' && plainValue(value) !== '[]' ? [key] : [];
  });

/** Ctrl+Alt+Backspace ends an X server, where the keyboard has been given such a key. */
export const zap: Check = async (machine, session): Promise<Verdict> => {
  if (session.kind !== 'x') return ok(`no X server of ours (${session.kind})`);
  if (xorgOption(await readXorg(machine), 'DontZap') === true) return ok('DontZap true');
  const keyboard = (await machine.read('/etc/default/keyboard')) ?? '';
  const options = parseIni(keyboard).get('')?.get('XKBOPTIONS') ?? '';
  const terminates = options.includes('terminate:');
  return wanted(!terminates, terminates ? `XKBOPTIONS ${options}` : 'no key for it', confStep);
};

/** Ctrl+Alt+Del on a console restarts the machine. */
export const restartKeys: Check = async (machine): Promise<Verdict> => {
  const target = (await machine.run('systemctl', 'is-enabled', 'ctrl-alt-del.target'))?.trim();
  const step = 'sudo systemctl mask ctrl-alt-del.target';
  if (!target) return unknown(undefined, step);
  return wanted(target === 'masked', `ctrl-alt-del.target ${target}`, step);
};

/** The keys of a desktop: its overview, its command line, logging out. */
export const desktopKeys: Check = async (machine, session): Promise<Verdict> => {
  if (isBare(session)) return ok('no desktop');
  if (session.kind === 'gnome') {
    return gnomeSettings(machine, [
      ['org.gnome.mutter', 'overlay-key', ''],
      ['org.gnome.desktop.lockdown', 'disable-command-line', 'true'],
      ['org.gnome.desktop.lockdown', 'disable-log-out', 'true'],
      ['org.gnome.desktop.lockdown', 'disable-user-switching', 'true'],
    ]);
  }
  if (session.kind !== 'kde') return unknown(session.kind);
  const text = await machine.read(`${machine.home}/.config/kwinrc`);
  const meta = lastValue(text === undefined ? [] : [text], 'ModifierOnlyShortcuts', 'Meta');
  const step = 'kwriteconfig5 --file kwinrc --group ModifierOnlyShortcuts --key Meta ""';
  return meta === '' ? ok("Meta ''") : todo(`Meta ${meta ?? 'not set'}`, step);
};

/** Alt+SysRq+B restarts the machine at once, others kill programs. */
export const sysrq: Check = async (machine): Promise<Verdict> => {
  const value = (await machine.read('/proc/sys/kernel/sysrq'))?.trim();
  const steps = ['echo kernel.sysrq=0 | sudo tee /etc/sysctl.d/60-hall-kiosk.conf', 'sudo sysctl --system'];
  return value === undefined ? unknown() : wanted(value === '0', `kernel.sysrq ${value}`, ...steps);
};
