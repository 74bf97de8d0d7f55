import { describe, expect, it, onTestFinished } from 'vitest';
import type { GuideAct } from '../../../content/guide.ts';
import type { PhoneSettings } from '../../../content/settings.ts';
import { openPhoneDesk } from '../../../electron/phone/phone-desk.ts';
import { enter, phoneWith } from '../../fakes/guide-phone.ts';
import { atStep, phoneFiles } from '../../fakes/phone-hall.ts';

function desk(first: PhoneSettings) {
  const set = { phones: first };
  const acts: GuideAct[] = [];
  const read: string[] = [];
  const phones = openPhoneDesk({
    settings: () => set.phones,
    files: async () => {
      read.push('files');
      return phoneFiles;
    },
    act: (act) => acts.push(act),
    voided: () => undefined,
    capture: async () => undefined,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    port: 0,
  });
  onTestFinished(() => phones.close());
  return { phones, set, acts, read };
}

const on = (address: string): PhoneSettings => ({ on: true, address });
const addressOf = (state: { kind: string; address?: string }) => state.address ?? '';

describe('the switch of the server for phones', () => {
  it.each<[string, PhoneSettings]>([
    ['is off as a kiosk is unpacked', { on: false }],
    ['is off when a steward has switched it off', { on: false, address: '127.0.0.1' }],
    ['stays off while no interface is chosen', { on: true }],
  ])('%s, and then reads and opens nothing', async (_name, phones) => {
    const one = desk(phones);
    expect(await one.phones.settle()).toEqual({ kind: 'off' });
    expect([one.phones.code(), one.read]).toEqual([undefined, []]);
  });

  it('opens the server, which shows what was shown before', async () => {
    const { phones, acts } = desk(on('127.0.0.1'));
    phones.show(atStep(3));
    const address = addressOf(await phones.settle());
    const { token } = await (await enter(address, phones.code()?.code ?? '')).json();
    const phone = phoneWith(address, token);
    expect(await phone.state()).toMatchObject({ view: atStep(3) });
    expect(await phone.act({ act: 'pause', id: 1, step: 3 })).toBe(204);
    expect(acts).toEqual(['pause']);
    // Another setting was changed: the guide is not disturbed.
    expect(addressOf(await phones.settle())).toBe(address);
    expect(await phone.state()).toMatchObject({ view: atStep(3) });
  });

  it('tells the guide when the page is lost in a session, and lets the same phone go on after it', async () => {
    const { phones, acts } = desk(on('127.0.0.1'));
    const address = addressOf(await phones.settle());
    phones.lost();
    const { token } = await (await enter(address, phones.code()?.code ?? '')).json();
    const phone = phoneWith(address, token);
    expect(await phone.state()).toMatchObject({ view: { kind: 'none' } });
    phones.show(atStep(3));
    phones.lost();
    expect(await phone.state()).toMatchObject({ view: { kind: 'waiting' } });
    expect(await phone.act({ act: 'pause', id: 1, step: 3 })).toBe(409);
    phones.show(atStep(3));
    expect(await phone.act({ act: 'pause', id: 2, step: 3 })).toBe(204);
    expect(acts).toEqual(['pause']);
  });

  it('moves to another interface and closes, in the order of the wishes', async () => {
    const { phones, set } = desk(on('127.0.0.1'));
    const first = addressOf(await phones.settle());
    set.phones = on('127.0.0.2');
    const second = addressOf(await phones.settle());
    expect(new URL(second).hostname).toBe('127.0.0.2');
    await expect(fetch(first)).rejects.toThrow();
    set.phones = { on: false };
    const states = await Promise.all([phones.settle(), phones.settle()]);
    expect(states).toEqual([{ kind: 'off' }, { kind: 'off' }]);
    await expect(fetch(second)).rejects.toThrow();
  });

  it('tells when the interface is not there, and tries again', async () => {
    const { phones, set } = desk(on('192.0.2.1'));
    expect(await phones.settle()).toEqual({ kind: 'failed', code: 'EADDRNOTAVAIL' });
    expect(phones.code()).toBeUndefined();
    set.phones = on('127.0.0.1');
    expect(await phones.settle()).toMatchObject({ kind: 'on' });
  });

  it('stays closed once the kiosk ends', async () => {
    const { phones } = desk(on('127.0.0.1'));
    await phones.settle();
    await phones.close();
    expect(await phones.settle()).toEqual({ kind: 'off' });
  });
});
