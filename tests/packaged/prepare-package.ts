import { stat } from 'node:fs/promises';
import path from 'node:path';
import { packagedProgram } from '../../build/electron-builder.ts';
import { PROJECT, runNpmScript } from '../../build/npm-script.ts';
import { ensureRuntime } from '../../build/runtime/ensure-runtime.ts';
import { reportTo } from '../../build/runtime/report.ts';
import type { Runtime } from '../../build/runtime/runtime-folder.ts';
import { ensureProgram, ensureSystemLibraries } from '../../build/system-libraries.ts';

/** What the package is made of and by; the last thing that a build writes is packs/shipped.json. */
const sources = ['out/packs/shipped.json', 'out/main/main.js', 'package.json', 'build/electron-builder.ts'];

/** Two files of tests need the same package. */
async function isFresh(folder: string): Promise<boolean> {
  const times = [
    path.join(folder, 'resources', 'app.asar'),
    ...sources.map((name) => path.join(PROJECT, name)),
  ];
  const [made = 0, ...given] = await Promise.all(
    times.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined,
      ),
    ),
  );
  return given.every((time) => time !== undefined && time < made);
}

/**
 * Packages what `npm run build` left in out/ as a kiosk that may be driven, and gets what drives it.
 * Resolves with the packaged program and the Electron it was made of.
 */
export async function preparePackage(): Promise<{ executable: string; folder: string; runtime: Runtime }> {
  const report = reportTo(process.stderr);
  const runtime = await ensureRuntime({ report });
  await ensureSystemLibraries({ executable: runtime.executable, report });
  await ensureProgram('chromedriver', 'chromium-driver', report);
  const program = packagedProgram(PROJECT);
  if (!(await isFresh(program.folder))) {
    await runNpmScript('dist', ['--for-tests', '--allow-fallback', '--dir', '--no-build']);
  }
  return { ...program, runtime };
}
