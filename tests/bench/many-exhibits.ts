import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../content/channel.ts';
import type { Collection, Exhibit, Manifest } from '../../content/pack.ts';
import { sha256Of } from '../../electron/library/manifests.ts';

/**
 * Writes built packs with so many exhibits in all: the shipped packs, their exhibits repeated under other ids
 * and titles, their texts in every language and their pictures shared. Returns the folder, for `--packs=`.
 */
export async function writeManyExhibits(shipped: string, folder: string, count: number): Promise<string> {
  const releases: Release[] = JSON.parse(await readFile(join(shipped, 'shipped.json'), 'utf8'));
  const manifests = await Promise.all(
    releases.map(
      async ({ id }): Promise<Manifest> =>
        JSON.parse(await readFile(join(shipped, id, 'manifest.json'), 'utf8')),
    ),
  );
  const templates = manifests.filter(({ exhibits }) => exhibits.length > 0).length;
  if (templates === 0) throw new Error('no shipped pack has an exhibit to repeat');
  const each = Math.ceil(count / templates);
  const many = manifests.map((manifest) => (manifest.exhibits.length > 0 ? grown(manifest, each) : manifest));
  await mkdir(folder, { recursive: true });
  const written = await Promise.all(many.map((manifest) => writePack(shipped, folder, manifest)));
  await writeFile(join(folder, 'shipped.json'), JSON.stringify(written));
  return folder;
}

function grown(manifest: Manifest, count: number): Manifest {
  const { exhibits } = manifest;
  const more = Array.from({ length: Math.max(0, count - exhibits.length) }, (_, n): Exhibit => {
    const template = exhibits[n % exhibits.length];
    if (!template) throw new Error('a template is there');
    const title = Object.entries(template.title).map(([tag, text]) => [tag, `${text} ${n + 1}`]);
    return { ...template, id: `${template.id.slice(0, 50)}-copy-${n + 1}`, title: Object.fromEntries(title) };
  });
  const all = [...exhibits, ...more];
  const wall: Collection = {
    id: 'everything-there-is',
    kind: 'gallery',
    title: { 'zh-Hans': '全部展品', en: 'Everything' },
    items: all.map(({ id }) => id),
  };
  return { ...manifest, exhibits: all, collections: [...manifest.collections, wall] };
}

async function writePack(shipped: string, folder: string, manifest: Manifest): Promise<Release> {
  const { id, version } = manifest;
  const bytes = Buffer.from(JSON.stringify(manifest));
  await mkdir(join(folder, id));
  await writeFile(join(folder, id, 'manifest.json'), bytes);
  // A junction, so that Windows lets everybody make it.
  await symlink(join(shipped, id, 'blobs'), join(folder, id, 'blobs'), 'junction');
  return { id, version, manifest: sha256Of(bytes) };
}
