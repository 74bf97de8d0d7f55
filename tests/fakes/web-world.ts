import { SourceError, type SourceFile } from '../../electron/sync/source.ts';
import { type WebSourceOptions, webSource } from '../../electron/sync/web-source.ts';
import type { FaultRule } from './fault-rules.ts';
import { faultServer } from './fault-server.ts';
import type { FaultServer } from './open-fault-server.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

export const timestamp = 'metadata/timestamp.json';
export const blob = `blobs/ab/ab${'0'.repeat(62)}`;
export const going = () => new AbortController().signal;

/** A source over a server with one small file and a blob of 300 kB. */
export async function webWorld(rules: readonly FaultRule[] = [], options: WebSourceOptions = {}) {
  const folder = await tempFolder();
  await writeFiles(folder, { [timestamp]: '{"signed":1}', [blob]: Buffer.alloc(300_000, 'abcdefghij') });
  const server = await faultServer(folder, rules);
  const source = webSource(server.address, { stallMs: 300, ...options });
  const read = (limit = 1000, known?: string, signal = going()) =>
    source.read(timestamp, { limit, signal, ...(known !== undefined && { known }) });
  return { folder, server, source, read };
}

/** What a promise failed with, as data. */
export async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  const error = await promise.catch((reason: unknown) => reason);
  if (error instanceof SourceError) return { ...error.fault, place: error.place };
  return error;
}

/** What was read, as text, or what else was said. */
export const textOf = (file: SourceFile) =>
  file.kind === 'file' ? Buffer.from(file.bytes).toString('utf8') : file.kind;

/** Where a stream began and what came, or what else was said. */
export async function bytesOf(source: ReturnType<typeof webSource>, from: number, signal = going()) {
  const stream = await source.stream(blob, from, signal);
  if (stream.kind !== 'bytes') return stream.kind;
  const pieces: Uint8Array[] = [];
  for await (const piece of stream.bytes) pieces.push(Buffer.from(piece));
  // Buffers are slow to compare as objects.
  return { start: stream.start, bytes: Buffer.concat(pieces).toString('latin1') };
}

/** Answers that nobody has let go of within a second. */
export async function openAnswers(server: FaultServer): Promise<number> {
  for (let tries = 0; tries < 50 && server.answering() > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return server.answering();
}
