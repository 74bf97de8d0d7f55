import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** Serves the kiosk's own pages on `app://kiosk/…` with the content security policy as a header. */

export const pageOrigin = 'app://kiosk';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' pack:",
  // data: is howler's: it lets go of an audio element by giving it a silent sound.
  'media-src pack: data:',
  'connect-src pack:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No dialogs, no printing, no downloads, no windows, no forms, no taking of the pointer, in no page within it either.
  'sandbox allow-scripts allow-same-origin',
].join('; ');

/** The files of a folder by their address; the only ones that can be asked for. */
async function pagesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
}

/** Answers requests for the pages in a folder, such as `out/renderer`. */
export function pageHandler(folder: string): (request: Request) => Promise<Response> {
  const pages = pagesIn(folder);
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const { origin, host, protocol, pathname } = new URL(request.url);
    const here = origin === pageOrigin || `${protocol}//${host}` === pageOrigin;
    const file = here ? (await pages).get(pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      },
    });
  };
}
