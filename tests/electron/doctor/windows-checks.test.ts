import { describe, expect, it } from 'vitest';
import type { CheckName } from '../../../content/finding.ts';
import { windowsChecks } from '../../../electron/doctor/windows-checks.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

const desktop = { kind: 'windows', programs: new Set<string>() } as const;
const look = async (name: CheckName, says: Record<string, string> = {}, data?: string) =>
  windowsChecks[name]?.(fakeMachine({ platform: 'win32', says, ...(data && { data }) }), desktop);

describe('a machine with Windows', () => {
  it('has something to do for each matter as it was installed', async () => {
    for (const name of [
      'session',
      'edges',
      'notices',
      'lock',
      'login',
      'autostart',
      'updates',
      'sticks',
    ] as const) {
      expect((await look(name))?.steps, name).not.toEqual([]);
    }
  });

  it('starts the kiosk by its task, or as its shell', async () => {
    const task = { 'schtasks /query /tn Hall Kiosk /fo csv /nh': '"\\Hall Kiosk","N/A","Ready"\r\n' };
    expect(await look('autostart', task)).toMatchObject({ state: 'ok' });
    const key = 'reg query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon /v';
    const shell = { [`${key} Shell`]: await doctorText('reg-winlogon.txt') };
    expect(await look('autostart', shell)).toMatchObject({ state: 'ok' });
    const login = { [`${key} AutoAdminLogon`]: await doctorText('reg-winlogon.txt') };
    expect(await look('login', login)).toMatchObject({ state: 'ok' });
  });

  it('must not be run by an administrator', async () => {
    const groups = (sid: string) => look('account', { 'whoami /groups': `Users  Alias  ${sid}  Group\r\n` });
    expect(await groups('S-1-5-32-545')).toMatchObject({ state: 'ok' });
    expect(await groups('S-1-5-32-544')).toMatchObject({ state: 'todo' });
  });

  it('keeps its screen on', async () => {
    const command = 'powercfg /query SCHEME_CURRENT SUB_VIDEO VIDEOIDLE';
    const text = await doctorText('powercfg-video-zh.txt');
    expect(await look('blanking', { [command]: text })).toMatchObject({
      state: 'todo',
      seen: 'VIDEOIDLE 600',
    });
    const on = text.replace('0x00000258', '0x00000000');
    expect(await look('blanking', { [command]: on })).toMatchObject({ state: 'ok' });
    expect(await look('blanking')).toMatchObject({ state: 'unknown' });
  });

  it.each([
    ['510', true],
    ['506', false],
  ])('asks for Sticky Keys with flags %s: %s', async (flags, asks) => {
    const key = 'reg query HKCU\\Control Panel\\Accessibility\\StickyKeys /v Flags';
    const found = await look('desktopKeys', { [key]: `    Flags    REG_SZ    ${flags}\r\n` });
    expect(found?.steps.some((step) => step.includes('StickyKeys'))).toBe(asks);
  });

  it('keeps its data on its own disk, and its clock right', async () => {
    expect(await look('dataDisk', {}, 'C:\\Users\\kiosk\\AppData')).toMatchObject({ state: 'ok' });
    expect(await look('dataDisk', {}, '\\\\server\\hall')).toMatchObject({ state: 'todo' });
    const state = { 'sc query w32time': '        STATE              : 4  RUNNING \r\n' };
    expect(await look('clock', state)).toMatchObject({ state: 'ok' });
  });
});
