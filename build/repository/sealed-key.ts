import { createCipheriv, createPrivateKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto';

/**
 * A private key under a password: PKCS#8 with PBES2, scrypt (RFC 7914 §7) and AES-256-CBC, as
 * `openssl pkcs8 -topk8 -scrypt` writes it and Node and openssl read it. Node itself would write PBKDF2 with
 * 2048 rounds, which a stolen key file does not withstand.
 */
export function sealKey(privateKey: KeyObject, password: string): string {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = scryptSync(password, salt, 32, { N: cost.n, r: cost.r, p: cost.p });
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const derive = sequence(
    oid('2b06010401da47040b'),
    sequence(octets(salt), integer(cost.n), integer(cost.r), integer(cost.p), integer(32)),
  );
  const encrypt = sequence(oid('60864801650304012a'), octets(iv));
  const method = sequence(oid('2a864886f70d01050d'), sequence(derive, encrypt));
  const lines =
    sequence(method, octets(sealed))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `${sealedHead}\n${lines.join('\n')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
}

const sealedHead = '-----BEGIN ENCRYPTED PRIVATE KEY-----';
export const isSealed = (pem: string): boolean => pem.trimStart().startsWith(sealedHead);

/** The key, or undefined if the password is wrong or the file is damaged (which can't be told apart). */
export function openSealedKey(pem: string, password: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, passphrase: password });
  } catch {
    return undefined;
  }
}

// 16 MB and about 0.2 s a guess; more memory is refused by OpenSSL's reader.
const cost = { n: 2 ** 14, r: 8, p: 5 };

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = derLength(body.length);
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
// X.690 §10.1: the length is written in as few bytes as it takes.
const derLength = (length: number): number[] => {
  if (length < 128) return [length];
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
};
const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const octets = (bytes: Buffer) => der(0x04, bytes);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  // A leading one would make it negative.
  return der(0x02, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}
