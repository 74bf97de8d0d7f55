import { describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/doctor/session.ts';
import {
  account,
  aptRestart,
  clock,
  machineId,
  parseProperties,
  sticks,
  updates,
} from '../../../electron/doctor/upkeep-checks.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

const session = (kind: Session['kind'], ...programs: string[]): Session => ({
  kind,
  programs: new Set(programs),
});

describe('a restart after updates', () => {
  it('is off as it was installed, where it is only in remarks', async () => {
    const text = await doctorText('50unattended-upgrades');
    expect(aptRestart([text])).toBeUndefined();
    const on = text.replace(/\/\/(Unattended-Upgrade::Automatic-Reboot) "false"/, '$1 "true"');
    expect(aptRestart([on])).toBe('now');
    expect(
      aptRestart([
        on.replace(
          '//Unattended-Upgrade::Automatic-Reboot-Time',
          'Unattended-Upgrade::Automatic-Reboot-Time',
        ),
      ]),
    ).toBe('02:00');
    expect(aptRestart([on, 'Unattended-Upgrade::Automatic-Reboot "false";'])).toBeUndefined();
  });

  it.each([
    ['Unattended-Upgrade::Automatic-Reboot "true";', 'todo'],
    [
      'Unattended-Upgrade::Automatic-Reboot "true";\nUnattended-Upgrade::Automatic-Reboot-Time "03:00";',
      'ok',
    ],
    ['APT::Periodic::Enable "1";', 'ok'],
  ])('with %j: %s', async (text, state) => {
    const machine = fakeMachine({ files: { '/etc/apt/apt.conf.d/50unattended-upgrades': text } });
    expect((await updates(machine, session('x'))).state).toBe(state);
  });

  it("can't be told where there is no apt", async () => {
    expect((await updates(fakeMachine(), session('x'))).state).toBe('unknown');
  });
});

describe('sticks', () => {
  it('are mounted by our rule or udiskie, or by nobody', async () => {
    const files = { '/etc/udev/rules.d/99-hall-kiosk-sticks.rules': '' };
    expect((await sticks(fakeMachine({ files }), session('cage'))).state).toBe('ok');
    expect((await sticks(fakeMachine(), session('x', 'udiskie'))).state).toBe('ok');
    expect((await sticks(fakeMachine(), session('cage'))).state).toBe('todo');
    expect((await sticks(fakeMachine(), session('kde'))).state).toBe('unknown');
  });

  it('open nothing on GNOME', async () => {
    const schema = 'gsettings get org.gnome.desktop.media-handling';
    const says = {
      [`${schema} automount`]: 'true\n',
      [`${schema} automount-open`]: 'true\n',
      [`${schema} autorun-never`]: 'true\n',
    };
    const found = await sticks(fakeMachine({ says }), session('gnome'));
    expect(found.steps).toEqual(['gsettings set org.gnome.desktop.media-handling automount-open false']);
  });
});

describe('the account', () => {
  it.each([
    [{ uid: 0 }, 'todo'],
    [{ says: { 'id -nG': 'kiosk video input\n' } }, 'ok'],
    [{ says: { 'id -nG': 'kiosk sudo docker\n' } }, 'todo'],
    [{}, 'unknown'],
  ] as const)('with %j: %s', async (fake, state) => {
    expect((await account(fakeMachine(fake), session('x'))).state).toBe(state);
  });
});

describe('the clock', () => {
  it('is read as timedatectl prints it', () => {
    const text = 'Timezone=Asia/Shanghai\nLocalRTC=no\nNTP=yes\nTimeUSec=Sun 2026-11-22 08:00:00 CST\n';
    expect(parseProperties(text).get('NTP')).toBe('yes');
    expect(parseProperties(text).get('Timezone')).toBe('Asia/Shanghai');
  });

  it.each([
    ['NTP=yes\nNTPSynchronized=yes\n', 'ok'],
    ['NTP=yes\nNTPSynchronized=no\n', 'unknown'],
    ['NTP=no\nNTPSynchronized=no\n', 'todo'],
    ['', 'unknown'],
  ])('with %j: %s', async (text, state) => {
    const machine = fakeMachine({ says: { 'timedatectl show': text } });
    expect((await clock(machine, session('x'))).state).toBe(state);
  });
});

it.each([
  ['0123456789abcdef0123456789abcdef\n', 'ok'],
  ['uninitialized\n', 'todo'],
  ['', 'todo'],
])('a machine id of %j: %s', async (text, state) => {
  const machine = fakeMachine({ files: { '/etc/machine-id': text } });
  expect((await machineId(machine, session('x'))).state).toBe(state);
});
