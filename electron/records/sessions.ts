import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type * as z from 'zod';
import { idSchema } from '../../content/pack-field.ts';
import { realDisk } from './disk.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { type Journal, type JournalOptions, openJournal, readEvents } from './journal.ts';
import { ifThere } from './system-code.ts';

/** The journals of sessions, `<folder>/<id>.journal`, one for each. An id that is none throws. */
export type Sessions<T> = {
  /** Their ids, in order of the alphabet. */
  list(): Promise<readonly string[]>;
  open(id: string): Promise<Journal<T>>;
  /** What a journal holds, without opening it. Throws the system's error. */
  read(id: string): Promise<readonly T[]>;
  /** Its file, byte by byte. Throws the system's error. */
  bytes(id: string): Promise<Uint8Array>;
  /** Notes that a copy elsewhere has been read back and has this SHA-256; `differs`: it is not what is here. */
  exported(id: string, sha256: string): Promise<'noted' | 'differs' | 'missing'>;
  /** Refused (`not-exported`) unless a copy of it as it is now was noted. */
  remove(id: string): Promise<'removed' | 'not-exported' | 'missing'>;
};

const ending = '.journal';

export function openSessions<T>(folder: string, schema: z.ZodType<T>, options: JournalOptions): Sessions<T> {
  const { disk = realDisk } = options;
  const fileOf = (id: string) => join(folder, `${idSchema.parse(id)}${ending}`);
  const noteOf = (id: string) => join(folder, `${idSchema.parse(id)}.exported`);
  const digestOf = async (id: string) => {
    const bytes = await ifThere(disk.readFile(fileOf(id)), undefined);
    return bytes && createHash('sha256').update(bytes).digest('hex');
  };

  return {
    async list() {
      const names = await ifThere(disk.readdir(folder), []);
      const ids = names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
      return ids.filter((id) => idSchema.safeParse(id).success).sort();
    },
    open: (id) => openJournal(fileOf(id), schema, options),
    read: (id) => readEvents(fileOf(id), schema, disk),
    bytes: (id) => disk.readFile(fileOf(id)),
    async exported(id, sha256) {
      const here = await digestOf(id);
      if (here === undefined) return 'missing';
      if (here !== sha256) return 'differs';
      await writeDurably(noteOf(id), Buffer.from(sha256), disk);
      return 'noted';
    },
    async remove(id) {
      const here = await digestOf(id);
      if (here === undefined) return 'missing';
      const noted = await ifThere(disk.readFile(noteOf(id)), undefined);
      if (noted?.toString() !== here) return 'not-exported';
      // The note goes last: without its journal it says nothing.
      await disk.rm(fileOf(id));
      await syncFolder(folder, disk);
      await disk.rm(noteOf(id));
      return 'removed';
    },
  };
}
