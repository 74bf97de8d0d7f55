import { describe, expect, it } from 'vitest';
import { doctorWordsEn } from '../../../content/doctor-words-en.ts';
import { doctorWordsZhHans } from '../../../content/doctor-words-zh-hans.ts';
import { checkNames } from '../../../content/finding.ts';
import { examine } from '../../../electron/doctor/examine.ts';
import { runDoctor } from '../../../electron/doctor/run-doctor.ts';
import { thisMachine } from '../../../electron/doctor/this-machine.ts';
import { type FakeMachine, fakeMachine } from '../../fakes/fake-machine.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const own = { executable: '/opt/x', packaged: false, forTests: false, supervision: 'own' } as const;

/** A bare X session as the README sets it up. */
const good: FakeMachine = {
  programs: ['Xorg', 'udiskie'],
  files: {
    '/etc/systemd/system/graphical.target.wants/hall-kiosk.service': '',
    '/etc/X11/xorg.conf.d/10-hall-kiosk.conf': 'Option "DontVTSwitch" "true"\n',
    '/proc/sys/kernel/sysrq': '0\n',
    '/etc/apt/apt.conf.d/10periodic': '',
    '/proc/asound/cards': ' 0 [PCH]: HDA\n',
    '/proc/bus/input/devices': 'N: Name="T"\nB: PROP=2\nB: ABS=3273800000000003\n',
    '/etc/machine-id': '0123456789abcdef0123456789abcdef\n',
    '/dev/watchdog': '',
    '/etc/systemd/system.conf': '[Manager]\nRuntimeWatchdogSec=30s\n',
    '/proc/self/mountinfo': '27 1 254:1 / / rw - ext4 /dev/vda1 rw\n',
  },
  says: {
    'xset q': '  timeout:  0    cycle:  600\n  DPMS is Disabled\n',
    'systemctl is-enabled sleep.target': 'masked\n',
    'systemctl is-enabled ctrl-alt-del.target': 'masked\n',
    'id -nG': 'kiosk video\n',
    'timedatectl show': 'NTP=yes\nNTPSynchronized=yes\n',
    'amixer sget Master': '[80%] [on]\n',
  },
};

/** Runs the command on a machine of texts. */
async function doctor(fake: FakeMachine, ...args: string[]) {
  let text = '';
  const code = await runDoctor(args, fakeMachine(fake), undefined, async (more) => {
    text += more;
  });
  return { code, text };
}

describe('the doctor', () => {
  it('has words in both languages for each matter', () => {
    for (const words of [doctorWordsEn, doctorWordsZhHans]) {
      expect(Object.keys(words).sort()).toEqual([...checkNames].sort());
    }
  });

  it('looks at every matter of Linux, in its order', async () => {
    const findings = await examine(fakeMachine(), own);
    expect(findings.map(({ check }) => check)).toEqual(checkNames);
  });

  it('says what to do wherever something is to do', async () => {
    const findings = await examine(fakeMachine({ programs: ['gnome-shell'] }), own);
    const without = findings.filter(({ state, steps }) => state === 'todo' && steps.length === 0);
    // These are done by hand.
    expect(without.map(({ check }) => check)).toEqual(['volume']);
  });

  it.each(['win32', 'darwin'] as const)('looks at what there is on %s', async (platform) => {
    const findings = await examine(fakeMachine({ platform }), undefined);
    expect(findings.map(({ check }) => check)).toEqual(expect.arrayContaining(['session', 'space']));
    expect(findings.map(({ check }) => check)).not.toContain('sysrq');
  });

  it('finds nothing to do on a machine that was set up, and ends with 0', async () => {
    const { code, text } = await doctor(good);
    expect(text).toContain('Nothing to do.');
    expect(code).toBe(0);
  });

  it('ends with 1 when something is to do, and says what', async () => {
    const { code, text } = await doctor({ ...good, programs: ['gnome-shell'] });
    expect(code).toBe(1);
    expect(text).toContain('NOT OK      Nothing but the kiosk on the screen  [gnome]');
    expect(text).toContain('sudo systemctl enable --now hall-kiosk.service');
  });

  it('speaks Chinese if asked to', async () => {
    const { text } = await doctor({}, '--lang=zh-Hans');
    expect(text).toContain('屏幕上只有展示程序');
    expect(text).toMatch(/有 \d+ 项要处理，\d+ 项从这里看不出。/);
  });

  it('prints one line for programs', async () => {
    const { code, text } = await doctor(good, '--json');
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)[0]).toEqual({
      check: 'session',
      state: 'ok',
      seen: 'X without a desktop',
      steps: [],
    });
    expect(code).toBe(0);
  });

  it('helps', async () => {
    const { code, text } = await doctor({}, '--help', '--json');
    expect(text).toContain('--lang=zh-Hans');
    expect(code).toBe(0);
  });

  it('changes nothing and ends on the machine that runs this test', async () => {
    const findings = await examine(thisMachine(await tempFolder()), undefined);
    expect(findings.length).toBeGreaterThan(0);
  });
});
