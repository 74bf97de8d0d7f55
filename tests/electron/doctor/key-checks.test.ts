import { describe, expect, it } from 'vitest';
import {
  consoles,
  desktopKeys,
  openConsoleKeys,
  restartKeys,
  sysrq,
  zap,
} from '../../../electron/doctor/key-checks.ts';
import type { Session } from '../../../electron/doctor/session.ts';
import { xorgOption } from '../../../electron/doctor/xorg.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

const session = (kind: Session['kind']): Session => ({ kind, programs: new Set() });
const keysOf = 'gsettings list-recursively org.gnome.mutter.wayland.keybindings';

describe('options of the X server', () => {
  it('are on without a value, and a remark is none', async () => {
    const text = await doctorText('xorg-kiosk.conf');
    expect(xorgOption([text], 'DontVTSwitch')).toBe(true);
    expect(xorgOption([text], 'dontzap')).toBe(true);
    expect(xorgOption([text], 'BlankTime')).toBeUndefined();
  });

  it('count as they are read last', () => {
    expect(xorgOption(['Option "DontZap" "on"', '  Option "DontZap" "no"'], 'DontZap')).toBe(false);
  });
});

describe('keys that no program can catch', () => {
  it('lead to other consoles from an X server unless it was told otherwise', async () => {
    const files = { '/etc/X11/xorg.conf.d/10-hall-kiosk.conf': await doctorText('xorg-kiosk.conf') };
    expect((await consoles(fakeMachine({ files }), session('x'))).state).toBe('ok');
    expect((await consoles(fakeMachine(), session('x'))).state).toBe('todo');
    expect((await consoles(fakeMachine(), session('cage'))).state).toBe('ok');
    expect((await consoles(fakeMachine(), session('kde'))).state).toBe('unknown');
  });

  it('lead there from GNOME as long as one of them is set', async () => {
    const listed = await doctorText('gsettings-console-keys.txt');
    expect(openConsoleKeys(listed)).toEqual(['switch-to-session-1', 'switch-to-session-10']);
    const gnome = (text: string) => consoles(fakeMachine({ says: { [keysOf]: text } }), session('gnome'));
    expect((await gnome(listed)).state).toBe('todo');
    expect((await gnome(listed.replace(/\['<Primary>.*\]/g, '@as []'))).state).toBe('ok');
    expect((await gnome('')).state).toBe('unknown');
  });

  it('end an X server only where the keyboard has such a key', async () => {
    const files = { '/etc/default/keyboard': await doctorText('keyboard.conf') };
    const locked = { ...files, '/etc/X11/xorg.conf': await doctorText('xorg-kiosk.conf') };
    expect((await zap(fakeMachine({ files }), session('x'))).state).toBe('todo');
    expect((await zap(fakeMachine({ files: locked }), session('x'))).state).toBe('ok');
    expect((await zap(fakeMachine(), session('x'))).state).toBe('ok');
    expect((await zap(fakeMachine({ files }), session('cage'))).state).toBe('ok');
  });

  it.each([
    ['masked\n', 'ok'],
    ['alias\n', 'todo'],
    [undefined, 'unknown'],
  ])('restart the machine where the target is %j: %s', async (said, state) => {
    const command = 'systemctl is-enabled ctrl-alt-del.target';
    const says = said === undefined ? {} : { [command]: said };
    expect((await restartKeys(fakeMachine({ says }), session('x'))).state).toBe(state);
  });

  it('belong to a desktop', async () => {
    const file = '/home/kiosk/.config/kwinrc';
    const kde = (text: string) => desktopKeys(fakeMachine({ files: { [file]: text } }), session('kde'));
    expect((await kde('[ModifierOnlyShortcuts]\nMeta=\n')).state).toBe('ok');
    expect((await kde('[Windows]\n')).state).toBe('todo');
    expect((await desktopKeys(fakeMachine(), session('cage'))).state).toBe('ok');
    expect((await desktopKeys(fakeMachine(), session('desktop'))).state).toBe('unknown');
    const says = { 'gsettings get org.gnome.mutter overlay-key': "'Super_L'\n" };
    expect((await desktopKeys(fakeMachine({ says }), session('gnome'))).state).toBe('todo');
  });

  it.each([
    ['0\n', 'ok'],
    ['438\n', 'todo'],
    [undefined, 'unknown'],
  ])('are those of the kernel where sysrq is %j: %s', async (text, state) => {
    const files = text === undefined ? {} : { '/proc/sys/kernel/sysrq': text };
    expect((await sysrq(fakeMachine({ files }), session('x'))).state).toBe(state);
  });
});
