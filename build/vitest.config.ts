import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = resolve(import.meta.dirname, '..');

// unit: plain node on real temp folders. e2e and packaged start real kiosks, one at a time.
const kiosk = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000, retry: 0 };

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
          testTimeout: 30_000,
        },
      },
      { test: { name: 'e2e', root: project, include: ['tests/e2e/**/*.test.ts'], ...kiosk } },
      { test: { name: 'packaged', root: project, include: ['tests/packaged/**/*.test.ts'], ...kiosk } },
    ],
  },
});
