// RFC 3533 §6: 27 bytes, then as many lengths as byte 26 tells, then so many bytes of sound.
const headerSize = 27;
const endOfStream = 4;

/** Whether an Ogg file is whole: page after page up to its very end, the last one marked as such. */
export function isWholeOgg(bytes: Buffer): boolean {
  let at = 0;
  let flags = 0;
  while (at < bytes.length) {
    const count = bytes[at + headerSize - 1] ?? 0;
    const lengths = bytes.subarray(at + headerSize, at + headerSize + count);
    if (bytes.toString('latin1', at, at + 4) !== 'OggS' || lengths.length < count) return false;
    flags = bytes[at + 5] ?? 0;
    at += headerSize + lengths.length + lengths.reduce((sum, length) => sum + length, 0);
  }
  return at === bytes.length && (flags & endOfStream) !== 0;
}
