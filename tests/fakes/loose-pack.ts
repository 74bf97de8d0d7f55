import { type Manifest, manifestSchema } from '../../content/pack.ts';
import { fileOf, listShipped, writeBuiltPack } from './sample-manifest.ts';

/** Files of a pack by path: bytes, and what the pack says that they are. */
export type LooseFiles = Readonly<
  Record<string, { readonly bytes: string | Uint8Array; readonly type: string }>
>;

/**
 * Writes a folder for `--packs=` with one pack that no author's tool would have made, but whose digests are right: what
 * a publisher who turned hostile, or whose tools are broken, could sign.
 */
export async function loosePacks(folder: string, manifest: Manifest, files: LooseFiles): Promise<string> {
  const listed = Object.entries(files).map(([path, { bytes, type }]) => fileOf(path, bytes, type));
  const text = JSON.stringify(manifestSchema.parse({ ...manifest, files: listed }));
  const blobs = Object.values(files).map(({ bytes }) => bytes);
  const built = await writeBuiltPack(folder, manifest.id, text, blobs);
  await listShipped(folder, [{ ...built, version: manifest.version }]);
  return folder;
}
