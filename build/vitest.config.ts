import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = resolve(import.meta.dirname, '..');

// unit: plain node on real temp folders. e2e starts real kiosks, two at a time; those that are timed and packaged
// ones have the machine for themselves.
const kiosk = { testTimeout: 120_000, hookTimeout: 120_000, retry: 0 };
const alone = { ...kiosk, fileParallelism: false };
const timed = ['healing', 'idle', 'staff-update', 'story', 'supervisor'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

export default defineConfig({
  root: project,
  test: {
    // Only `npm test` measures it, and only of the files by which everything that must not be lost is written.
    coverage: {
      enabled: false,
      provider: 'v8',
      include: ['electron/records/*.ts'],
      reporter: ['text'],
      reportsDirectory: 'out/coverage',
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          root: project,
          include: ['tests/{content,electron,renderer,build}/**/*.test.{ts,tsx}'],
          // Many wait for a disk or a clock rather than for a core.
          maxWorkers: '100%',
          // What every file imports is read once: a third of the time. No test may change what others see.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root: project,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: timed,
          maxWorkers: 2,
          ...kiosk,
        },
      },
      { test: { name: 'e2e-timed', root: project, include: timed, ...alone } },
      { test: { name: 'packaged', root: project, include: ['tests/packaged/**/*.test.ts'], ...alone } },
    ],
  },
});
