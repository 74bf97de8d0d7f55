import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import sharp from 'sharp';
import { isThere } from '../is-there.ts';

/** Turns an author's picture into what the kiosk shows: WebP, in full, small and, if wanted, in tiles. */
export type BuiltPicture = {
  readonly width: number;
  readonly height: number;
  /** Bytes by kind; `tiles` by `<level>/<column>_<row>.webp`. */
  readonly full: string;
  readonly small: string;
  readonly tiles?: {
    readonly files: Readonly<Record<string, string>>;
    readonly size: number;
    readonly width: number;
    readonly height: number;
  };
};

const longestFull = 2560;
const longestSmall = 720;
const tileSize = 512;
// A fifth faster than the default of 4, for no more bytes.
const effort = 3;
// Part of the name of a cached picture: change it when the way of making them changes.
const recipe = `webp-90-${effort} ${longestFull} ${longestSmall} ${tileSize}`;

const kinds: Readonly<Record<string, string>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.webp': 'webp',
};

// What an SVG may not hold, although nothing of it but its pixels gets into a pack: who draws on a machine
// with secrets shall not find them in a picture.
const active = /<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|javascript:/i;
const outside =
  /(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#|["']?#)[a-z]+:|@import|<!DOCTYPE[^>[]*\[|<xi:include/i;

// sharp throws at once for no bytes at all, later for wrong ones.
const formatOf = (bytes: Buffer): Promise<string | undefined> =>
  Promise.resolve()
    .then(() => open(bytes).metadata())
    .then(
      ({ format }) => format,
      () => undefined,
    );

export type PictureProblem = { readonly message: string; readonly line?: number };

/** Why a picture's bytes may not be in a pack; nothing if they may. */
export async function pictureProblem(bytes: Buffer, file: string): Promise<PictureProblem | undefined> {
  const kind = kinds[extname(file).toLowerCase()];
  if (!kind) return { message: 'is no picture that a pack may hold; use .svg, .png, .jpg or .webp' };
  const text = kind === 'svg' ? bytes.toString('utf8') : '';
  const found = (pattern: RegExp, message: string): PictureProblem | undefined => {
    const at = text.search(pattern);
    return at < 0 ? undefined : { message, line: text.slice(0, at).split('\n').length };
  };
  const refused =
    found(active, 'has a script or foreign content in it; save it as a plain SVG') ??
    found(outside, 'refers to something outside of itself; embed nothing, link nothing');
  if (refused) return refused;
  const format = await formatOf(bytes);
  if (!format)
    return { message: 'can not be read as a picture: it is damaged or of another kind; save it again' };
  if (format === kind) return undefined;
  return { message: `holds ${format}, not what its name says; rename it or save it again` };
}

/** Opens a picture and tells its size in pixels. Throws if it can't be decoded. */
async function pictureSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await open(bytes).metadata();
  return { width, height };
}

const open = (bytes: Buffer) => sharp(bytes, { limitInputPixels: 400_000_000, unlimited: true });

/** Makes all forms of a picture, or takes them from the cache folder if they were made from the same bytes. */
export async function buildPicture(bytes: Buffer, zoom: boolean, cache: string): Promise<BuiltPicture> {
  const key = createHash('sha256')
    .update(bytes)
    .update(recipe)
    .update(String(zoom))
    .digest('hex')
    .slice(0, 32);
  const made = join(cache, key);
  const { width: fullWidth, height: fullHeight } = await pictureSize(bytes);
  const scale = Math.min(1, longestFull / Math.max(fullWidth, fullHeight));
  const shape = { width: Math.round(fullWidth * scale), height: Math.round(fullHeight * scale) };
  if (!(await isThere(join(made, 'full.webp')))) await make(bytes, zoom, made);
  const forms = { ...shape, full: join(made, 'full.webp'), small: join(made, 'small.webp') };
  if (!zoom) return forms;
  const files = await tileFiles(join(made, 'tiles_files'));
  return { ...forms, tiles: { files, size: tileSize, width: fullWidth, height: fullHeight } };
}

async function make(bytes: Buffer, zoom: boolean, made: string): Promise<void> {
  const temp = `${made}.${randomUUID()}`;
  await mkdir(temp, { recursive: true });
  try {
    await makeForms(bytes, zoom, temp);
    await mkdir(dirname(made), { recursive: true });
    // Another build with the same cache may have been faster.
    await rename(temp, made).catch(async (error: unknown) => {
      if (!(await isThere(join(made, 'full.webp')))) throw error;
    });
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function makeForms(bytes: Buffer, zoom: boolean, folder: string): Promise<void> {
  const within = (longest: number) =>
    open(bytes).resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
  await writeFile(
    join(folder, 'small.webp'),
    await within(longestSmall).webp({ quality: 84, effort }).toBuffer(),
  );
  await writeFile(
    join(folder, 'full.webp'),
    await within(longestFull).webp({ quality: 90, smartSubsample: true, effort }).toBuffer(),
  );
  if (!zoom) return;
  await open(bytes)
    .webp({ quality: 82, effort })
    .tile({ size: tileSize, layout: 'dz', overlap: 0 })
    .toFile(join(folder, 'tiles.dz'));
}

async function tileFiles(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.webp'))
      .map((name) => [name.replaceAll('\\', '/'), join(folder, name)]),
  );
}
