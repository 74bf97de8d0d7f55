import type { Machine } from './machine.ts';
import { type Check, ok, todo, unknown, type Verdict, wanted } from './verdict.ts';

/** Disk, sound and touch. */

export type Mount = { readonly type: string; readonly readOnly: boolean; readonly at: string };

const unescaped = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** The mount that holds a folder, from /proc/self/mountinfo (proc(5)). */
export function mountOf(mountinfo: string, folder: string): Mount | undefined {
  const mounts = mountinfo.split('\n').flatMap((line): Mount[] => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , , , point = '', options = ''] = before.split(' ');
    const [type = '', , superOptions = ''] = after.split(' ');
    if (type === '') return [];
    const readOnly = [options, superOptions].some((list) => list.split(',').includes('ro'));
    return [{ type, readOnly, at: unescaped(point) }];
  });
  const holds = ({ at }: Mount) => at === '/' || folder === at || folder.startsWith(`${at}/`);
  // The last one that was mounted over a place counts.
  return mounts
    .filter(holds)
    .reduce<Mount | undefined>(
      (best, one) => (best && best.at.length > one.at.length ? best : one),
      undefined,
    );
}

const network = /^(nfs4?|cifs|smb3?|smbfs|9p|afs|ceph|glusterfs|fuse\.(sshfs|rclone|gvfsd-fuse))$/;
const forgets = /^(tmpfs|ramfs|overlay|squashfs)$/;

export const dataDisk: Check = async (machine): Promise<Verdict> => {
  const step = `sudo install -d -o kiosk -g kiosk /var/lib/hall-kiosk && hall-kiosk --data=/var/lib/hall-kiosk`;
  const mount = mountOf((await machine.read('/proc/self/mountinfo')) ?? '', machine.data);
  const disk = await machine.disk();
  if (!disk) return unknown(machine.data, step);
  const seen = `${machine.data}${mount ? ` (${mount.type} at ${mount.at})` : ''}`;
  const bad = mount && (mount.readOnly || network.test(mount.type) || forgets.test(mount.type));
  return wanted(disk.writable && !bad, seen, step);
};

const leastBytes = 2_000_000_000;

export const space: Check = async (machine: Machine): Promise<Verdict> => {
  const disk = await machine.disk();
  if (!disk) return unknown(machine.data);
  return wanted(disk.freeBytes >= leastBytes, `${(disk.freeBytes / 1e9).toFixed(1)} GB`);
};

/** Percent and whether it is silenced, from what `pactl` or `amixer` print. */
export function parseVolume(text: string): { readonly percent: number; readonly muted: boolean } | undefined {
  const percent = /(\d+)%/.exec(text)?.[1];
  if (percent === undefined) return undefined;
  return { percent: Number(percent), muted: /Mute: yes|\[off\]/.test(text) };
}

const leastPercent = 20;

export const volume: Check = async (machine): Promise<Verdict> => {
  const cards = (await machine.read('/proc/asound/cards'))?.trim();
  if (cards === undefined || cards === '' || cards.includes('no soundcards')) return todo('no sound card');
  const pulse = await machine.run('pactl', 'get-sink-volume', '@DEFAULT_SINK@');
  const printed = pulse
    ? `${pulse}\n${await machine.run('pactl', 'get-sink-mute', '@DEFAULT_SINK@')}`
    : await machine.run('amixer', 'sget', 'Master');
  const steps = pulse
    ? ['pactl set-sink-mute @DEFAULT_SINK@ 0', 'pactl set-sink-volume @DEFAULT_SINK@ 80%']
    : ['amixer sset Master 80% unmute', 'sudo alsactl store'];
  const found = parseVolume(printed ?? '');
  if (!found) return unknown(cards.split('\n')[0]?.trim(), ...steps);
  const seen = `${found.percent} %${found.muted ? ', muted' : ''}`;
  return wanted(!found.muted && found.percent >= leastPercent, seen, ...steps);
};

// linux/input-event-codes.h: INPUT_PROP_DIRECT, ABS_MT_POSITION_X.
const directBit = 1n;
const manyFingersBit = 53n;

/** A bit map as the kernel prints it: words in hex, the highest first; of 32 bits if there is more than one. */
const hasBit = (words: string, bit: bigint): boolean =>
  ((BigInt(
    `0x${
      words
        .split(' ')
        .map((word, n) => (n > 0 ? word.padStart(8, '0') : word))
        .join('') || '0'
    }`,
  ) >>
    bit) &
    1n) ===
  1n;

/** The names of the touch screens in /proc/bus/input/devices. */
export const touchScreens = (devices: string): string[] =>
  devices.split(/\n\s*\n/).flatMap((device) => {
    const bits = (name: string) => new RegExp(`^B: ${name}=([0-9a-f ]+?)\\s*$`, 'm').exec(device)?.[1] ?? '0';
    const touch = hasBit(bits('PROP'), directBit) && hasBit(bits('ABS'), manyFingersBit);
    return touch ? [/^N: Name="(.*)"/m.exec(device)?.[1] ?? 'unnamed'] : [];
  });

export const touch: Check = async (machine): Promise<Verdict> => {
  const devices = await machine.read('/proc/bus/input/devices');
  if (devices === undefined) return unknown();
  const names = touchScreens(devices);
  return names.length > 0 ? ok(names.join(', ')) : todo('none', 'sudo libinput list-devices');
};
