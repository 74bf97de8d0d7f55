import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const project = resolve(import.meta.dirname, '..');
const at = (...parts: string[]) => resolve(project, ...parts);

// The fonts' licence asks that its text goes where they go.
const fonts = [
  '@fontsource-variable/noto-serif-sc',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource/lxgw-wenkai',
];
const fontLicences = {
  name: 'font-licences',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }) {
    for (const font of fonts) {
      const source = readFileSync(at('node_modules', font, 'LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: `licences/${font.split('/')[1]}.txt`, source });
    }
  },
};

// Targets by hand: they are those of the oldest Electron this runs on (33), not of the one in package.json.
export default defineConfig({
  main: {
    define: { BUILT_AT: String(Date.now()) },
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
    plugins: [react(), fontLicences],
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
