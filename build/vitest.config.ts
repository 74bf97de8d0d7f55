import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const project = resolve(import.meta.dirname, '..');

// unit: plain node on real temp folders. e2e starts real kiosks; those that are timed have a core for each file, and
// packaged ones the machine for themselves.
// Where a time counts the test says so; else a screen may take a while on a busy machine. Each look at it costs the
// kiosk and the test some ms.
const kiosk = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 0,
  expect: { poll: { timeout: 10_000, interval: 200 } },
};
const crowd = availableParallelism() * 2;
const alone = { ...kiosk, fileParallelism: false };
const timed = ['healing', 'hearing', 'staff-update', 'story', 'supervisor'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

// What takes a minute begins first: begun last it would keep one core, and the other would wait.
const slow =
  /(soak|monkey|idle|healing|hearing|recital|visit|session|hours|broken-media|storm|power-cut|trust-damage|hall-line)\.test/;
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (slow.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root: project,
  test: {
    sequence: { sequencer: SlowFirst },
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
          maxWorkers: crowd,
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
          // As above.
          isolate: false,
          // Most of their time they wait for a voice or a clock.
          maxWorkers: crowd,
          ...kiosk,
        },
      },
      { test: { name: 'e2e-timed', root: project, include: timed, isolate: false, maxWorkers: 2, ...kiosk } },
      { test: { name: 'packaged', root: project, include: ['tests/packaged/**/*.test.ts'], ...alone } },
    ],
  },
});
