import { parseIni, readConfigs } from './ini.ts';
import type { Machine } from './machine.ts';
import { type Check, todo, unknown, type Verdict, wanted } from './verdict.ts';

/** Whether the kiosk comes up by itself after the power came back. */

const isYes = (value: string | undefined): boolean => /^(true|yes|on|1)$/i.test(value ?? '');

/** GDM: who is logged in by itself. */
export function gdmUser(text: string): string | undefined {
  const daemon = parseIni(text).get('daemon');
  return isYes(daemon?.get('AutomaticLoginEnable')) ? daemon?.get('AutomaticLogin') || undefined : undefined;
}

/** LightDM: who is logged in by itself, on any seat. */
export function lightdmUser(text: string): string | undefined {
  const seats = [...parseIni(text)].filter(([name]) => /^(Seat:|SeatDefaults$)/.test(name));
  return seats.map(([, keys]) => keys.get('autologin-user')).find((user) => user);
}

/** SDDM: who is logged in by itself. */
export const sddmUser = (text: string): string | undefined =>
  parseIni(text).get('Autologin')?.get('User') || undefined;

/** greetd: who is logged in by itself. */
export const greetdUser = (text: string): string | undefined =>
  parseIni(text).get('initial_session')?.get('user') || undefined;

/** The console (agetty): who is logged in by itself. */
export const gettyUser = (text: string): string | undefined =>
  /^ExecStart=.*\s(?:--autologin|-a)[\s=]+(\S+)/m.exec(text)?.[1];

const managers: readonly {
  readonly places: readonly string[];
  readonly user: (text: string) => string | undefined;
}[] = [
  { places: ['/etc/gdm3/daemon.conf', '/etc/gdm3/custom.conf', '/etc/gdm/custom.conf'], user: gdmUser },
  { places: ['/etc/lightdm/lightdm.conf.d', '/etc/lightdm/lightdm.conf'], user: lightdmUser },
  { places: ['/etc/sddm.conf.d', '/etc/sddm.conf'], user: sddmUser },
  { places: ['/etc/greetd/config.toml'], user: greetdUser },
  { places: ['/etc/systemd/system/getty@tty1.service.d'], user: gettyUser },
];

const serviceSteps = ['sudo systemctl enable hall-kiosk.service', 'sudo reboot'] as const;

export const login: Check = async (machine) => {
  const service = await enabledService(machine);
  if (service !== undefined) return wanted(true, service);
  for (const { places, user } of managers) {
    const found = (await readConfigs(machine, ...places)).map(user).find((name) => name !== undefined);
    if (found !== undefined) return wanted(true, `${found} (${places[0]})`);
  }
  return todo(undefined, ...serviceSteps);
};

async function enabledService(machine: Machine): Promise<string | undefined> {
  for (const target of ['graphical', 'multi-user']) {
    const names = await machine.list(`/etc/systemd/system/${target}.target.wants`);
    const own = names.find((name) => name.startsWith('hall-kiosk'));
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The command by which a desktop's autostart file starts the kiosk; undefined if it is not ours or is off. */
export function autostartCommand(text: string): string | undefined {
  const entry = parseIni(text).get('Desktop Entry');
  const off = isYes(entry?.get('Hidden')) || entry?.get('X-GNOME-Autostart-enabled') === 'false';
  const command = entry?.get('Exec');
  return !off && command?.includes('hall-kiosk') ? command : undefined;
}

/** What starts the kiosk by itself: its service, or the command that a session runs. */
async function starter(machine: Machine): Promise<string | undefined> {
  const service = await enabledService(machine);
  if (service !== undefined) return service;
  for (const folder of [`${machine.home}/.config/autostart`, '/etc/xdg/autostart']) {
    for (const name of await machine.list(folder)) {
      if (!name.endsWith('.desktop')) continue;
      const command = autostartCommand((await machine.read(`${folder}/${name}`)) ?? '');
      if (command !== undefined) return command;
    }
  }
  const scripts = ['.xsession', '.xinitrc'].map((name) => `${machine.home}/${name}`);
  const texts = await readConfigs(machine, ...scripts, '/etc/greetd/config.toml');
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  return lines.find((line) => !line.startsWith('#') && line.includes('hall-kiosk'));
}

export const autostart: Check = async (machine) => {
  const found = await starter(machine);
  return wanted(found !== undefined, found, ...serviceSteps);
};

/** Whether somebody starts it again when it has ended; it knows itself, if it is the kiosk that asks. */
export const supervised =
  (supervision: 'systemd' | 'own' | 'none' | undefined): Check =>
  async (machine): Promise<Verdict> => {
    if (supervision !== undefined) {
      return wanted(supervision !== 'none', supervision, 'hall-kiosk --supervise');
    }
    const found = await starter(machine);
    if (found === undefined) return unknown(undefined, 'hall-kiosk --supervise');
    const cared = found.endsWith('.service') || found.includes('--supervise');
    return wanted(cared, found, 'hall-kiosk --supervise');
  };
