import * as z from 'zod';
import { digestSchema } from '../../content/channel.ts';
import type { Held } from './judge.ts';
import type { MetadataReader } from './memory-fetcher.ts';
import { placeOf, reasonOf } from './reject-reason.ts';
import { SourceError } from './source.ts';

/** What a publisher has signed of a file. */
export type Target = { readonly length: number; readonly sha256: string };

const targetName = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.json$/;
const targetSchema = z
  .object({ length: z.int().min(0), hashes: z.object({ sha256: digestSchema }) })
  .transform(({ length, hashes }) => ({ length, sha256: hashes.sha256 }));
const namedSchema = z.object({ path: z.string() });

/**
 * Looks targets up. What the targets role itself has signed is read from the metadata that was verified:
 * tuf-js verifies the whole role again at each question, which takes seconds for hundreds of packs.
 */
export function openTarget({ verified, facts }: Pick<Held, 'verified' | 'facts'>, reader: MetadataReader) {
  return async (name: string): Promise<Target | undefined> => {
    if (!targetName.test(name)) return undefined;
    if (Object.hasOwn(facts.targets, name)) return targetSchema.safeParse(facts.targets[name]).data;
    return facts.delegates ? delegated(name) : undefined;
  };

  async function delegated(name: string): Promise<Target | undefined> {
    const found = await verified.target(name).catch((reason: unknown) => {
      reader.throwFault();
      const error = reason instanceof Error ? reason : new Error(String(reason));
      const failure = { error, asked: verified.fetcher.asked() };
      throw new SourceError({ kind: 'rejected', why: reasonOf(failure) }, placeOf(failure));
    });
    // tuf-js answers a function for "constructor", so what it says is parsed.
    if (namedSchema.safeParse(found).data?.path !== name) return undefined;
    return targetSchema.safeParse(found).data;
  }
}
