import { describe, expect, it } from 'vitest';
import {
  autostart,
  autostartCommand,
  gdmUser,
  gettyUser,
  greetdUser,
  lightdmUser,
  login,
  sddmUser,
  supervised,
} from '../../../electron/doctor/login-checks.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { type FakeMachine, fakeMachine } from '../../fakes/fake-machine.ts';

const none = { kind: 'none', programs: new Set<string>() } as const;
const unit = { '/etc/systemd/system/graphical.target.wants/hall-kiosk.service': '' };

describe('who is logged in by itself', () => {
  it.each([
    ['gdm3-daemon.conf', gdmUser, undefined],
    ['gdm3-daemon-kiosk.conf', gdmUser, 'kiosk'],
    ['lightdm-kiosk.conf', lightdmUser, 'kiosk'],
    ['gdm3-daemon.conf', lightdmUser, undefined],
    ['sddm-kiosk.conf', sddmUser, 'kiosk'],
    ['greetd.toml', greetdUser, undefined],
    ['greetd-kiosk.toml', greetdUser, 'kiosk'],
    ['getty-kiosk.conf', gettyUser, 'kiosk'],
  ])('is read from %s by %o: %s', async (file, user, name) => {
    expect(user(await doctorText(file))).toBe(name);
  });

  it.each([
    ['/etc/gdm3/daemon.conf', 'gdm3-daemon-kiosk.conf'],
    ['/etc/gdm3/custom.conf', 'gdm3-daemon-kiosk.conf'],
    ['/etc/lightdm/lightdm.conf', 'lightdm-kiosk.conf'],
    ['/etc/lightdm/lightdm.conf.d/50-kiosk.conf', 'lightdm-kiosk.conf'],
    ['/etc/sddm.conf.d/kiosk.conf', 'sddm-kiosk.conf'],
    ['/etc/greetd/config.toml', 'greetd-kiosk.toml'],
    ['/etc/systemd/system/getty@tty1.service.d/autologin.conf', 'getty-kiosk.conf'],
  ])('is found in %s', async (path, file) => {
    const found = await login(fakeMachine({ files: { [path]: await doctorText(file) } }), none);
    expect(found).toMatchObject({ state: 'ok', seen: expect.stringContaining('kiosk') });
  });

  it('does not matter where the service starts the kiosk', async () => {
    expect(await login(fakeMachine({ files: unit }), none)).toMatchObject({ state: 'ok' });
  });

  it('is nobody as the system was installed', async () => {
    const files = { '/etc/gdm3/daemon.conf': await doctorText('gdm3-daemon.conf') };
    expect((await login(fakeMachine({ files }), none)).state).toBe('todo');
  });
});

describe('what starts the kiosk', () => {
  const desktop = '/home/kiosk/.config/autostart/hall-kiosk.desktop';

  it('is an autostart file that is not switched off', async () => {
    const text = await doctorText('desktop-entry.desktop');
    expect(autostartCommand(text)).toBe('"/opt/Hall Kiosk/hall-kiosk" --supervise');
    expect(autostartCommand(`${text}Hidden=true\n`)).toBeUndefined();
    expect(autostartCommand(text.replace('enabled=true', 'enabled=false'))).toBeUndefined();
    expect(autostartCommand(text.replace('hall-kiosk', 'other'))).toBeUndefined();
  });

  it.each([
    [unit, 'ok', 'ok'],
    [{ [desktop]: '[Desktop Entry]\nExec=hall-kiosk --supervise\n' }, 'ok', 'ok'],
    [{ [desktop]: '[Desktop Entry]\nExec=hall-kiosk\n' }, 'ok', 'todo'],
    [{ '/home/kiosk/.xsession': '# hall-kiosk\nexec hall-kiosk --supervise\n' }, 'ok', 'ok'],
    [{ '/home/kiosk/.xsession': '# exec hall-kiosk --supervise\n' }, 'todo', 'unknown'],
    [{}, 'todo', 'unknown'],
  ] as const)('with %j: %s; started again after a failure: %s', async (files, starts, again) => {
    const machine = fakeMachine({ files: files as FakeMachine['files'] & object });
    expect((await autostart(machine, none)).state).toBe(starts);
    expect((await supervised(undefined)(machine, none)).state).toBe(again);
  });

  it('is known to the kiosk itself', async () => {
    expect((await supervised('systemd')(fakeMachine(), none)).state).toBe('ok');
    expect((await supervised('own')(fakeMachine(), none)).state).toBe('ok');
    expect((await supervised('none')(fakeMachine({ files: unit }), none)).state).toBe('todo');
  });
});
