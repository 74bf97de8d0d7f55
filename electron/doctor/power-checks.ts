import { gnomeSettings } from './gsettings.ts';
import { lastValue, readConfigs } from './ini.ts';
import type { Machine } from './machine.ts';
import { type Check, ok, unknown, type Verdict, wanted } from './verdict.ts';

/** Whether the machine stays on, and what its power button does. */

const logindPlaces = [
  '/usr/lib/systemd/logind.conf.d',
  '/etc/systemd/logind.conf',
  '/etc/systemd/logind.conf.d',
] as const;

async function logind(machine: Machine, key: string, otherwise: string): Promise<string> {
  return lastValue(await readConfigs(machine, ...logindPlaces), 'Login', key) ?? otherwise;
}

const logindStep = (line: string): string =>
  `printf '[Login]\\n${line}\\n' | sudo tee /etc/systemd/logind.conf.d/60-hall-kiosk.conf`;

const maskStep = 'sudo systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target';

export const sleep: Check = async (machine, session): Promise<Verdict> => {
  const target = (await machine.run('systemctl', 'is-enabled', 'sleep.target'))?.trim();
  if (target === 'masked') return ok('sleep.target masked');
  if (session.kind === 'gnome') {
    const plugin = 'org.gnome.settings-daemon.plugins.power';
    const gnome = await gnomeSettings(machine, [
      [plugin, 'sleep-inactive-ac-type', 'nothing'],
      [plugin, 'sleep-inactive-battery-type', 'nothing'],
    ]);
    if (gnome.state === 'todo') return { ...gnome, steps: [maskStep, ...gnome.steps] };
  }
  const idle = await logind(machine, 'IdleAction', 'ignore');
  const hasLid = (await machine.list('/proc/acpi/button/lid')).length > 0;
  const lid = hasLid ? await logind(machine, 'HandleLidSwitch', 'suspend') : 'ignore';
  const seen = `IdleAction ${idle}${hasLid ? `, HandleLidSwitch ${lid}` : ''}`;
  return wanted(idle === 'ignore' && lid === 'ignore', seen, maskStep);
};

export const powerButton: Check = async (machine, session): Promise<Verdict> => {
  if (session.kind === 'gnome') {
    return gnomeSettings(machine, [
      ['org.gnome.settings-daemon.plugins.power', 'power-button-action', 'nothing'],
    ]);
  }
  const action = await logind(machine, 'HandlePowerKey', 'poweroff');
  const step = logindStep('HandlePowerKey=poweroff');
  return wanted(action === 'poweroff' || action === 'ignore', `HandlePowerKey ${action}`, step);
};

/** The hardware's own watchdog restarts a machine whose kernel or systemd hangs. */
export const watchdog: Check = async (machine): Promise<Verdict> => {
  const places = ['/usr/lib/systemd/system.conf.d', '/etc/systemd/system.conf', '/etc/systemd/system.conf.d'];
  const after = lastValue(await readConfigs(machine, ...places), 'Manager', 'RuntimeWatchdogSec') ?? '0';
  const step =
    "printf '[Manager]\\nRuntimeWatchdogSec=30s\\n' | sudo tee /etc/systemd/system.conf.d/60-hall-kiosk.conf";
  if (!(await machine.list('/dev')).includes('watchdog')) return unknown('/dev/watchdog is missing');
  return wanted(!/^(0s?|off|)$/.test(after), `RuntimeWatchdogSec ${after}`, step);
};
