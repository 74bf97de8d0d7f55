import { describe, expect, it } from 'vitest';
import { gnomeSettings, plainValue } from '../../../electron/doctor/gsettings.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

describe('settings of GNOME', () => {
  it.each([
    ['uint32 300\n', '300'],
    ["'nothing'\n", 'nothing'],
    ["''\n", ''],
    ['@as []\n', '[]'],
    ["['<Primary><Alt>F1']\n", "['<Primary><Alt>F1']"],
    ['false\n', 'false'],
  ])('are read as they are printed: %j', (printed, value) => {
    expect(plainValue(printed)).toBe(value);
  });

  it('differ from what a hall wants, each with the command that sets it', async () => {
    const machine = fakeMachine({
      says: {
        'gsettings get org.gnome.desktop.session idle-delay': 'uint32 300\n',
        'gsettings get org.gnome.mutter overlay-key': "'Super_L'\n",
        'gsettings get org.gnome.desktop.lockdown disable-log-out': 'true\n',
      },
    });
    const verdict = await gnomeSettings(machine, [
      ['org.gnome.desktop.session', 'idle-delay', '0'],
      ['org.gnome.mutter', 'overlay-key', ''],
      ['org.gnome.desktop.lockdown', 'disable-log-out', 'true'],
      ['org.gnome.desktop.lockdown', 'of-another-version', 'true'],
    ]);
    expect(verdict).toEqual({
      state: 'todo',
      seen: 'idle-delay 300, overlay-key Super_L, disable-log-out true',
      steps: [
        'gsettings set org.gnome.desktop.session idle-delay 0',
        'gsettings set org.gnome.mutter overlay-key "\'\'"',
      ],
    });
  });

  it("can't be told where there is no gsettings, and the commands are given all the same", async () => {
    expect(await gnomeSettings(fakeMachine(), [['a.b', 'c', 'true']])).toEqual({
      state: 'unknown',
      steps: ['gsettings set a.b c true'],
    });
  });
});
