import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blobPath, targetPath } from '../../content/channel.ts';
import { manifestSchema } from '../../content/pack.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { parseJson } from '../../electron/sync/parse-json.ts';
import { type Repository, targetEntries } from './repository.ts';

/** What exports have left on a stick. Only files with names that an export gives are ever touched. */

const id = '[a-z0-9][a-z0-9-]{0,63}';
const digest = '[0-9a-f]{64}';
const blob = '([0-9a-f]{2})/\\1[0-9a-f]{62}';
const channel = `channels/${digest}\\.${id}\\.json`;
const manifest = `packs/${id}/[1-9]\\d{0,14}/${digest}\\.manifest\\.json`;
const ours = `(?:blobs/${blob}|targets/${channel}|targets/${manifest})`;
const whole = new RegExp(`^${ours}$`);
const half = new RegExp(`^${ours}\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp$`);

/** Removes the halves of files that an export has left which was cut off. */
export async function removeHalves(stick: string): Promise<void> {
  for await (const path of filesOn(stick)) if (half.test(path)) await rm(join(stick, path), { force: true });
}

/**
 * Removes the blobs and targets of older publications: those that the metadata of this one do not name, whether
 * they were exported now or earlier. Bytes freed.
 */
export async function removeOld(stick: string, repository: Repository): Promise<number> {
  const named = await namedBy(repository);
  if (!named) return 0;
  let freed = 0;
  for await (const path of filesOn(stick)) {
    if (!whole.test(path) || named.has(path)) continue;
    const file = join(stick, path);
    freed += (await lstat(file)).size;
    await rm(file, { force: true });
  }
  return freed;
}

/** Undefined if a manifest can't be read, as nobody knows then which blobs it names. */
async function namedBy({ folder, targets }: Repository): Promise<ReadonlySet<string> | undefined> {
  const named = new Set<string>();
  for (const { target, sha256 } of targetEntries(targets)) {
    const path = targetPath(target, sha256);
    named.add(path);
    if (!target.startsWith('packs/')) continue;
    const files = await filesOf(join(folder, path));
    if (!files) return undefined;
    for (const file of files) named.add(blobPath(file.sha256));
  }
  return named;
}

async function filesOf(file: string) {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  });
  return bytes && manifestSchema.safeParse(parseJson(bytes)).data?.files;
}

/** Plain files below `blobs` and `targets`, by their path on the stick; no link is followed. */
async function* filesOn(stick: string, folders = ['blobs', 'targets']): AsyncGenerator<string> {
  for (const folder of folders) {
    const found = await lstat(join(stick, folder)).catch(() => undefined);
    if (!found?.isDirectory()) continue;
    const entries = await readdir(join(stick, folder), { withFileTypes: true });
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile()) yield path;
      else if (entry.isDirectory()) yield* filesOn(stick, [path]);
    }
  }
}
