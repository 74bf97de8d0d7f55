import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContentDesk } from '../../../content/content-desk.ts';
import { defaultSettings, hallSettingsOf } from '../../../content/settings.ts';
import { answer, type Handlers } from '../../../electron/answer.ts';
import { type NoticeActions, staffHandlers } from '../../../electron/staff/desk.ts';
import { openPin } from '../../../electron/staff/pin.ts';
import { machineActions } from '../../fakes/machine-actions.ts';
import { programmesActions, programmesCalls } from '../../fakes/programmes-actions.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const view: ContentDesk = { kind: 'desk', releases: [], freeBytes: 1, offer: { on: false }, peers: [] };
const done = { kind: 'done' } as const;
const hall = hallSettingsOf(defaultSettings);
/** Does nothing but say what was done. */
function fakeActions() {
  const asked: unknown[][] = [];
  const tell =
    <T>(name: string, given: T) =>
    async (...args: unknown[]): Promise<T> => {
      asked.push([name, ...args]);
      return given;
    };
  const actions: Parameters<typeof staffHandlers>[1] = {
    contentDesk: tell('contentDesk', view),
    setRepository: tell('setRepository', done),
    confirmPublisher: tell('confirmPublisher', done),
    syncNow: tell('syncNow', { kind: 'offline', why: 'unreachable' }),
    cancelSync: tell('cancelSync', done),
    sticks: tell('sticks', { kind: 'sticks', sticks: [] }),
    lookAtStick: tell('lookAtStick', { kind: 'failed', outcome: { kind: 'older' } }),
    importFrom: tell('importFrom', { kind: 'cancelled' }),
    withdraw: tell('withdraw', { kind: 'missing' }),
    restore: tell('restore', done),
    offerLibrary: tell('offerLibrary', done),
    addPeer: tell('addPeer', { kind: 'bad-address' }),
    removePeer: tell('removePeer', done),
    ...programmesActions(tell),
    settings: () => hall,
    setSettings: tell('setSettings', done),
    phones: tell('phones', { kind: 'phones', state: { kind: 'off' }, networks: [] }),
    resetFacts: tell('resetFacts', { kiosk: '2222-2222-2222', publisher: true }),
    resetPin: tell('resetPin', { kind: 'no-stick' }),
    rest: (atRest) => void asked.push(['rest', atRest]),
    healthy: (generation) => void asked.push(['healthy', generation]),
    ill: (generation) => void asked.push(['ill', generation]),
  };
  const notices: NoticeActions = {
    health: tell('health', { kind: 'health', version: '1.0.0', startedAt: 1, upMs: 2, notices: [] }),
    seen: tell('seenNotice', undefined),
  };
  return { actions, notices, asked };
}

async function staff() {
  let time = 0;
  const file = join(await tempFolder(), 'pin');
  const pin = await openPin(file, { elapsed: () => time, now: () => 1, cost: 16 });
  const { actions, notices, asked } = fakeActions();
  const nothing = () => Promise.reject(new Error('a visitor asks for this'));
  const handlers: Partial<Handlers> = {
    ...staffHandlers(pin, actions, notices, machineActions),
    setup: nothing,
    attract: nothing,
    catalogue: nothing,
    exhibit: nothing,
    story: nothing,
    oath: nothing,
  };
  const call = (name: string, ...args: unknown[]) => answer(handlers, name, args);
  const pass = (ms: number) => {
    time += ms;
  };
  return { asked, call, pass };
}

const stick = { stick: 'a1', allowExpired: false };
const contentCalls: [string, ...unknown[]][] = [
  ['contentDesk'],
  ['setRepository', { url: 'https://packs.example', channel: 'hall' }],
  ['confirmPublisher', { fingerprint: 'ab'.repeat(32) }],
  ['syncNow'],
  ['cancelSync'],
  ['sticks'],
  ['lookAtStick', stick],
  ['importFrom', { ...stick, packs: ['long-march'] }],
  ['withdraw', { id: 'long-march', version: 2 }],
  ['restore', { id: 'long-march', version: 2 }],
  ['offerLibrary', true],
  ['addPeer', 'kiosk-2.local'],
  ['removePeer', 'kiosk-2.local'],
  ['setSettings', hall],
  ['phones'],
  ...programmesCalls,
  ['health'],
  ['seenNotice', 3],
];

