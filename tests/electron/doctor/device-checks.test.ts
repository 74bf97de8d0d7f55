import { describe, expect, it } from 'vitest';
import {
  dataDisk,
  mountOf,
  parseVolume,
  space,
  touch,
  touchScreens,
  volume,
} from '../../../electron/doctor/device-checks.ts';
import { doctorText } from '../../fakes/doctor-text.ts';
import { fakeMachine } from '../../fakes/fake-machine.ts';

const session = { kind: 'x', programs: new Set<string>() } as const;

describe('the disk of the data', () => {
  it.each([
    ['/var/lib/hall-kiosk', { type: 'ext4', readOnly: false, at: '/' }],
    ['/mnt/read only/data', { type: 'ext4', readOnly: true, at: '/mnt/read only' }],
    ['/srv/hall/data', { type: 'nfs4', readOnly: false, at: '/srv/hall' }],
    ['/srv/hall-kiosk', { type: 'xfs', readOnly: false, at: '/srv/hall-kiosk' }],
    ['/srv/hallway', { type: 'ext4', readOnly: false, at: '/' }],
    ['/srv/twice/data', { type: 'tmpfs', readOnly: false, at: '/srv/twice' }],
  ])('for %s is %j', async (folder, mount) => {
    expect(mountOf(await doctorText('mountinfo.txt'), folder)).toEqual(mount);
  });

  it.each([
    ['/var/lib/hall-kiosk', 'ok'],
    ['/mnt/read only/data', 'todo'],
    ['/srv/hall/data', 'todo'],
    ['/home/kiosk/.config/Hall Kiosk', 'todo'],
    ['/run/hall', 'todo'],
  ])('at %s: %s', async (data, state) => {
    const files = { '/proc/self/mountinfo': await doctorText('mountinfo.txt') };
    expect((await dataDisk(fakeMachine({ files, data }), session)).state).toBe(state);
  });

  it('is no place to keep anything if it takes no writing, or has little room', async () => {
    expect((await dataDisk(fakeMachine({ writable: false }), session)).state).toBe('todo');
    expect((await space(fakeMachine({ freeBytes: 1.9e9 }), session)).state).toBe('todo');
    expect(await space(fakeMachine({ freeBytes: 64e9 }), session)).toMatchObject({
      state: 'ok',
      seen: '64.0 GB',
    });
  });
});

describe('sound', () => {
  const card = { '/proc/asound/cards': ' 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n' };
  const pulse = 'pactl get-sink-volume @DEFAULT_SINK@';

  it('is read from either mixer', async () => {
    expect(parseVolume(await doctorText('pactl.txt'))).toEqual({ percent: 73, muted: false });
    expect(parseVolume(await doctorText('amixer-off.txt'))).toEqual({ percent: 65, muted: true });
    expect(parseVolume('Connection refused')).toBeUndefined();
  });

  it('is there if the system is not silenced', async () => {
    const says = {
      [pulse]: await doctorText('pactl.txt'),
      'pactl get-sink-mute @DEFAULT_SINK@': 'Mute: no\n',
    };
    expect((await volume(fakeMachine({ files: card, says }), session)).state).toBe('ok');
    const muted = { ...says, 'pactl get-sink-mute @DEFAULT_SINK@': 'Mute: yes\n' };
    expect((await volume(fakeMachine({ files: card, says: muted }), session)).state).toBe('todo');
    const alsa = { 'amixer sget Master': await doctorText('amixer-off.txt') };
    expect((await volume(fakeMachine({ files: card, says: alsa }), session)).steps[0]).toContain('amixer');
  });

  it("can't be told without a mixer, and is none without a card", async () => {
    expect((await volume(fakeMachine({ files: card }), session)).state).toBe('unknown');
    const files = { '/proc/asound/cards': '--- no soundcards ---\n' };
    expect((await volume(fakeMachine({ files }), session)).state).toBe('todo');
    expect((await volume(fakeMachine(), session)).state).toBe('todo');
  });
});

describe('touch screens', () => {
  it('are told from touch pads, on machines of 32 and of 64 bits', async () => {
    expect(touchScreens(await doctorText('input-devices.txt'))).toEqual([
      'ELAN Touchscreen',
      'ILITEK ILITEK-TP',
    ]);
  });

  it('are missed', async () => {
    const files = { '/proc/bus/input/devices': await doctorText('input-devices.txt') };
    expect((await touch(fakeMachine({ files }), session)).state).toBe('ok');
    expect((await touch(fakeMachine({ files: { '/proc/bus/input/devices': '' } }), session)).state).toBe(
      'todo',
    );
    expect((await touch(fakeMachine(), session)).state).toBe('unknown');
  });
});
