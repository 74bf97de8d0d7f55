import { isValidOn } from '../../content/catalogue.ts';
import { findProgramme } from '../../content/local-programme.ts';
import type { Notice } from '../../content/notice.ts';
import { minutesBy } from '../../content/planned.ts';
import type { LocalProgramme } from '../../content/programme-draft.ts';
import { type NeededFile, needsOf } from '../../content/programme-material.ts';
import { isLastLook, isLookDue, type Look, minutesUntil } from '../../content/schedule.ts';
import type { Entry } from '../../content/schedule-entry.ts';
import type { LibraryFile } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import { localTime } from '../local-day.ts';
import type { Material } from '../staff-groups-api.ts';
import type { HallProgrammes } from './hall-programmes.ts';

export type MaterialOptions = {
  readonly programmes: HallProgrammes;
  readonly library: Pick<Library, 'manifest' | 'onChange'>;
  /** Compares files with their digests and mends what it can; those that are still not whole. */
  readonly check: (files: readonly LibraryFile[]) => Promise<readonly LibraryFile[]>;
  readonly now: () => number;
  readonly notice: (notice: Notice) => void;
  /** Another entry was looked at. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
  readonly everyMs?: number;
};

export type MaterialWatch = {
  /** How the material of an entry stands, by the entry's id. */
  of(id: string): Material;
  /** Looks at all that is due; resolves when that is done. */
  look(): Promise<void>;
  stop(): void;
};

type Seen = Look & {
  readonly entry: Entry;
  readonly local: LocalProgramme | undefined;
  readonly material: Material;
};

/**
 * Looks at all that scheduled programmes show and sound, in time for somebody to mend it: when they are scheduled,
 * when the packs change, and an hour before the group comes.
 */
export function watchMaterial(options: MaterialOptions): MaterialWatch {
  const { programmes, library, now, notice, changed, failed, everyMs = 60_000 } = options;
  const seen = new Map<string, Seen>();
  /** How often the packs have changed. */
  let packs = 0;
  let last: Promise<void> = Promise.resolve();

  const localOf = ({ programme }: Entry) => programmes.locals().find(({ id }) => id === programme.id);
  const isSame = ({ entry, local }: Pick<Seen, 'entry' | 'local'>) =>
    programmes.schedule().includes(entry) && localOf(entry) === local;

  async function lookAt(entry: Entry): Promise<void> {
    const [mine, local] = [packs, localOf(entry)];
    const ahead = minutesUntil(entry, localTime(now()));
    const before = seen.get(entry.id);
    if (!isLookDue(ahead, before)) return;
    const material = await materialOf(entry, options);
    // What has changed meanwhile is looked at again.
    if (mine !== packs || !isSame({ entry, local })) return;
    const whole = material.kind === 'whole';
    seen.set(entry.id, { ahead, whole, entry, local, material });
    if (!whole && (!before || before.whole || isLastLook(ahead, before)))
      notice({ kind: 'programme-lacks', at: now() });
    changed();
  }

  async function lookAtAll(): Promise<void> {
    for (const [id, one] of seen) if (!isSame(one)) seen.delete(id);
    const minutes = minutesBy((ref) => findProgramme(ref, library.manifest, programmes.locals()));
    for (const entry of programmes.schedule()) {
      // A group may be late.
      const left = minutesUntil(entry, localTime(now())) + minutes(entry.programme);
      if (!entry.begun && left > 0) await lookAt(entry).catch(failed);
    }
  }

  const look = () => {
    last = last.then(lookAtAll).catch(failed);
    return last;
  };
  programmes.onChange(() => void look());
  const stopListening = library.onChange((shown) => {
    if (!shown) return;
    packs += 1;
    seen.clear();
    void look();
  });
  const timer = setInterval(() => void look(), everyMs);
  void look();
  return {
    of: (id) => seen.get(id)?.material ?? { kind: 'unseen' },
    look,
    stop() {
      clearInterval(timer);
      stopListening();
    },
  };
}

/** All that a programme needs on the day of its entry. */
async function materialOf(
  { programme: ref, day }: Entry,
  { programmes, library, check }: MaterialOptions,
): Promise<Material> {
  const find = (pack: string) => {
    const manifest = library.manifest(pack);
    return manifest && isValidOn(manifest, day) ? manifest : undefined;
  };
  const found = findProgramme(ref, find, programmes.locals());
  if (!found) return { kind: 'absent' };
  const { lacking, files } = needsOf(found.manifest, found.programme, find);
  const damaged = await check(files.map(fileOf));
  if (lacking.length === 0 && damaged.length === 0) return { kind: 'whole' };
  return { kind: 'lacks', lacking, damaged: [...new Set(damaged.flatMap(({ packs }) => packs))] };
}

const fileOf = ({ pack, ...file }: NeededFile): LibraryFile => ({ ...file, packs: [pack] });
