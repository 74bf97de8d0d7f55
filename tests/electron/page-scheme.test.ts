import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pageHandler } from '../../electron/page-scheme.ts';
import { tempFolder, writeFiles } from '../fakes/temp-folder.ts';

async function pages() {
  const folder = await tempFolder();
  await writeFiles(folder, {
    'secret.txt': 'secret',
    'pages/index.html': '<!doctype html>',
    'pages/assets/app.js': 'export {};',
    'pages/assets/type.woff2': 'font',
    'pages/.hidden/notes': 'notes',
  });
  return { folder, handle: pageHandler(join(folder, 'pages')) };
}

describe('app://kiosk', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/app.js', 'text/javascript; charset=utf-8'],
    ['assets/type.woff2', 'font/woff2'],
  ])('serves %s as %s under the policy', async (path, type) => {
    const { folder, handle } = await pages();
    const response = await handle(new Request(`app://kiosk/${path}`));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(await readFile(join(folder, 'pages', path), 'utf8'));
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each([
    'app://kiosk/',
    'app://kiosk/other.html',
    'app://kiosk/assets',
    'app://kiosk/../secret.txt',
    'app://kiosk/%2e%2e/secret.txt',
    'app://kiosk/..%2fsecret.txt',
    'app://kiosk/..%5csecret.txt',
    'app://kiosk/assets/..%2f..%2fsecret.txt',
    'app://kiosk/%252e%252e%252fsecret.txt',
    'app://kiosk//secret.txt',
    'app://kiosk/index.html%00',
    'app://kiosk/assets\\..\\..\\secret.txt',
    'app://other/index.html',
    'app://kiosk.example/index.html',
    'app://kiosk:81/index.html',
    'https://kiosk/index.html',
    'pack://kiosk/index.html',
  ])('does not find %s', async (url) => {
    const { handle } = await pages();
    const response = await handle(new Request(url));
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  it('answers GET only', async () => {
    const { handle } = await pages();
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      expect((await handle(new Request('app://kiosk/index.html', { method }))).status).toBe(405);
    }
  });

  it('lets pages run their own scripts only, reach packs only and be framed by nobody', () => {
    const policy = Object.fromEntries(
      contentSecurityPolicy.split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': 'pack:',
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|blob:/);
    // The player's own silence is a data address; nothing else may be.
    const { 'media-src': media, ...others } = policy;
    expect(media).toMatch(/^pack:( data:)?$/);
    expect(Object.values(others).join(' ')).not.toContain('data:');
  });
});
