import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Root } from '@tufjs/models';
import { metadataPath } from '../../content/channel.ts';
import { parseRoot } from './metadata.ts';
import { Refusal } from './refusal.ts';
import { type Repository, versionsOf } from './repository.ts';

const kinds = {
  targets: MetadataKind.Targets,
  snapshot: MetadataKind.Snapshot,
  timestamp: MetadataKind.Timestamp,
} as const;
type Signed = keyof typeof kinds;

/**
 * The roles whose files the current root does not accept: a change of keys was cut off, and until they are
 * signed again every kiosk refuses them. Refuses a file that no root has ever accepted, as nobody knows who
 * made it.
 */
export async function notAccepted({ folder, root, files }: Repository): Promise<ReadonlySet<Signed>> {
  const found = new Set<Signed>();
  let earlier: readonly Root[] | undefined;
  for (const role of ['targets', 'snapshot', 'timestamp'] as const) {
    const { bytes, version } = files[role];
    if (accepts(root, role, bytes)) continue;
    earlier ??= await earlierRoots(folder, root.version);
    if (!earlier.some((one) => accepts(one, role, bytes))) {
      const name = role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`;
      throw new Refusal(
        `${join(folder, metadataPath(name))} is not what its keys have signed; put the repository back from its ` +
          'web server, a stick or a backup',
      );
    }
    found.add(role);
  }
  return found;
}

async function earlierRoots(folder: string, newest: number): Promise<Root[]> {
  const versions = (await versionsOf(folder, 'root')).filter((version) => version < newest);
  const read = (version: number) => readFile(join(folder, metadataPath(`${version}.root.json`)));
  return (await Promise.all(versions.map(read))).map(parseRoot);
}

function accepts(root: Root, role: Signed, bytes: Uint8Array): boolean {
  const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const signed = metadataOf(role, value);
  try {
    new Metadata(root).verifyDelegate(kinds[role], signed);
    return true;
  } catch (error) {
    // The models throw an error of their own for each way of not being signed.
    if (error instanceof Error) return false;
    throw error;
  }
}

function metadataOf(role: Signed, value: Parameters<typeof Metadata.fromJSON>[1]) {
  switch (role) {
    case 'targets':
      return Metadata.fromJSON(MetadataKind.Targets, value);
    case 'snapshot':
      return Metadata.fromJSON(MetadataKind.Snapshot, value);
    case 'timestamp':
      return Metadata.fromJSON(MetadataKind.Timestamp, value);
  }
}
