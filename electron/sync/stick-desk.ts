import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { ContentActions } from '../staff/desk.ts';
import type { StickLook } from '../staff-api.ts';
import { folderSource } from './folder-source.ts';
import { lookAtSource } from './look-at-source.ts';
import type { Run } from './runner.ts';
import type { Drive, Sticks } from './sticks.ts';
import { type SyncParts, syncFrom } from './sync-once.ts';

export type StickDesk = Pick<ContentActions, 'sticks' | 'lookAtStick' | 'importFrom'>;

export type StickDeskOptions = {
  readonly parts: SyncParts;
  readonly sticks: Sticks;
  readonly run: (from: string, work: (run: Run) => Promise<SyncOutcome>) => Promise<SyncOutcome>;
  readonly changed: () => void;
};

const gone: SyncOutcome = { kind: 'disk', place: '', code: 'ENOENT' };

/** What the desk does with sticks: which there are, what is on them, importing. */
export function openStickDesk({ parts, sticks, run, changed }: StickDeskOptions): StickDesk {
  const { library, publisher, kiosk, freeBytes } = parts;

  /** Someone must have said whose signature counts before a stick can be read. */
  async function trustFor({ folder }: Drive, signal: AbortSignal) {
    const trust = publisher.trust();
    if (trust) return { kind: 'known', trust } as const;
    const met = await publisher.meet(folderSource(folder), signal);
    changed();
    const outcome: SyncOutcome = typeof met === 'string' ? { kind: 'wrong-publisher' } : met;
    return { kind: 'failed', outcome } as const;
  }

  async function look(drive: Drive, allowExpired: boolean): Promise<StickLook> {
    const { signal } = new AbortController();
    const known = await trustFor(drive, signal);
    if (known.kind === 'failed') return known;
    const { channel } = parts.settings();
    const source = folderSource(drive.folder);
    const { trust } = known;
    const found = await lookAtSource({ source, library, trust, kiosk, channel, allowExpired, signal });
    if (found.kind !== 'packs') return { kind: 'failed', outcome: found };
    return { ...found, freeBytes: await freeBytes() };
  }

  return {
    sticks: async () => ({ kind: 'sticks', sticks: await sticks.list() }),
    async lookAtStick({ stick, allowExpired }) {
      const drive = sticks.find(stick);
      return drive ? look(drive, allowExpired) : { kind: 'failed', outcome: gone };
    },
    async importFrom({ stick, packs, allowExpired }) {
      const drive = sticks.find(stick);
      if (!drive) return gone;
      return run(drive.name, async (one) => {
        const known = await trustFor(drive, one.signal);
        if (known.kind === 'failed') return known.outcome;
        return syncFrom(parts, known.trust, folderSource(drive.folder), one, { packs, allowExpired });
      });
    },
  };
}
