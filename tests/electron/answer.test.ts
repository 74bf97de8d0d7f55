import { describe, expect, it } from 'vitest';
import { answer, type Handlers, isOwnPage } from '../../electron/answer.ts';
import type { ShownCatalogue } from '../../electron/api.ts';
import { closedDesk } from '../fakes/closed-desk.ts';
import { unheardWatch } from '../fakes/unheard-watch.ts';
import { unkeptSessions } from '../fakes/unkept-sessions.ts';

const catalogue: ShownCatalogue = {
  generation: 1,
  catalogue: { packs: [], collections: [], cards: {}, oaths: [], programmes: [] },
  today: [],
};
const asked: unknown[] = [];
const handlers: Handlers = {
  ...closedDesk,
  ...unheardWatch,
  ...unkeptSessions,
  setup: () => ({
    language: 'en',
    forTests: false,
    still: false,
    idle: { quiet: 1, warning: 1 },
    volumeCaps: [],
    hears: false,
    captures: { voice: false, photo: false, signature: false, days: 7 },
    phones: false,
    schools: [],
    leaders: [],
  }),
  attract: () => [],
  catalogue: () => catalogue,
  exhibit: (ref) => {
    asked.push(ref);
    return { kind: 'missing' };
  },
  story: () => ({ kind: 'missing' }),
  oath: () => {
    throw new Error('a bug');
  },
  programme: () => ({ kind: 'missing' }),
  quiz: () => ({ kind: 'missing' }),
  guided: () => undefined,
  guideCode: () => ({ kind: 'off' }),
};

describe('a call from the page', () => {
  it('is answered by its handler', async () => {
    expect(await answer(handlers, 'catalogue', [])).toBe(catalogue);
    expect(await answer(handlers, 'exhibit', [{ pack: 'a', id: 'b' }])).toEqual({ kind: 'missing' });
    expect(asked).toEqual([{ pack: 'a', id: 'b' }]);
  });

  it.each<[unknown, unknown]>([
    ['exhibit', []],
    ['exhibit', [{ pack: 'a' }]],
    ['exhibit', [{ pack: 'a', id: '../b' }]],
    ['exhibit', [{ pack: 'a', id: 'b', path: '/etc' }]],
    ['exhibit', [{ pack: 'a', id: 'b' }, 1]],
    ['exhibit', { pack: 'a', id: 'b' }],
    ['exhibit', undefined],
    ['exhibit', [null]],
    ['exhibit', [{ pack: 'a', id: 'b'.repeat(65) }]],
    ['keepSession', [{ id: 'a', session: { phase: 'running' } }]],
    ['guided', [{ kind: 'session', phase: 'running' }]],
    ['keepSession', [{ id: '../a', session: { phase: 'ready' } }]],
    ['dropSession', [{ id: 'a' }]],
    ['programme', [{ pack: 'a', id: '~b/../c' }]],
    ['exhibit', [{ pack: 'a', id: '~abcd' }]],
    ['setup', [1]],
    ['catalogue', 'all'],
  ])('is refused with wrong arguments: %j %j', async (name, args) => {
    await expect(answer(handlers, name, args)).rejects.toThrow(/wrong arguments/);
  });

  it.each([
    '',
    'Setup',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    7,
    null,
    undefined,
    {},
    ['setup'],
  ])('is refused when there is none of that name: %j', async (name) => {
    await expect(answer(handlers, name, [])).rejects.toThrow('no such call');
  });

  it('fails when its handler fails', async () => {
    await expect(answer(handlers, 'oath', [{ pack: 'a', id: 'b' }])).rejects.toThrow('a bug');
  });
});

describe('who may call', () => {
  const top = (url: string) => isOwnPage({ url, parent: null });

  it('is the top frame of our own page', () => {
    expect(top('app://kiosk/index.html')).toBe(true);
    expect(top('app://kiosk/')).toBe(true);
  });

  it.each([
    'app://kiosk',
    'app://kiosk.example/index.html',
    'app://kiosk@evil.example/',
    'app://other/index.html',
    'https://kiosk/index.html',
    'file:///app://kiosk/',
    'pack://kiosk/1/x',
    'data:text/html,app://kiosk/',
    'about:blank',
    '',
  ])('is not %j', (url) => {
    expect(top(url)).toBe(false);
  });

  it('is no frame inside of a page, and none that is gone', () => {
    const parent = { url: 'app://kiosk/index.html', parent: null };
    expect(isOwnPage({ url: 'app://kiosk/index.html', parent: parent as never })).toBe(false);
    expect(isOwnPage(null)).toBe(false);
  });
});
