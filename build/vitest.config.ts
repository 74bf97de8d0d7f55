import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const project = resolve(import.meta.dirname, '..');

// unit: plain node on real temp folders. e2e and packaged start real kiosks, one at a time.
const kiosk = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000, retry: 0 };

export default defineConfig({
  root: project,
  test: {
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
