import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openBlobs } from '../../electron/library/blobs.ts';
import type { Located } from '../../electron/library/library.ts';
import { mediaHandler } from '../../electron/media-scheme.ts';
import { fileOf } from './sample-manifest.ts';
import { tempFolder } from './temp-folder.ts';

const size = 1000;
export const content = Buffer.from(Array.from({ length: size }, (_, n) => n % 251));

/** A handler over one real blob that stands in pack `sample` 3 at `audio/夜 1.opus`. */
export async function servedPack() {
  const folder = await tempFolder();
  const blobs = openBlobs(folder);
  const files = new Map([
    ['audio/夜 1.opus', fileOf('audio/夜 1.opus', content)],
    ['cues.vtt', fileOf('cues.vtt', 'WEBVTT', 'text/vtt')],
    ['empty.opus', fileOf('empty.opus', '')],
  ]);
  for (const [path, bytes] of [
    ['audio/夜 1.opus', content],
    ['cues.vtt', 'WEBVTT'],
    ['empty.opus', ''],
  ] as const) {
    const blob = blobs.path(files.get(path)?.sha256 ?? '');
    await mkdir(dirname(blob), { recursive: true });
    await writeFile(blob, bytes);
  }
  const locate = (id: string, version: number, path: string): Located | undefined => {
    const file = id === 'sample' && version === 3 ? files.get(path) : undefined;
    return file && { file, path: blobs.path(file.sha256) };
  };
  const handle = mediaHandler({ locate });
  const blob = blobs.path(files.get('audio/夜 1.opus')?.sha256 ?? '');
  return { handle, blob, folder };
}

/** Its address. */
export const soundUrl = 'pack://sample/3/audio/%E5%A4%9C%201.opus';
