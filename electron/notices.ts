import { join } from 'node:path';
import * as z from 'zod';
import {
  type KeptNotice,
  keptNoticeSchema,
  mostNotices,
  type Notice,
  seenNotices,
  withNotice,
} from '../content/notice.ts';
import type { DiskCare } from './records/disk-care.ts';
import { openStore } from './records/store.ts';

/** What the kiosk noticed, for its stewards; kept over restarts. */
export type Notices = {
  /** Never throws: what can't be written stays in memory, and is on disk with the next that can. */
  tell(notice: Notice): Promise<void>;
  /** Newest first. */
  list(): readonly KeptNotice[];
  /** A steward has seen one, or all. */
  seen(which: number | 'all'): Promise<void>;
  /** Hears of each change. */
  onChange(listener: () => void): void;
};

type NoticesOptions = {
  /** The records folder. */
  readonly folder: string;
  readonly now: () => number;
  /** A notice could not be written. */
  readonly failed: (error: unknown) => void;
  readonly care?: DiskCare | undefined;
};

const noticesSchema = z.object({ notices: z.array(keptNoticeSchema).max(mostNotices) });

export async function openNotices({ folder, now, failed, care }: NoticesOptions): Promise<Notices> {
  const store = await openStore(join(folder, 'notices'), noticesSchema, { notices: [] }, now, { care });
  const listeners: (() => void)[] = [];
  let list: readonly KeptNotice[] = store.data.notices;

  async function change(next: readonly KeptNotice[]): Promise<void> {
    list = next;
    for (const heard of listeners) heard();
    try {
      await store.update(() => ({ notices: [...list] }));
    } catch (error) {
      failed(error);
    }
  }

  const notices: Notices = {
    tell: (notice) => change(withNotice(list, notice)),
    list: () => list,
    seen: (which) => change(seenNotices(list, which)),
    onChange: (listener) => void listeners.push(listener),
  };
  if (store.damaged.length > 0) {
    await notices.tell({ kind: 'records-damaged', at: now(), record: 'notices', lost: store.lost });
  }
  return notices;
}
