import { gnomeSettings } from './gsettings.ts';
import { readConfigs } from './ini.ts';
import type { Machine } from './machine.ts';
import { type Check, ok, todo, unknown, type Verdict, wanted } from './verdict.ts';

/** What the system does by itself, and who may do what. */

/** When apt restarts the machine by itself: `now` or `02:00`; undefined if it never does. */
export function aptRestart(texts: readonly string[]): string | undefined {
  const values = new Map<string, string>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [, key, value] =
      /^\s*Unattended-Upgrade::(Automatic-Reboot(?:-Time)?)\s+"([^"]*)"/i.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values.set(key.toLowerCase(), value);
  }
  if (!/^(true|yes|1)$/i.test(values.get('automatic-reboot') ?? '')) return undefined;
  return values.get('automatic-reboot-time') ?? 'now';
}

export const updates: Check = async (machine): Promise<Verdict> => {
  const folder = '/etc/apt/apt.conf.d';
  const names = (await machine.list(folder)).toSorted();
  if (names.length === 0) return unknown();
  const texts = await readConfigs(machine, ...names.map((name) => `${folder}/${name}`));
  const at = aptRestart(texts);
  const step = `echo 'Unattended-Upgrade::Automatic-Reboot "false";' | sudo tee ${folder}/99-hall-kiosk`;
  // A fixed time is somebody's choice, and mostly at night.
  return wanted(at !== 'now', `Automatic-Reboot ${at ?? 'false'}`, step);
};

const ruleFolders = ['/etc/udev/rules.d', '/usr/lib/udev/rules.d'] as const;
const ruleStep =
  'sudo cp /opt/Hall\\ Kiosk/resources/package/99-hall-kiosk-sticks.rules /etc/udev/rules.d/ && sudo udevadm control --reload';

/** A stick is mounted, so that a steward can import from it, and nothing on it is opened or started. */
export const sticks: Check = async (machine, session): Promise<Verdict> => {
  if (session.kind === 'gnome') {
    return gnomeSettings(machine, [
      ['org.gnome.desktop.media-handling', 'automount', 'true'],
      ['org.gnome.desktop.media-handling', 'automount-open', 'false'],
      ['org.gnome.desktop.media-handling', 'autorun-never', 'true'],
    ]);
  }
  for (const folder of ruleFolders) {
    const rule = (await machine.list(folder)).find((name) => name.includes('hall-kiosk'));
    if (rule !== undefined) return ok(`${folder}/${rule}`);
  }
  if (session.programs.has('udiskie')) return ok('udiskie');
  if (session.kind === 'cage' || session.kind === 'x' || session.kind === 'none') {
    return todo('nothing mounts a stick', ruleStep);
  }
  return unknown(session.kind);
};

const powerful = ['sudo', 'wheel', 'admin', 'docker', 'lxd', 'disk'];

export const account: Check = async (machine): Promise<Verdict> => {
  const steps = [
    'sudo adduser --disabled-password --gecos "" kiosk',
    'sudo usermod -aG video,input,render,audio kiosk',
  ];
  if (machine.uid === 0) return todo('root', ...steps);
  const groups = (await machine.run('id', '-nG'))?.trim().split(/\s+/);
  if (!groups) return unknown();
  const strong = groups.filter((group) => powerful.includes(group));
  return wanted(
    strong.length === 0,
    groups.join(' '),
    ...strong.map((group) => `sudo gpasswd -d kiosk ${group}`),
  );
};

/** What `timedatectl show` says, by name. */
export const parseProperties = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trim()] as const] : [];
    }),
  );

export const clock: Check = async (machine: Machine): Promise<Verdict> => {
  const step = 'sudo timedatectl set-ntp true';
  const time = parseProperties((await machine.run('timedatectl', 'show')) ?? '');
  const [on, synced] = [time.get('NTP'), time.get('NTPSynchronized')];
  if (on === undefined) return unknown(undefined, step);
  const seen = `NTP ${on}, NTPSynchronized ${synced ?? 'no'}`;
  if (synced === 'yes') return ok(seen);
  // It tries; a hall without a network lives by the machine's own clock.
  return on === 'yes' ? unknown(seen) : todo(seen, step);
};

export const machineId: Check = async (machine): Promise<Verdict> => {
  const id = (await machine.read('/etc/machine-id'))?.trim() ?? '';
  const steps = ['sudo rm -f /etc/machine-id /var/lib/dbus/machine-id', 'sudo systemd-machine-id-setup'];
  return wanted(/^[0-9a-f]{32}$/.test(id), id === '' ? 'empty' : `${id.slice(0, 8)}…`, ...steps);
};
