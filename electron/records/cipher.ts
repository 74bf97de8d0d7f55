import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM; a sealed box is a nonce of 12 bytes, the encrypted bytes, and a tag of 16. */
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export const newKey = (): Buffer => randomBytes(32);

/** Encrypts under a key of 32 bytes. It opens only with the same words `about` it, which are not in it. */
export function sealed(bytes: Uint8Array, key: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What a box holds; undefined if one bit of it, of the key or of `about` is another. */
export function unsealed(box: Buffer, key: Uint8Array, about: string): Buffer | undefined {
  if (box.length < nonceBytes + tagBytes) return undefined;
  const [end, nonce] = [box.length - tagBytes, box.subarray(0, nonceBytes)];
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(about)).setAuthTag(box.subarray(end));
  const bytes = decipher.update(box.subarray(nonceBytes, end));
  try {
    return Buffer.concat([bytes, decipher.final()]);
  } catch {
    return undefined; // its tag does not fit: it was changed, or is another's
  }
}
