import { runVitest } from './npm-script.ts';

/** `npm run test:long`: the tests that get better with time, as often as these variables say. */

const env = {
  HALL_KILLS: '2000',
  HALL_CUTS: '500',
  HALL_TOUCHES: '50000',
  HALL_VISITS: '20000',
  HALL_SESSION_KILLS: '60',
  HALL_STARTS: '200',
  ...process.env,
};

/** Resolves with whether all of them passed. */
const passes = async (project: string, file: string): Promise<boolean> =>
  (await runVitest(['--project', project, file], { env })) === 0;

const touched = await passes('e2e', 'tests/e2e/monkey.test.ts');
const soaked = await passes('e2e', 'tests/e2e/soak.test.ts');
const resumed = await passes('e2e', 'tests/e2e/session-kills.test.ts');
const started = await passes('e2e', 'tests/e2e/many-starts.test.ts');
const killed = await passes('unit', 'kill-storm.test.ts');
const cut = await passes('unit', 'power-cut.test.ts');
process.exitCode = touched && soaked && resumed && started && killed && cut ? 0 : 1;
