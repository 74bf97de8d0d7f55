import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings, hallSettingsOf, settingsSchema } from '../../../content/settings.ts';
import { openStore } from '../../../electron/records/store.ts';
import { hallDesk, hallNetworks } from '../../../electron/staff/hall-desk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function hall() {
  const file = join(await tempFolder(), 'settings');
  const open = () => openStore(file, settingsSchema, defaultSettings, Date.now);
  const store = await open();
  let changes = 0;
  const changed = () => {
    changes += 1;
  };
  const desk = hallDesk(store, changed, async () => ({ kind: 'off' }));
  return { file, store, open, desk, changes: () => changes };
}

const first = hallSettingsOf(defaultSettings);

describe('what a steward sets of the hall', () => {
  it('is on the disk when it is answered, and leaves alone where content comes from', async () => {
    const { desk, store, open, changes } = await hall();
    await store.update((before) => ({
      ...before,
      sync: { ...before.sync, repository: 'https://packs.example' },
    }));
    const wanted = {
      ...first,
      hall: { en: 'Old Town' },
      language: 'en',
      volumeCaps: [{ from: '22:00', to: '09:00', most: 0.6 }],
    };
    expect(await desk.setSettings(wanted)).toEqual({ kind: 'done' });
    expect(changes()).toBe(1);
    const { data } = await open();
    expect(data).toMatchObject(wanted);
    expect(data.sync.repository).toBe('https://packs.example');
    expect(desk.settings()).toEqual(wanted);
  });

  it('is not set any more when it is left out', async () => {
    const { desk, open } = await hall();
    await desk.setSettings({
      ...first,
      hall: { en: 'Old Town' },
      hours: { week: Array(7).fill([]), days: [] },
    });
    await desk.setSettings(first);
    const { data } = await open();
    expect([data.hall, data.hours]).toEqual([undefined, undefined]);
  });

  it('is said to be lost when the disk takes no writing, and what was set before holds', async () => {
    const { desk, file, changes } = await hall();
    await desk.setSettings({ ...first, language: 'en' });
    for (const slot of ['a', 'b']) {
      await rm(`${file}.${slot}`, { force: true });
      await mkdir(`${file}.${slot}`);
    }
    expect(await desk.setSettings({ ...first, language: 'zh-Hans' })).toEqual({ kind: 'disk' });
    expect(desk.settings().language).toBe('en');
    expect(changes()).toBe(1);
  });
});

describe('the networks for phones', () => {
  it('are those of the hall, without the machine’s own', () => {
    const info = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null };
    const networks = hallNetworks({
      lo: [{ ...info, address: '127.0.0.1', family: 'IPv4', internal: true }],
      eth0: [
        { ...info, address: '192.168.1.20', family: 'IPv4', internal: false },
        { ...info, address: 'fe80::1', family: 'IPv6', internal: false, scopeid: 2 },
      ],
    });
    expect(networks).toEqual([{ name: 'eth0', address: '192.168.1.20' }]);
  });
});
