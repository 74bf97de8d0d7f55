import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ContentDesk } from '../../content/content-desk.ts';
import { ask, followDesk, isCopying, useDesk } from '../../renderer/desk.ts';
import { send, useStore } from '../../renderer/store.ts';

const content: ContentDesk = { kind: 'desk', releases: [], freeBytes: 1, offer: { on: false }, peers: [] };
const asked: string[] = [];
const heard = new Map<string, (news: unknown) => void>();
let open = false;

/** The main process, as far as the desk asks it. */
const bridge = {
  async call(name: string) {
    asked.push(name);
    if (name === 'lock') open = false;
    if (name === 'pinState') return open ? { kind: 'open' } : { kind: 'closed', waitMs: 0 };
    if (name === 'contentDesk') return open ? content : { kind: 'locked' };
    return open ? { kind: 'done' } : { kind: 'locked' };
  },
  on(name: string, listener: (news: unknown) => void) {
    heard.set(name, listener);
    return () => heard.delete(name);
  },
};

beforeAll(() => {
  vi.stubGlobal('window', { kiosk: bridge });
  // A screen that follows a press waits for a frame.
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  followDesk();
});
afterAll(() => vi.unstubAllGlobals());

test('a page that is loaded anew closes the desk', () => {
  expect(asked).toEqual(['lock']);
});

test('the PIN is asked for as soon as a steward comes, and the content read once the desk is open', async () => {
  send({ kind: 'staff' });
  await expect.poll(() => useDesk.getState().pin).toEqual({ kind: 'closed', waitMs: 0 });
  expect(useDesk.getState().content).toBeUndefined();
  expect(await ask('cancelSync')).toBeUndefined();
  open = true;
  expect(await ask('cancelSync')).toEqual({ kind: 'done' });
  heard.get('desk-changed')?.(null);
  expect(useDesk.getState().content).toBeUndefined();
});

test('progress is shown as it is told, and an import keeps the desk from closing', () => {
  const progress = { step: 'fetching', done: 1, total: 2 } as const;
  const running = { what: 'import', from: 'HALL', progress } as const;
  useDesk.setState({ pin: { kind: 'open' }, content: { ...content, running } });
  heard.get('sync-progress')?.({ ...progress, done: 2 });
  expect(useDesk.getState().content?.running?.progress.done).toBe(2);
  expect(isCopying(useDesk.getState())).toBe(true);
  const closed = { kind: 'closed', waitMs: 0 } as const;
  expect(isCopying({ ...useDesk.getState(), pin: closed })).toBe(false);
});

test('records that are copied keep it from closing, too, and how far they are is told only meanwhile', () => {
  useDesk.setState({ pin: { kind: 'open' }, content });
  heard.get('export-progress')?.({ done: 1, total: 3 });
  expect(isCopying(useDesk.getState())).toBe(false);
  useDesk.setState({ exporting: { done: 0, total: 0 } });
  heard.get('export-progress')?.({ done: 1, total: 3 });
  expect(useDesk.getState().exporting).toEqual({ done: 1, total: 3 });
  expect(isCopying(useDesk.getState())).toBe(true);
  useDesk.setState({ exporting: undefined });
});

test('a call that is refused leads back to the PIN, and nothing of the content stays on the page', async () => {
  open = false;
  expect(await ask('syncNow')).toBeUndefined();
  expect(useDesk.getState()).toEqual({ pin: { kind: 'closed', waitMs: 0 }, content: undefined });
});

test('leaving closes the desk', async () => {
  open = true;
  send({ kind: 'leave' });
  expect(asked.at(-1)).toBe('lock');
  expect(useDesk.getState()).toEqual({ pin: undefined, content: undefined });
  expect(useStore.getState().visit.trail).toEqual([]);
});
