import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '..');

/**
 * The page for phones is built alone, so that it shares no file with the kiosk's pages: the web server for phones
 * has a list of what it serves, by name.
 */
export default defineConfig({
  root: resolve(project, 'renderer/phone'),
  base: './',
  build: {
    outDir: resolve(project, 'out/phone'),
    emptyOutDir: true,
    // The phones of a hall are the visitors' own, older ones too.
    target: 'es2020',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { output: { entryFileNames: 'phone.js', assetFileNames: 'phone[extname]' } },
  },
});
