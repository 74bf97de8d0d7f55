import { execFile } from 'node:child_process';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packageConfiguration } from '../../build/electron-builder.ts';
import { PROJECT } from '../../build/npm-script.ts';
import { findProgram } from '../../build/system-libraries.ts';
import { examine } from '../../electron/doctor/examine.ts';
import { parseIni } from '../../electron/doctor/ini.ts';
import { autostartCommand, greetdUser, lightdmUser } from '../../electron/doctor/login-checks.ts';
import { xorgOption } from '../../electron/doctor/xorg.ts';
import { exitCode } from '../../electron/exit-code.ts';
import { fakeMachine } from '../fakes/fake-machine.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const run = promisify(execFile);
const folder = join(PROJECT, 'build', 'package');
const linux = join(folder, 'linux');
const read = (name: string) => readFile(join(linux, name), 'utf8');

/** The exit code of the script that runs the kiosk in cage, with a stand-in for each. */
async function cageEnds(cage: string, kiosk: string): Promise<number> {
  const place = await tempFolder();
  const program = async (name: string, script: string) => {
    await writeFile(join(place, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(place, name), 0o755);
    return join(place, name);
  };
  await program('cage', cage);
  const env = {
    PATH: `${place}:${process.env.PATH}`,
    RUNTIME_DIRECTORY: place,
    HALL_KIOSK: await program('kiosk', kiosk),
  };
  const ended = run('/bin/sh', [join(linux, 'hall-kiosk-cage'), '--data=a b'], { env });
  return ended.then(
    () => 0,
    ({ code }: { code: number }) => code,
  );
}

// As cage 0.1 does: whatever the program ends with is forgotten.
const runsIt = 'while [ "$1" != -- ]; do shift; done; shift; "$@"; exit 0';

describe('what is put beside the kiosk', () => {
  it('says in each file what it is for', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'));
    expect(files.length).toBeGreaterThan(8);
    for (const name of files) {
      expect((await readFile(join(folder, name), 'utf8')).slice(0, 200), name).toMatch(/#|<!--/);
    }
  });

  it('goes with the package, the service and the session where the system looks for them', () => {
    const runtime = { executable: '/r/electron', folder: '/r', version: '45.4.1', fallback: false };
    const {
      linux: own,
      win,
      deb,
    } = packageConfiguration({
      project: '/p',
      runtime,
      targets: [],
      forTests: false,
    });
    expect(own?.extraResources).toEqual([{ from: 'build/package/linux', to: 'package' }]);
    expect(win?.extraResources).toEqual([{ from: 'build/package/windows', to: 'package' }]);
    expect(deb?.fpm).toEqual([
      '/p/build/package/linux/hall-kiosk.service=/usr/lib/systemd/system/hall-kiosk.service',
      '/p/build/package/linux/hall-kiosk.desktop=/usr/share/xsessions/hall-kiosk.desktop',
    ]);
  });

  it('has every file that the doctor names', async () => {
    const there = await readdir(folder, { recursive: true });
    for (const platform of ['linux', 'win32'] as const) {
      const findings = await examine(fakeMachine({ platform, programs: ['Xorg'] }), undefined);
      const text = findings.flatMap(({ steps }) => steps).join('\n');
      const named = [...text.matchAll(/package[/\\]([\w.-]+)/g)].map(([, name = '']) => name);
      expect(named.length).toBeGreaterThan(0);
      for (const name of named)
        expect(
          there.some((file) => file.endsWith(name)),
          name,
        ).toBe(true);
    }
  });
});

describe('the service', () => {
  it('is never given up, and is killed when it says nothing', async () => {
    const unit = parseIni(await read('hall-kiosk.service'));
    expect(unit.get('Unit')?.get('StartLimitIntervalSec')).toBe('0');
    expect(Object.fromEntries(unit.get('Service') ?? [])).toMatchObject({
      Type: 'notify',
      NotifyAccess: 'all',
      WatchdogSec: '30',
      WatchdogSignal: 'SIGKILL',
      Restart: 'always',
      RestartPreventExitStatus: String(exitCode.wish),
      User: 'kiosk',
    });
  });

  it.runIf(findProgram('systemd-analyze'))('is one that systemd understands without complaint', async () => {
    const file = join(linux, 'hall-kiosk.service');
    const { stdout, stderr } = await run('systemd-analyze', ['verify', '--man=no', file]);
    expect(stdout + stderr).toBe('');
  });

  it.each([
    ['exit 0', 0],
    ['exit 5', 5],
    ['kill -9 $$', 137],
    ['[ "$1 $2" = "--supervise --data=a b" ] || exit 9', 0],
  ])('ends as the kiosk did, though cage forgets it: %s', async (kiosk, code) => {
    expect(await cageEnds(runsIt, kiosk)).toBe(code);
  });

  it('has failed if cage ends by itself', async () => {
    expect(await cageEnds('exit 0', 'exit 0')).toBe(1);
  });
});

describe('the sessions', () => {
  it.runIf(process.platform !== 'win32').each(['hall-kiosk-cage', 'hall-kiosk-session'])(
    'are scripts without mistakes: %s',
    async (name) => {
      await run('/bin/sh', ['-n', join(linux, name)]);
    },
  );

  it('log the account in by itself, and start the kiosk with its supervisor', async () => {
    expect(greetdUser(await read('greetd.toml'))).toBe('kiosk');
    expect(lightdmUser(await read('lightdm.conf'))).toBe('kiosk');
    expect(autostartCommand(await read('hall-kiosk-autostart.desktop'))).toBe(
      '/usr/bin/hall-kiosk --supervise',
    );
    expect(await read('hall-kiosk-session')).toContain('" --supervise "$@"');
  });

  it('have the X server keep its keys to itself', async () => {
    const text = await read('10-hall-kiosk.conf');
    expect(xorgOption([text], 'DontVTSwitch')).toBe(true);
    expect(xorgOption([text], 'DontZap')).toBe(true);
  });

  it('never write to a stick', async () => {
    const rules = (await read('99-hall-kiosk-sticks.rules'))
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/^(?:[A-Z]+(?:\{\w+\})?(?:==|\+=)"[^"]*"(?:, |$))+$/);
    expect(rules[0]).toContain('--fsck=no --options=ro,nosuid,nodev,noexec ');
  });

  it.runIf(findProgram('desktop-file-validate'))('are desktop files without complaint', async () => {
    const names = (await readdir(linux)).filter((name) => name.endsWith('.desktop'));
    const { stdout } = await run(
      'desktop-file-validate',
      names.map((name) => join(linux, name)),
    );
    expect(stdout).toBe('');
  });

  it.runIf(findProgram('xmllint'))('are well-formed on Windows', async () => {
    for (const name of await readdir(join(folder, 'windows'))) {
      await run('xmllint', ['--noout', join(folder, 'windows', name)]);
    }
  });
});
