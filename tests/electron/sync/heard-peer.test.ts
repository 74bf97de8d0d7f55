import { describe, expect, it } from 'vitest';
import { peerOf } from '../../../electron/sync/heard-peer.ts';

const publisher = '0123456789abcdef';
const mac = '02:00:00:00:00:01';
const ipv4 = (address: string, cidr: string | null, internal = false) =>
  ({ family: 'IPv4', netmask: '255.255.255.0', mac, address, cidr, internal }) as const;
const ipv6 = { family: 'IPv6', netmask: 'ffff::', mac, cidr: null, internal: false, scopeid: 2 } as const;
const interfaces = {
  lo: [ipv4('127.0.0.1', '127.0.0.1/8', true)],
  hall0: [ipv4('192.168.1.5', '192.168.1.5/24'), { ...ipv6, address: 'fe80::1' }, ipv4('10.0.0.5', null)],
};
const txt = { publisher, channel: 'hall', name: '西厅 West' };
const referer = { address: '192.168.1.20', family: 'IPv4', port: 5353, size: 100 };
const heard = { port: 8460, referer, txt, name: 'kiosk-1', host: 'elsewhere.local', addresses: ['8.8.8.8'] };

describe('what is heard of another kiosk', () => {
  it('gives its name, channel and the address that the packet came from', () => {
    expect(peerOf(heard, publisher, interfaces)).toEqual({
      host: '192.168.1.20',
      peer: { name: '西厅 West', address: 'http://192.168.1.20:8460', channel: 'hall' },
    });
  });

  it.each<[string, object]>([
    ['no port', { ...heard, port: undefined }],
    ['port 0', { ...heard, port: 0 }],
    ['a port beyond all', { ...heard, port: 65_536 }],
    ['a port in words', { ...heard, port: '8460' }],
    ['no text', { ...heard, txt: undefined }],
    ['no publisher', { ...heard, txt: { channel: 'hall', name: 'x' } }],
    ['another publisher', { ...heard, txt: { ...txt, publisher: 'f'.repeat(16) } }],
    ['a channel that is a path', { ...heard, txt: { ...txt, channel: '../x' } }],
    ['a name without end', { ...heard, txt: { ...txt, name: 'x'.repeat(201) } }],
    ['no sender', { ...heard, referer: undefined }],
    ['a sender on another port', { ...heard, referer: { ...referer, port: 40_000 } }],
    ['a sender of another network', { ...heard, referer: { ...referer, address: '192.168.2.20' } }],
    ['a sender that nobody routes to', { ...heard, referer: { ...referer, address: '10.0.0.6' } }],
    ['this very machine', { ...heard, referer: { ...referer, address: '192.168.1.5' } }],
    ['this machine to itself', { ...heard, referer: { ...referer, address: '127.0.0.1' } }],
    ['IPv6', { ...heard, referer: { ...referer, address: 'fe80::2' } }],
    ['an address that is none', { ...heard, referer: { ...referer, address: '192.168.1.20:80/#' } }],
  ])('is nothing with %s', (_name, wrong) => {
    expect(peerOf(wrong, publisher, interfaces)).toBeUndefined();
  });

  it('shows a name without what would disturb a line of text', () => {
    const named = (name: string) =>
      peerOf({ ...heard, txt: { ...txt, name } }, publisher, interfaces)?.peer.name;
    expect(named('a\u202eb\u0000\n\u2028c\u200b ')).toBe('abc');
    expect(named('\u0007')).toBe('192.168.1.20');
  });
});
