import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './npm-script.ts';

/** `npm run test:long`: the tests that get better with time, for as long as HALL_KILLS says. */

const kills = process.env.HALL_KILLS ?? '2000';
const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
const args = [
  'run',
  '-c',
  'build/vitest.config.ts',
  '--project',
  'unit',
  'tests/electron/sync/sync-kill-storm.test.ts',
];
spawn(process.execPath, [vitest, ...args], {
  cwd: PROJECT,
  stdio: 'inherit',
  env: { ...process.env, HALL_KILLS: kills },
}).once('close', (code) => {
  process.exitCode = code ?? 1;
});
