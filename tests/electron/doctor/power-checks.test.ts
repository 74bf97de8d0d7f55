import { describe, expect, it } from 'vitest';
import { powerButton, sleep, watchdog } from '../../../electron/doctor/power-checks.ts';
import type { Session } from '../../../electron/doctor/session.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

const session = (kind: Session['kind']): Session => ({ kind, programs: new Set() });
const lid = { '/proc/acpi/button/lid/LID0/state': 'open' };

describe('a machine that stays on', () => {
  it('sleeps never where the target is masked', async () => {
    const machine = fakeMachine({ says: { 'systemctl is-enabled sleep.target': 'masked\n' }, files: lid });
    expect(await sleep(machine, session('gnome'))).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['logind.conf', {}, 'ok'],
    ['logind.conf', lid, 'todo'],
    ['logind-laptop.conf', {}, 'todo'],
  ])('with %s and %j: %s', async (file, files, state) => {
    const all = { ...files, '/etc/systemd/logind.conf': await doctorText(file) };
    expect((await sleep(fakeMachine({ files: all }), session('x'))).state).toBe(state);
  });

  it('sleeps after a while on a desktop that was not told otherwise', async () => {
    const key = 'gsettings get org.gnome.settings-daemon.plugins.power sleep-inactive-ac-type';
    const found = await sleep(fakeMachine({ says: { [key]: "'suspend'\n" } }), session('gnome'));
    expect(found.state).toBe('todo');
    expect(found.steps[0]).toContain('systemctl mask sleep.target');
  });

  it.each([
    ['logind.conf', 'ok', 'HandlePowerKey poweroff'],
    ['logind-laptop.conf', 'todo', 'HandlePowerKey suspend'],
  ])('has a power button, by %s: %s', async (file, state, seen) => {
    const files = { '/etc/systemd/logind.conf': await doctorText(file) };
    expect(await powerButton(fakeMachine({ files }), session('cage'))).toMatchObject({ state, seen });
  });

  it('has one that the desktop takes first', async () => {
    const key = 'gsettings get org.gnome.settings-daemon.plugins.power power-button-action';
    const found = await powerButton(fakeMachine({ says: { [key]: "'interactive'\n" } }), session('gnome'));
    expect(found.state).toBe('todo');
  });

  it.each([
    ['30s', 'ok'],
    ['0', 'todo'],
    ['off', 'todo'],
    ['2min', 'ok'],
  ])('has a watchdog of %s: %s', async (after, state) => {
    const files = {
      '/dev/watchdog': '',
      '/etc/systemd/system.conf': await doctorText('system.conf'),
      '/etc/systemd/system.conf.d/60.conf': `[Manager]\nRuntimeWatchdogSec=${after}\n`,
    };
    expect((await watchdog(fakeMachine({ files }), session('x'))).state).toBe(state);
  });

  it('has its watchdog off as it was installed, or has none at all', async () => {
    const files = { '/etc/systemd/system.conf': await doctorText('system.conf') };
    const there = fakeMachine({ files: { ...files, '/dev/watchdog': '' } });
    expect((await watchdog(there, session('x'))).state).toBe('todo');
    expect((await watchdog(fakeMachine({ files }), session('x'))).state).toBe('unknown');
  });
});
