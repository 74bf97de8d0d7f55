import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT, runNpmScript } from './npm-script.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { electronEnvironment, sandboxArguments } from './runtime/launch.ts';
import { reportTo } from './runtime/report.ts';
import { ensureSystemLibraries, hasDisplay } from './system-libraries.ts';

const HELP = `npm start [-- ARGUMENTS]

Prepares what is missing (Electron, on Debian-like systems as root also its libraries), builds the kiosk and
opens it. Without a display it writes pictures of every screen to out/tour/ instead.

ARGUMENTS go to the kiosk, as: npm start -- --windowed --lang=en --data=FOLDER
`;

/** Runs the kiosk until its window is closed. Resolves with its exit code. */
function runKiosk(executable: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, ['.', ...sandboxArguments(), ...args], {
      cwd: PROJECT,
      env: electronEnvironment(),
      stdio: 'inherit',
    });
    const stop = (): void => {
      child.kill();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 0));
  });
}

async function start(args: readonly string[]): Promise<number> {
  const report = reportTo(process.stderr);
  const { executable } = await ensureRuntime({ report });
  await ensureSystemLibraries({ executable, report });
  await runNpmScript('build');
  if (hasDisplay(process.env, process.platform)) return runKiosk(executable, args);
  report.line(
    'There is no display here: showing the kiosk to a virtual one and writing pictures to out/tour/',
  );
  await runNpmScript('tour');
  return 0;
}

/** Folders are meant from where the command was given; npm itself goes to the project's folder. */
const fromHere = (arg: string): string =>
  arg.replace(
    /^(--(?:data|packs)=)(.+)$/,
    (_, name: string, folder: string) =>
      `${name}${path.resolve(process.env.INIT_CWD ?? process.cwd(), folder)}`,
  );

const given = process.argv.slice(2).map(fromHere);
if (given.includes('--help')) {
  process.stdout.write(HELP);
} else {
  try {
    process.exitCode = await start(given);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
