import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { PROJECT } from '../../build/npm-script.ts';
import { ensureRuntime } from '../../build/runtime/ensure-runtime.ts';
import { electronEnvironment, sandboxArguments } from '../../build/runtime/launch.ts';
import { checkNames } from '../../content/finding.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const silent = { line: () => undefined, progress: () => undefined };

it('runs as the kiosk’s own program, without any screen', async () => {
  const { executable } = await ensureRuntime({ report: silent });
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = electronEnvironment();
  const args = [PROJECT, ...sandboxArguments(), '--doctor', '--json', `--data=${await tempFolder()}`];
  const { code, printed } = await new Promise<{ code: unknown; printed: string }>((done) => {
    execFile(executable, args, { env }, (error, stdout) => done({ code: error?.code ?? 0, printed: stdout }));
  });
  const findings: { check: string; state: string }[] = JSON.parse(printed);
  expect(code).toBe(1);
  expect(checkNames).toEqual(expect.arrayContaining(findings.map(({ check }) => check)));
  // What is run from its source is never for a hall.
  expect(findings.find(({ check }) => check === 'build')?.state).toBe('todo');
});
