import { describe, expect, it } from 'vitest';
import { isBare, readSession } from '../../../electron/doctor/session.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

describe('what draws the screen', () => {
  it.each([
    [['systemd', 'cage', 'Xwayland', 'hall-kiosk'], 'cage'],
    [['gnome-shell', 'Xorg'], 'gnome'],
    [['gnome-session-b'], 'gnome'],
    [['kwin_wayland', 'plasmashell', 'Xwayland'], 'kde'],
    [['Xorg', 'xfce4-session'], 'desktop'],
    [['Xorg', 'openbox'], 'desktop'],
    [['Xorg', 'hall-kiosk'], 'x'],
    [['sshd', 'bash'], 'none'],
  ])('with %j it is %s', async (programs, kind) => {
    expect((await readSession(fakeMachine({ programs }))).kind).toBe(kind);
  });

  it('is bare only without a desktop', () => {
    const bare = (
      ['cage', 'x', 'gnome', 'kde', 'desktop', 'windows', 'shell', 'mac', 'none'] as const
    ).filter((kind) => isBare({ kind, programs: new Set() }));
    expect(bare).toEqual(['cage', 'x']);
  });

  it('on Windows is a desktop as long as Explorer runs', async () => {
    const listed = await doctorText('tasklist.csv');
    const windows = (text: string) =>
      readSession(fakeMachine({ platform: 'win32', says: { 'tasklist /fo csv /nh': text } }));
    expect((await windows(listed)).kind).toBe('windows');
    expect((await windows(listed.replace('explorer.exe', 'other.exe'))).kind).toBe('shell');
    expect((await windows('')).kind).toBe('windows');
  });

  it('on a Mac is not looked into', async () => {
    expect((await readSession(fakeMachine({ platform: 'darwin' }))).kind).toBe('mac');
  });
});
