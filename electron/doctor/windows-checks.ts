import type { CheckName } from '../../content/finding.ts';
import { space } from './device-checks.ts';
import { powerSetting, readRegistry, registrySettings } from './reg-query.ts';
import { type Check, ok, todo, unknown, wanted } from './verdict.ts';

/** The same matters on Windows. Parsed from what its own programs print; tried on captured outputs only. */

const current = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows';
const winlogon = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';
const task = 'Hall Kiosk';
const files = 'C:\\Program Files\\Hall Kiosk\\resources\\package';
const taskStep = `Register-ScheduledTask -TaskName "${task}" -Xml (Get-Content "${files}\\task.xml" -Raw)`;
const shellStep = `${files}\\shell-launcher.xml`;

/** Sticky Keys: this bit lets five times Shift ask for it. */
const hotKeyBit = 4;
const stickyOff = '506';

const desktopKeys: Check = async (machine) => {
  const keys = await registrySettings(machine, [
    [`HKCU\\${current}\\Policies\\Explorer`, 'NoWinKeys', 1],
    [`HKCU\\${current}\\Policies\\System`, 'DisableTaskMgr', 1],
  ]);
  const sticky = 'HKCU\\Control Panel\\Accessibility\\StickyKeys';
  const flags = Number(await readRegistry(machine, sticky, 'Flags'));
  if (Number.isNaN(flags) || (flags & hotKeyBit) === 0) return keys;
  const step = `reg add "${sticky}" /v Flags /t REG_SZ /d ${stickyOff} /f`;
  return todo(`${keys.seen}, StickyKeys ${flags}`, ...keys.steps, step);
};

const autostart: Check = async (machine) => {
  const listed = (await machine.run('schtasks', '/query', '/tn', task, '/fo', 'csv', '/nh')) ?? '';
  if (listed.includes(task)) return ok(task);
  const shell = String((await readRegistry(machine, winlogon, 'Shell')) ?? '');
  return wanted(/hall kiosk/i.test(shell), shell || undefined, taskStep);
};

export const windowsChecks: Partial<Record<CheckName, Check>> = {
  session: (_machine, { kind }) => wanted(kind === 'shell', kind, shellStep),
  edges: (machine) => registrySettings(machine, [[`${policies}\\EdgeUI`, 'AllowEdgeSwipe', 0]]),
  notices: (machine) =>
    registrySettings(machine, [[`HKCU\\${current}\\PushNotifications`, 'ToastEnabled', 0]]),
  lock: (machine) => registrySettings(machine, [[`${policies}\\Personalization`, 'NoLockScreen', 1]]),
  blanking: (machine) =>
    powerSetting(
      machine,
      ['SUB_VIDEO', 'VIDEOIDLE'],
      (s) => s === 0,
      'powercfg /change monitor-timeout-ac 0',
    ),
  sleep: (machine) =>
    powerSetting(
      machine,
      ['SUB_SLEEP', 'STANDBYIDLE'],
      (s) => s === 0,
      'powercfg /change standby-timeout-ac 0',
    ),
  powerButton: (machine) =>
    powerSetting(
      machine,
      ['SUB_BUTTONS', 'PBUTTONACTION'],
      // 0 nothing, 1 sleep, 2 hibernate, 3 shut down
      (action) => action === 0 || action === 3,
      'powercfg /setacvalueindex SCHEME_CURRENT SUB_BUTTONS PBUTTONACTION 3',
      'powercfg /setactive SCHEME_CURRENT',
    ),
  login: (machine) => registrySettings(machine, [[winlogon, 'AutoAdminLogon', '1']]),
  autostart,
  desktopKeys,
  updates: (machine) =>
    registrySettings(machine, [[`${policies}\\WindowsUpdate\\AU`, 'NoAutoRebootWithLoggedOnUsers', 1]]),
  sticks: (machine) =>
    registrySettings(machine, [[`HKLM\\${current}\\Policies\\Explorer`, 'NoDriveTypeAutoRun', 255]]),
  // The well-known number of the group of administrators, the same in every language.
  account: async (machine) => {
    const groups = await machine.run('whoami', '/groups');
    if (groups === undefined) return unknown();
    const admin = groups.includes('S-1-5-32-544');
    return wanted(
      !admin,
      admin ? 'Administrators' : undefined,
      'net localgroup Administrators kiosk /delete',
    );
  },
  dataDisk: async (machine) => {
    const disk = await machine.disk();
    if (!disk) return unknown(machine.data);
    return wanted(disk.writable && !machine.data.startsWith('\\\\'), machine.data);
  },
  space,
  clock: async (machine) => {
    const service = await machine.run('sc', 'query', 'w32time');
    if (!service) return unknown();
    // State 4: it runs.
    return wanted(/:\s*4\s/.test(service), 'w32time', 'sc config w32time start= auto', 'w32tm /resync');
  },
  volume: () => unknown(),
  touch: () => unknown(),
};
