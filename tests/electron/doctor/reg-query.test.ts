import { describe, expect, it } from 'vitest';
import { powerValue, registrySettings, registryValue } from '../../../electron/doctor/reg-query.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

describe('the registry of Windows', () => {
  it('is read as it is printed', async () => {
    const [edge, winlogon] = [await doctorText('reg-edge.txt'), await doctorText('reg-winlogon.txt')];
    expect(registryValue(edge, 'allowedgeswipe')).toBe(0);
    expect(registryValue(winlogon, 'AutoAdminLogon')).toBe('1');
    expect(registryValue(winlogon, 'DefaultUserName')).toBe('');
    expect(registryValue(winlogon, 'Shell')).toBe(
      'C:\\Program Files\\Hall Kiosk\\Hall Kiosk.exe --supervise',
    );
    expect(
      registryValue('ERROR: The system was unable to find the specified registry key', 'x'),
    ).toBeUndefined();
  });

  it('is compared, and each step sets what differs', async () => {
    const says = { 'reg query HKLM\\Edge /v AllowEdgeSwipe': await doctorText('reg-edge.txt') };
    const found = await registrySettings(fakeMachine({ platform: 'win32', says }), [
      ['HKLM\\Edge', 'AllowEdgeSwipe', 0],
      ['HKLM\\Winlogon', 'AutoAdminLogon', '1'],
    ]);
    expect(found).toEqual({
      state: 'todo',
      seen: 'AllowEdgeSwipe 0, AutoAdminLogon not set',
      steps: ['reg add "HKLM\\Winlogon" /v AutoAdminLogon /t REG_SZ /d "1" /f'],
    });
  });

  it('tells the power setting on mains, in whatever language', async () => {
    expect(powerValue(await doctorText('powercfg-video-zh.txt'))).toBe(600);
    expect(powerValue('')).toBeUndefined();
  });
});
