import { isDeepStrictEqual } from 'node:util';
import type { MetadataReader } from './memory-fetcher.ts';

export type Root = { readonly version: number; readonly bytes: Uint8Array };

/**
 * Whose repository this is. `same`: it has the newest root that we trust; `behind`: it ends at an older one of
 * ours, as on a stick from before a change of keys; `other`: another publisher's, or no repository.
 */
export type Kinship =
  | { readonly kind: 'same' }
  | { readonly kind: 'other' }
  | { readonly kind: 'behind'; readonly root: Root };

const rootLimit = 512_000;

/** `roots`: those that we trust, in order, at least one. Throws what `read` throws. */
export async function kinshipOf(read: MetadataReader['read'], roots: readonly Root[]): Promise<Kinship> {
  const last = roots.at(-1);
  const theirs = last && (await read(nameOf(last), rootLimit));
  if (last && theirs) return { kind: isSameRoot(theirs, last.bytes) ? 'same' : 'other' };
  let behind: Root | undefined;
  for (const root of roots) {
    const found = await read(nameOf(root), rootLimit);
    if (!found) break;
    if (!isSameRoot(found, root.bytes)) return { kind: 'other' };
    behind = root;
  }
  return behind ? { kind: 'behind', root: behind } : { kind: 'other' };
}

const nameOf = ({ version }: Root) => `${version}.root.json`;

/** Signatures may be added later; what they sign is the root. */
function isSameRoot(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [signedPart(one), signedPart(other)];
  return first !== undefined && isDeepStrictEqual(first, second);
}

function signedPart(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? Reflect.get(value, 'signed') : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
