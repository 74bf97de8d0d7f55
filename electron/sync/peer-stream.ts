import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { pipeline, type Readable, Transform } from 'node:stream';
import type { Pace, Release } from './peer-limits.ts';

/** Opens a file for reading if it is a plain one of exactly `bytes`, else undefined. */
export async function openWhole(path: string, bytes: number): Promise<FileHandle | undefined> {
  // lstat: a blob that was replaced by a link is no blob, wherever it leads; nor may a pipe hold us up.
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined);
  const { size } = (await file?.stat()) ?? { size: -1 };
  if (size === bytes) return file;
  await file?.close();
  return undefined;
}

const pieceBytes = 65_536;

export type StreamOptions = {
  readonly start: number;
  /** The last byte. */
  readonly end: number;
  readonly pace: Pace;
  /** The taker must take each piece within this time. */
  readonly stallMs: number;
  /** Called once, when the file is closed. */
  readonly done: Release;
};

/** The bytes of a file, no faster than the pace. Fails if the file is shorter by now, or if nobody takes them. */
export function pacedStream(file: FileHandle, options: StreamOptions): Readable {
  const { start, end, pace, stallMs, done } = options;
  const source = file.createReadStream({ start, end, highWaterMark: pieceBytes });
  let left = end - start + 1;
  let timer: NodeJS.Timeout | undefined;
  const gate = new Transform({
    highWaterMark: pieceBytes,
    transform(piece: Buffer, _encoding, next) {
      clearTimeout(timer);
      left -= piece.length;
      const ms = pace(piece.length);
      const pass = () => {
        timer = setTimeout(() => gate.destroy(new Error('nobody takes the bytes')), stallMs);
        next(null, piece);
      };
      if (ms < 1) pass();
      else timer = setTimeout(pass, ms);
    },
    flush(next) {
      clearTimeout(timer);
      next(left === 0 ? null : new Error('the file has become shorter'));
    },
    destroy(error, next) {
      clearTimeout(timer);
      next(error);
    },
  });
  source.once('close', done);
  // Whoever reads the gate hears of its error; this keeps one from being nobody's.
  return pipeline(source, gate, () => source.destroy());
}
