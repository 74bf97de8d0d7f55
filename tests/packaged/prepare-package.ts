import { packagedProgram } from '../../build/electron-builder.ts';
import { PROJECT, runNpmScript } from '../../build/npm-script.ts';
import { ensureRuntime } from '../../build/runtime/ensure-runtime.ts';
import { reportTo } from '../../build/runtime/report.ts';
import type { Runtime } from '../../build/runtime/runtime-folder.ts';
import { ensureProgram, ensureSystemLibraries } from '../../build/system-libraries.ts';

/**
 * Packages what `npm run build` left in out/ as a kiosk that may be driven, and gets what drives it.
 * Resolves with the packaged program and the Electron it was made of.
 */
export async function preparePackage(): Promise<{ executable: string; folder: string; runtime: Runtime }> {
  const report = reportTo(process.stderr);
  const runtime = await ensureRuntime({ report });
  await ensureSystemLibraries({ executable: runtime.executable, report });
  await ensureProgram('chromedriver', 'chromium-driver', report);
  await runNpmScript('dist', ['--for-tests', '--allow-fallback', '--dir', '--no-build']);
  return { ...packagedProgram(PROJECT), runtime };
}
