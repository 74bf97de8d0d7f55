import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';
import { makeFolder, syncFolder, writeAll, writeDurably } from './durable-file.ts';
import { journalLine, type Mark } from './journal-lines.ts';

type Waiting = {
  readonly json: string;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
};

/** Where a journal stands: its last whole line, the byte behind it, and the torn bytes after that, if any. */
type Place = {
  readonly last: Mark;
  readonly good: number;
  readonly aside: { readonly path: string; readonly bytes: Uint8Array } | undefined;
  readonly disk: Disk;
};

/** Writes behind a journal's last good byte. After any failure the file is let go, and opened and cut anew. */
export class JournalWriter {
  readonly #file: string;
  readonly #disk: Disk;
  #place: Omit<Place, 'disk'>;
  #opened: DiskFile | undefined;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #closed = false;

  constructor(file: string, { disk, ...place }: Place) {
    this.#file = file;
    this.#disk = disk;
    this.#place = place;
  }

  /** Sets the torn bytes aside, makes the file if need be and cuts it behind its last good byte. */
  async prepare(): Promise<DiskFile> {
    if (this.#opened) return this.#opened;
    const { aside, good } = this.#place;
    if (aside) await writeDurably(aside.path, aside.bytes, this.#disk);
    this.#place = { ...this.#place, aside: undefined };
    await makeFolder(dirname(this.#file), this.#disk);
    const opened = await this.#disk.open(this.#file, constants.O_RDWR | constants.O_CREAT);
    this.#opened = opened;
    try {
      await opened.truncate(good);
      await opened.sync();
      await syncFolder(dirname(this.#file), this.#disk);
      return opened;
    } catch (error) {
      await this.#drop();
      throw error;
    }
  }

  /** Resolves when the event is on disk; those that come while the disk is busy wait for it together. */
  append(json: string): Promise<void> {
    if (this.#closed) throw new Error('the journal is closed');
    return new Promise((kept, failed) => {
      this.#waiting.push({ json, kept, failed });
      this.#writing ??= this.#writeWaiting();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    await this.#drop();
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#write(batch);
    }
    this.#writing = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const { good } = this.#place;
    let { last } = this.#place;
    const lines = batch.map(({ json }) => {
      const { line, mark } = journalLine(last, json);
      last = mark;
      return line;
    });
    const bytes = Buffer.concat(lines);
    try {
      const file = await this.prepare();
      await writeAll(file, bytes, good);
      await file.datasync();
    } catch (error) {
      // Never fsync again on it: the system may have dropped the bytes and call the next one a success.
      await this.#drop();
      for (const { failed } of batch) failed(error);
      return;
    }
    this.#place = { last, good: good + bytes.length, aside: undefined };
    for (const { kept } of batch) kept();
  }

  async #drop(): Promise<void> {
    const dropped = this.#opened;
    this.#opened = undefined;
    // Nothing can be lost by a close that fails: what was acknowledged is on disk.
    await dropped?.close().catch(() => undefined);
  }
}
