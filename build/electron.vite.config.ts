import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const project = resolve(import.meta.dirname, '..');
const at = (...parts: string[]) => resolve(project, ...parts);

// Targets by hand: they are those of the oldest Electron this runs on (33), not of the one in package.json.
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      target: 'node20',
      externalizeDeps: false,
      minify: false,
      lib: { entry: at('electron/main.ts'), formats: ['es'] },
      rollupOptions: { output: { entryFileNames: 'main.js' } },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: 'node20',
      externalizeDeps: false,
      lib: { entry: at('electron/preload.ts'), formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
