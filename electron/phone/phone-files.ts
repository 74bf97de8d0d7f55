import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of the page that phones open, as it is served. */
export type PhoneFile = { readonly path: string; readonly type: string; readonly bytes: Uint8Array };

// All of them by name: nothing is looked up by what a phone asks for. phone.vite.config.ts gives them these names.
const names = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/phone.js', 'phone.js', 'text/javascript; charset=utf-8'],
  ['/phone.css', 'phone.css', 'text/css; charset=utf-8'],
] as const;

/** Reads the page that phones open; `folder` is where the build put it. Throws if a file is missing. */
export const readPhoneFiles = (folder: string): Promise<readonly PhoneFile[]> =>
  Promise.all(
    names.map(async ([path, name, type]) => ({ path, type, bytes: await readFile(join(folder, name)) })),
  );
