import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf, firstRoot, isFirstRoot, pinnedAnchor } from '../../electron/sync/anchor.ts';
import { anchorSeen } from '../../electron/sync/highest.ts';
import type { Source } from '../../electron/sync/source.ts';
import { fromHere } from '../packs/from-here.ts';
import { noRepository, strangerText, toldOutcome } from './outcome-text.ts';
import { Refusal, WrongUse } from './refusal.ts';
import type { Told } from './run-command.ts';

export type Anchor = { readonly root: Uint8Array; readonly pinned: boolean };

/**
 * Whom a library trusts. The first time that is the given root, or the repository's own; but a library that has
 * taken something before and has lost its anchor trusts nobody, until it is given the root that it had.
 */
export async function anchorFor(
  library: string,
  source: Source,
  rootFile: string | undefined,
  signal: AbortSignal,
): Promise<Anchor | Told> {
  const pinned = await pinnedAnchor(join(library, 'trust'));
  const given = rootFile === undefined ? undefined : await rootIn(fromHere(rootFile));
  if (pinned instanceof Uint8Array) {
    if (given && !given.equals(pinned)) {
      const text = strangerText.root(fingerprintOf(pinned), fingerprintOf(given));
      return toldOutcome({ kind: 'wrong-publisher' }, text);
    }
    return { root: pinned, pinned: true };
  }
  const seen = await anchorSeen(join(library, 'highest'), Date.now);
  if (pinned === 'damaged' || seen !== undefined) mustFit(library, pinned, seen, given);
  const root = given ?? (await firstRoot(source, signal));
  if (root instanceof Uint8Array) return { root, pinned: false };
  return toldOutcome(root, root.kind === 'wrong-publisher' ? noRepository : undefined);
}

/** What to say of a repository that is not by whom the library trusts. */
export async function toldStranger(
  { root, pinned }: Anchor,
  source: Source,
  signal: AbortSignal,
): Promise<Told> {
  const found = await firstRoot(source, signal);
  const outcome = { kind: 'wrong-publisher' } as const;
  if (!(found instanceof Uint8Array))
    return toldOutcome(outcome, found.kind === 'wrong-publisher' ? noRepository : undefined);
  const [trusted, other] = [fingerprintOf(root), fingerprintOf(found)];
  if (trusted === other) return toldOutcome(outcome);
  return toldOutcome(outcome, strangerText[pinned ? 'repository' : 'given'](trusted, other));
}

async function rootIn(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  if (isFirstRoot(bytes)) return bytes;
  throw new WrongUse(`${file} is no first root of a publisher; name a copy of metadata/1.root.json`);
}

function mustFit(
  library: string,
  pinned: 'none' | 'damaged',
  seen: string | undefined,
  given: Uint8Array | undefined,
): void {
  const known = seen !== undefined && /^[0-9a-f]{64}$/.test(seen) ? seen : undefined;
  const whom = known === undefined ? '' : ` of ${known.match(/.{4}/g)?.join(' ')}`;
  if (!given) {
    throw new Refusal(
      `${join(library, 'trust', 'anchor.json')} is ${pinned === 'none' ? 'missing' : 'damaged'}, so nobody knows ` +
        `whom this data folder trusts; name the publisher's metadata/1.root.json${whom} with --root`,
    );
  }
  if (known !== undefined && createHash('sha256').update(given).digest('hex') !== known)
    throw new Refusal(`this data folder trusts another publisher than --root; name the root${whom}`);
}
