import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';

describe('the page', () => {
  let kiosk: Kiosk;
  beforeAll(async () => {
    kiosk = await startKiosk(small);
    await kiosk.page.getByRole('button').first().waitFor();
  });
  afterAll(() => kiosk?.close());

  it('is sandboxed, isolated and without node', async () => {
    expect(
      await kiosk.page.evaluate(() => ['require', 'process', 'module'].map((name) => name in window)),
    ).toEqual([false, false, false]);
    const preferences = await kiosk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents: unknown = window?.webContents;
      const get = Reflect.get(Object(contents), 'getLastWebPreferences');
      return typeof get === 'function' ? get.call(contents) : {};
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });

  it('has one door to the main process, with two functions', async () => {
    expect(await kiosk.page.evaluate(() => Object.keys(Reflect.get(window, 'kiosk')).sort())).toEqual([
      'call',
      'on',
    ]);
  });

  it.each([
    ['an unknown call', 'quit', []],
    ['a name from the prototype', '__proto__', []],
    ['too many arguments', 'catalogue', [1]],
    ['an argument of another shape', 'exhibit', ['liping']],
    ['a path for an id', 'exhibit', [{ pack: '../../etc', id: 'passwd' }]],
    ['a key too many', 'story', [{ pack: 'footsteps', id: 'five-places', extra: true }]],
  ])('is refused %s', async (_, name, args) => {
    const outcome = await kiosk.page.evaluate(
      ([call, given]) =>
        Reflect.apply(Reflect.get(Reflect.get(window, 'kiosk'), 'call'), undefined, [call, ...given]).then(
          () => 'answered',
          () => 'refused',
        ),
      [name, args] as const,
    );
    expect(outcome).toBe('refused');
  });

  it('can not open windows, navigate or be granted anything', async () => {
    const url = kiosk.page.url();
    const outcome = await kiosk.page.evaluate(async () => {
      const opened = window.open('https://example.org') !== null;
      location.href = 'https://example.org';
      const states = await Promise.all(
        (['camera', 'microphone', 'geolocation', 'notifications', 'midi'] as PermissionName[]).map((name) =>
          navigator.permissions.query({ name }).then(({ state }) => state),
        ),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'refused',
      );
      return { opened, states, media };
    });
    expect(outcome.opened).toBe(false);
    expect(outcome.states).not.toContain('granted');
    expect(outcome.media).toBe('refused');
    expect(kiosk.page.url()).toBe(url);
    expect(kiosk.app.windows()).toHaveLength(1);
  });

  it('runs no script from text and reaches no other host', async () => {
    const outcome = await kiosk.page.evaluate(async () => {
      // In a task of its own: the driver may evaluate what the page may not.
      const evaluated = await new Promise<boolean>((done) => {
        setTimeout(() => {
          try {
            done(Boolean(Reflect.construct(Function, ['return 1'])()));
          } catch {
            done(false);
          }
        });
      });
      const inline = document.createElement('script');
      inline.textContent = 'window.broken = true';
      document.head.append(inline);
      const reach = (address: string) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        );
      return {
        evaluated,
        inline: 'broken' in window,
        hosts: await Promise.all(
          ['http://127.0.0.1:9', 'https://example.org', 'file:///etc/passwd'].map(reach),
        ),
      };
    });
    expect(outcome).toEqual({ evaluated: false, inline: false, hosts: ['refused', 'refused', 'refused'] });
  });

  it.each([
    'pack://footsteps/1/../../../../etc/passwd',
    'pack://footsteps/1/..%2f..%2f..%2fetc%2fpasswd',
    'pack://footsteps/1/%2e%2e/%2e%2e/etc/passwd',
    'pack://footsteps/1/..\\..\\etc\\passwd',
    'pack://footsteps/1//etc/passwd',
    'pack://footsteps/1/manifest.json',
    'pack://footsteps/2/pictures/zunyi.webp',
    'pack://nowhere/1/pictures/zunyi.webp',
    'pack://footsteps/1/pictures/zunyi.webp%00.txt',
  ])('gets nothing from %s', async (address) => {
    const answered = await kiosk.page.evaluate(
      (url) =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      address,
    );
    expect(answered).toBe(false);
  });

  it('gets a part of a sound when it asks for one', async () => {
    const answer = await kiosk.page.evaluate(async () => {
      const response = await fetch('pack://footsteps/1/audio/five-places.en.1.opus', {
        headers: { Range: 'bytes=0-3' },
      });
      return {
        status: response.status,
        text: await response.text(),
        range: response.headers.get('Content-Range'),
      };
    });
    expect(answer).toMatchObject({ status: 206, text: 'OggS' });
  });
});
