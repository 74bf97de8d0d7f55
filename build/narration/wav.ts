/** Mono sound: samples from −1 to 1. */
export type Sound = { readonly rate: number; readonly samples: Float32Array };

/** Reads the WAV that espeak-ng writes: mono, 16 bit. Throws if it is anything else. */
export function readWav(bytes: Buffer): Sound {
  const data = bytes.indexOf('data', 12, 'latin1');
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || data < 0) throw new Error('not a WAV file');
  if (bytes.readUInt16LE(22) !== 1 || bytes.readUInt16LE(34) !== 16) throw new Error('expected mono, 16 bit');
  const from = data + 8;
  const samples = new Float32Array(Math.floor((bytes.length - from) / 2));
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = bytes.readInt16LE(from + index * 2) / 32_768;
  }
  return { rate: bytes.readUInt32LE(24), samples };
}

/** Writes a mono WAV of 32-bit floats. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length * 4, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(3, 20); // IEEE float
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 4, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(32, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length * 4, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
