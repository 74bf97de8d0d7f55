import { Command } from 'commander';
import { ensureRuntime } from './ensure-runtime.ts';
import { reportTo } from './report.ts';

const command = new Command('npm run --silent runtime --')
  .description('Prints the path of the Electron program, fetching one first if there is none.')
  .option('--json', 'print path, folder, version and whether it is a fallback')
  .option('--official', 'only the official Electron, never the fallback')
  .parse();
const { json, official } = command.opts<{ json?: boolean; official?: boolean }>();

try {
  const report = reportTo(process.stderr);
  const runtime = await ensureRuntime({ report, need: official === true ? 'official' : 'any' });
  process.stdout.write(`${json === true ? JSON.stringify(runtime) : runtime.executable}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
