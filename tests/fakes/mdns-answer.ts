/** What an mDNS answer of a hall kiosk says. */
export type Heard = {
  readonly instance: string;
  readonly port: number;
  readonly txt: readonly string[];
  readonly target?: string;
  /** An IPv4 address that the answer gives the target. */
  readonly claims?: string;
  /** 0 is goodbye. */
  readonly ttl?: number;
};

/** The bytes of such an answer (RFC 1035 §4), true or not. */
export function mdnsAnswer(heard: Heard): Buffer {
  const { instance, port, txt, target = 'liar.local', claims, ttl = 120 } = heard;
  const type = '_hall-kiosk._tcp.local';
  const own = `${instance}.${type}`;
  const records = [
    record(type, 12, ttl, nameBytes(own)),
    record(own, 33, ttl, Buffer.concat([uint16(0), uint16(0), uint16(port), nameBytes(target)])),
    ...(txt.length > 0 ? [record(own, 16, ttl, Buffer.concat(txt.map(text)))] : []),
    ...(claims === undefined ? [] : [record(target, 1, ttl, Buffer.from(claims.split('.').map(Number)))]),
  ];
  const head = [0, 0x8400, 0, records.length, 0, 0].map(uint16);
  return Buffer.concat([...head, ...records]);
}

const uint16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};

const text = (value: string) => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
};

const nameBytes = (name: string) => Buffer.concat([...name.split('.').map(text), Buffer.from([0])]);

const record = (name: string, type: number, ttl: number, data: Uint8Array) =>
  Buffer.concat([
    nameBytes(name),
    uint16(type),
    uint16(1),
    uint16(0),
    uint16(ttl),
    uint16(data.length),
    data,
  ]);
