import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '../../content/channel.ts';
import { openMetadataReader } from '../../electron/sync/memory-fetcher.ts';
import type { Source } from '../../electron/sync/source.ts';
import { auditBlobs } from './audit-blobs.ts';
import { auditMetadata } from './audit-metadata.ts';
import { auditTargets } from './audit-targets.ts';
import { type Finding, findings } from './findings.ts';
import type { Role } from './keys.ts';
import { fingerprintOf } from './metadata.ts';

export type Audit = {
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Of the root that the audit began with; a publisher compares it with the one that kiosks carry. */
  readonly fingerprint: string | undefined;
  readonly versions: Readonly<Partial<Record<Role, number>>>;
  readonly expires: Readonly<Partial<Record<Role, string>>>;
  readonly channels: readonly Channel[];
  readonly packs: number;
  readonly blobs: number;
  /** Of all blobs that are named, each counted once. */
  readonly bytes: number;
};

export type AuditOptions = {
  /** The root that kiosks carry; the repository's own first one if not given. */
  readonly root?: Uint8Array | undefined;
  readonly now: number;
  readonly signal: AbortSignal;
  /** Bytes of blobs read and to read. */
  readonly report?: ((done: number, total: number) => void) | undefined;
};

/**
 * Audits a whole repository as a kiosk would read it: the chain of roots, every signature, every channel,
 * manifest and blob. Finds all problems, not only the first: what is wrongly signed is read on nevertheless.
 */
export async function verifyRepository(source: Source, options: AuditOptions): Promise<Audit> {
  const { now, signal, report } = options;
  const found = findings(source);
  const reader = openMetadataReader(source, signal);
  const temp = await mkdtemp(join(tmpdir(), 'repository-audit-'));
  try {
    const metadata = await auditMetadata(reader, temp, found, { trusted: options.root, now });
    const { channels, manifests } = await auditTargets(source, metadata.entries, found, signal);
    const blobs = await auditBlobs(source, manifests, found, { signal, report });
    return {
      problems: found.problems,
      warnings: found.warnings,
      fingerprint: metadata.firstRoot && fingerprintOf(metadata.firstRoot),
      versions: metadata.versions,
      expires: metadata.expires,
      channels,
      packs: manifests.length,
      ...blobs,
    };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}
