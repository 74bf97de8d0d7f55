import { BlockList } from 'node:net';
import * as z from 'zod';
import { idSchema } from '../../content/pack-field.ts';
import type { Interfaces } from './hall.ts';

/** Another kiosk that offers its library. */
export type Peer = {
  /** As it calls itself; without control characters. */
  readonly name: string;
  /** `http://192.168.1.20:8460`, a base for `webSource`. */
  readonly address: string;
  readonly channel: string;
};

// RFC 6762 §11: an answer comes from port 5353 and from this very link.
const heardSchema = z.object({
  port: z.int().min(1).max(65_535),
  referer: z.object({ address: z.ipv4(), port: z.literal(5353) }),
  txt: z.object({
    publisher: z.string().regex(/^[0-9a-f]{16}$/),
    channel: idSchema,
    name: z.string().max(200),
  }),
});

/**
 * Makes a peer of what was heard, or nothing. Its address is the one that the packet came from, never one that
 * the packet names: nobody can send a kiosk to look somewhere else.
 */
export function peerOf(
  heard: unknown,
  publisher: string,
  interfaces: Interfaces,
): { readonly host: string; readonly peer: Peer } | undefined {
  const parsed = heardSchema.safeParse(heard);
  if (!parsed.success || parsed.data.txt.publisher !== publisher) return undefined;
  const { port, referer, txt } = parsed.data;
  const host = referer.address;
  if (!isNeighbour(host, interfaces)) return undefined;
  const name = txt.name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return {
    host,
    peer: { name: name === '' ? host : name, address: `http://${host}:${port}`, channel: txt.channel },
  };
}

/** On the same network as one of our own addresses, and none of them. */
function isNeighbour(host: string, interfaces: Interfaces): boolean {
  const link = new BlockList();
  for (const { family, address, cidr, internal } of Object.values(interfaces).flatMap((own) => own ?? [])) {
    if (family !== 'IPv4') continue;
    if (address === host) return false;
    const prefix = Number(cidr?.split('/')[1]);
    if (!internal && Number.isInteger(prefix)) link.addSubnet(address, prefix, 'ipv4');
  }
  return link.check(host, 'ipv4');
}
