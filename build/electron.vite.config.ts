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

/**
 * Noto comes in a hundred parts for Chinese, and Chromium looks at every part of a family at the first text of each
 * size, in all for 30 to 60 ms. The parts that nearly all text stands in (those of @fontsource from 100 on: 99.6 % of
 * the packs that ship) stay one family; the others are a second one, looked at for their characters only.
 */
const firstCommonPart = 100;
const rareFonts = {
  postcssPlugin: 'rare-fonts',
  Declaration: {
    'font-family'(family: { value: string; parent?: unknown }) {
      const part = /-sc-(\d+)-wght/.exec(String(family.parent))?.[1];
      if (part !== undefined && Number(part) < firstCommonPart) {
        family.value = family.value.replace(' SC Variable', ' SC Rare');
      }
    },
  },
};

/** The first picture waits for fewer fonts when those of its most common characters come beside the scripts. */
const firstFonts = {
  name: 'first-fonts',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (_html: string, { bundle = {} }: { bundle?: object }) =>
      Object.keys(bundle)
        .filter((file) => /noto-(serif-sc-(latin|11[3-9])|sans-sc-latin)-wght/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` },
          injectTo: 'head' as const,
        })),
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
      lib: { entry: at('electron/start.ts'), formats: ['es'] },
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
    plugins: [react(), fontLicences, firstFonts],
    css: { postcss: { plugins: [rareFonts] } },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      // Chromium knows it without help.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: at('renderer/index.html'), safe: at('renderer/safe.html') },
      },
    },
  },
});
