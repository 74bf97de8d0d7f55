import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Display, openDisplay } from '../../build/display.ts';
import { readFuses, wrongFuses } from '../../build/fuses.ts';
import { electronEnvironment, sandboxArguments } from '../../build/runtime/launch.ts';
import { exitCode } from '../../electron/exit-code.ts';
import { eventually, freePort, type Program, startProgram } from './child-process.ts';
import { hallPackage } from './hall-package.ts';
import { preparePackage } from './prepare-package.ts';

const isOpen = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });

// Windows and macOS refuse a changed archive; Linux has no such check, so there it can't be tried.
describe('the packaged kiosk of a hall', () => {
  let base: string;
  let electron: string;
  let executable: string;
  let display: Display;
  let fuseStates: string[];

  beforeAll(async () => {
    base = await mkdtemp(path.join(tmpdir(), 'hall-package-'));
    const made = await preparePackage();
    electron = made.runtime.executable;
    fuseStates = await readFuses(made.executable);
    executable = await hallPackage(made, path.join(base, 'kiosk'));
    display = await openDisplay({ always: true });
  }, 240_000);
  afterAll(async () => {
    await display?.close();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The arguments of a kiosk with a data folder of its own. */
  const args = (name: string) => [`--data=${path.join(base, name)}`, ...sandboxArguments()];
  const start = (name: string, env: NodeJS.ProcessEnv = {}, ...more: string[]): Program =>
    startProgram(executable, [...args(name), ...more], { ...electronEnvironment(display.env), ...env });
  const shows = (kiosk: Program) =>
    eventually('the kiosk shows', 30_000, async () =>
      kiosk.output().includes('the window shows') ? true : undefined,
    );

  it('has every fuse that its Electron has as it must be, eight of 33, nine of the one for halls', () => {
    expect(wrongFuses(fuseStates)).toEqual([]);
    expect([8, 9]).toContain(fuseStates.length);
  });

  it('runs as the kiosk, whatever the environment or files beside its archive would make of it', async () => {
    const spy = path.join(base, 'spy.cjs');
    const seen = path.join(base, 'seen');
    await writeFile(spy, `require('node:fs').appendFileSync(${JSON.stringify(seen)}, 'ran')`);
    const planted = path.join(path.dirname(executable), 'resources', 'app');
    await mkdir(planted);
    await writeFile(path.join(planted, 'package.json'), JSON.stringify({ main: 'main.cjs' }));
    await writeFile(path.join(planted, 'main.cjs'), await readFile(spy));
    const env = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${spy}`, ELECTRON_ENABLE_LOGGING: '1' };

    // What the method can see: an Electron that is not closed does run it.
    spawnSync(electron, ['-e', '0'], { env: { ...process.env, ...env }, timeout: 20_000 });
    expect(existsSync(seen)).toBe(true);
    await rm(seen);

    const kiosk = start('env', env);
    await shows(kiosk);
    await kiosk.close();
    expect(existsSync(seen)).toBe(false);
  });

  it.each([
    '--remote-debugging-port=0',
    '-remote-debugging-port=0',
    '--inspect=0',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
  ])('refuses to start with %s', (arg) => {
    const env = electronEnvironment(display.env);
    const ended = spawnSync(executable, [...args('switch'), arg], { env, timeout: 20_000, encoding: 'utf8' });
    expect(ended.stderr).toContain('does not start with');
    expect(ended.stderr).not.toContain('listening on ws');
    expect(ended.status).toBe(exitCode.refused);
  });

  it('opens no inspector for SIGUSR1', async () => {
    const port = await freePort();
    const kiosk = start('signal', { NODE_OPTIONS: `--inspect-port=${port}` });
    await shows(kiosk);
    process.kill(kiosk.pid, 'SIGUSR1');
    await new Promise((done) => setTimeout(done, 1000));
    const open = await Promise.all([isOpen(port), isOpen(9229)]);
    await kiosk.close();
    expect(open).toEqual([false, false]);
    expect(kiosk.output()).not.toContain('Debugger listening');
  });
});
