import { describe, expect, it } from 'vitest';
import {
  blanking,
  edges,
  lock,
  notices,
  parseXset,
  session,
} from '../../../electron/doctor/screen-checks.ts';
import type { Session } from '../../../electron/doctor/session.ts';
import type { Check } from '../../../electron/doctor/verdict.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { type FakeMachine, fakeMachine } from '../../fakes/fake-machine.ts';

const on = async (check: Check, kind: Session['kind'], fake: FakeMachine = {}) =>
  check(fakeMachine(fake), { kind, programs: new Set(fake.programs) });

describe('what could come over the picture', () => {
  it.each([
    ['cage', 'ok'],
    ['x', 'ok'],
    ['gnome', 'todo'],
    ['kde', 'todo'],
    ['desktop', 'todo'],
    ['none', 'unknown'],
  ] as const)('of a session of %s: %s', async (kind, state) => {
    const found = await on(session, kind);
    expect(found.state).toBe(state);
    expect(found.steps.length > 0).toBe(state !== 'ok');
  });

  it.each([
    ['cage', 'ok'],
    ['gnome', 'todo'],
    ['kde', 'unknown'],
  ] as const)('of swipes on %s: %s', async (kind, state) => {
    expect((await on(edges, kind)).state).toBe(state);
  });

  it('are messages, where something shows them', async () => {
    const says = { 'gsettings get org.gnome.desktop.notifications show-banners': 'true\n' };
    expect((await on(notices, 'gnome', { says })).state).toBe('todo');
    expect((await on(notices, 'x', { programs: ['Xorg'] })).state).toBe('ok');
    expect((await on(notices, 'x', { programs: ['dunst'] })).steps).toEqual(['sudo apt purge dunst']);
    expect((await on(notices, 'kde')).state).toBe('unknown');
  });

  it('is a lock', async () => {
    const says = {
      'gsettings get org.gnome.desktop.screensaver lock-enabled': 'false\n',
      'gsettings get org.gnome.desktop.lockdown disable-lock-screen': 'true\n',
    };
    expect((await on(lock, 'gnome', { says })).state).toBe('ok');
    expect((await on(lock, 'x', { programs: ['light-locker'] })).state).toBe('todo');
    expect((await on(lock, 'x')).state).toBe('ok');
    const files = { '/home/kiosk/.config/kscreenlockerrc': '[Daemon]\nAutolock=false\n' };
    expect((await on(lock, 'kde', { files })).state).toBe('ok');
    expect((await on(lock, 'kde')).seen).toBe('Autolock true');
  });
});

describe('a screen that goes dark', () => {
  it('is told by xset', async () => {
    expect(parseXset(await doctorText('xset-awake.txt'))).toEqual({ timeout: 0, dpms: false });
    expect(parseXset(await doctorText('xset-sleepy.txt'))).toEqual({ timeout: 600, dpms: true });
    expect(parseXset('unable to open display')).toBeUndefined();
  });

  it.each([
    ['xset-awake.txt', 'ok'],
    ['xset-sleepy.txt', 'todo'],
  ])('in a bare X session by %s: %s', async (file, state) => {
    const says = { 'xset q': await doctorText(file) };
    expect((await on(blanking, 'x', { says })).state).toBe(state);
  });

  it.each([
    ['cage', 'ok'],
    ['x', 'unknown'],
    ['kde', 'unknown'],
    ['gnome', 'unknown'],
  ] as const)('with nothing to read, on %s: %s', async (kind, state) => {
    expect((await on(blanking, kind)).state).toBe(state);
  });
});