describe('the staff’s calls', () => {
  it.each(contentCalls)(
    '%s is refused while the desk is closed, and done while it is open',
    async (...one) => {
      const { asked, call } = await staff();
      expect(await call(...one)).toEqual({ kind: 'locked' });
      expect(await call('setPin', '19350115')).toEqual({ kind: 'open' });
      expect(await call(...one)).not.toEqual({ kind: 'locked' });
      await call('lock');
      expect(await call(...one)).toEqual({ kind: 'locked' });
      expect(asked).toEqual([one]);
    },
  );

  it('are refused two minutes after the last touch, however often the page asks', async () => {
    const { call, pass } = await staff();
    await call('setPin', '19350115');
    for (let n = 0; n < 12; n++) {
      pass(10_000);
      expect(await call('sticks')).toMatchObject({ kind: 'sticks' });
    }
    pass(10_000);
    expect(await call('sticks')).toEqual({ kind: 'locked' });
    expect(await call('stayOpen')).toEqual({ kind: 'locked' });
    expect(await call('unlock', '19350115')).toEqual({ kind: 'open' });
    pass(100_000);
    expect(await call('stayOpen')).toEqual({ kind: 'done' });
    pass(100_000);
    expect(await call('sticks')).toMatchObject({ kind: 'sticks' });
  });

  it('pass on what the content answers', async () => {
    const { call } = await staff();
    await call('setPin', '19350115');
    expect(await call('contentDesk')).toBe(view);
    expect(await call('withdraw', { id: 'a', version: 1 })).toEqual({ kind: 'missing' });
    expect(await call('addPeer', 'x')).toEqual({ kind: 'bad-address' });
    expect(await call('syncNow')).toEqual({ kind: 'offline', why: 'unreachable' });
  });

  it('need the PIN to read what the hall has set', async () => {
    const { call } = await staff();
    expect(await call('settings')).toEqual({ kind: 'locked' });
    await call('setPin', '19350115');
    expect(await call('settings')).toEqual({ kind: 'settings', settings: hall });
  });

  it('need no PIN where it was forgotten', async () => {
    const { call } = await staff();
    expect(await call('resetFacts')).toEqual({ kiosk: '2222-2222-2222', publisher: true });
    expect(await call('resetPin')).toEqual({ kind: 'no-stick' });
  });

  it('need no PIN to say that nobody is there, and whether new content shows', async () => {
    const { asked, call } = await staff();
    await call('rest', true);
    await call('healthy', 3);
    await call('ill', 4);
    expect(asked).toEqual([
      ['rest', true],
      ['healthy', 3],
      ['ill', 4],
    ]);
  });

  it.each<[string, ...unknown[]]>([
    ['unlock', 1234],
    ['unlock', '12a4'],
    ['unlock', '1'.repeat(13)],
    ['setPin', ''],
    ['setPin'],
    ['rest', 'yes'],
    ['healthy', -1],
    ['healthy', 1.5],
    ['ill', -1],
    ['setRepository', { url: 'https://packs.example', channel: '../hall' }],
    ['setRepository', { url: 'x'.repeat(501), channel: 'hall' }],
    ['setRepository', 'https://packs.example'],
    ['confirmPublisher', { fingerprint: 'short' }],
    ['lookAtStick', { stick: '/media/stick', allowExpired: false }],
    ['lookAtStick', { stick: '..', allowExpired: false }],
    ['importFrom', { ...stick, packs: [] }],
    ['importFrom', { ...stick, packs: ['../x'] }],
    ['importFrom', { ...stick, packs: ['a'], to: '/' }],
    ['withdraw', { id: 'a', version: 0 }],
    ['restore', { id: 'A', version: 1 }],
    ['offerLibrary', 1],
    ['addPeer', 'x'.repeat(501)],
    ['setSettings', { ...hall, language: 'Chinese' }],
    ['setSettings', { ...hall, sync: {} }],
    ['setSettings', { ...hall, volumeCaps: [{ from: '8', to: '09:00', most: 0.5 }] }],
    ['setSettings', { ...hall, hours: { week: [] } }],
    ['resetPin', '/media/stick'],
    ['seenNotice', 0],
    ['seenNotice', 'some'],
  ])('are refused with wrong arguments: %s %j', async (...one) => {
    const { call, asked } = await staff();
    await call('setPin', '19350115');
    await expect(call(...one)).rejects.toThrow(/wrong arguments/);
    expect(asked).toEqual([]);
  });
});
