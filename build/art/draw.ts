import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { packs } from './packs.ts';
import { type Picture, svgDocument } from './picture.ts';
import { seeded } from './rng.ts';

/**
 * Draws the pictures of the shipped packs: `npx tsx build/art/draw.ts [pack…] [--only name] [--out folder]`.
 * Chance is seeded with the name, so the same program always writes the same bytes.
 */
const contentFolder = fileURLToPath(new URL('../../content/packs', import.meta.url));

function drawOne(pack: string, picture: Picture, folder: string): number {
  const { name, w, h } = picture;
  const text = svgDocument(w, h, picture.draw({ w, h, rng: seeded(`${pack}/${name}`) }));
  writeFileSync(join(folder, `${name}.svg`), text);
  return Buffer.byteLength(text);
}

function drawPack(pack: string, only: string | undefined, out: string): number {
  const pictures = (packs[pack] ?? []).filter(({ name }) => only === undefined || name === only);
  const folder = join(out, pack, 'pictures');
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (const picture of pictures) {
    const bytes = drawOne(pack, picture, folder);
    total += bytes;
    console.log(`${pack}/pictures/${picture.name}.svg  ${Math.ceil(bytes / 1000)} kB`);
  }
  return total;
}

function run(wanted: readonly string[], options: { only?: string; out: string }): void {
  const unknown = wanted.filter((pack) => packs[pack] === undefined);
  if (unknown.length > 0) {
    console.error(`No such pack: ${unknown.join(', ')}. There are: ${Object.keys(packs).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const list = wanted.length > 0 ? wanted : Object.keys(packs);
  const { only } = options;
  if (only !== undefined && !list.some((pack) => packs[pack]?.some(({ name }) => name === only))) {
    console.error(`No picture is named ${only} in ${list.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const total = list.reduce((sum, pack) => sum + drawPack(pack, only, options.out), 0);
  console.log(`${Math.ceil(total / 1000)} kB in all`);
}

new Command('draw')
  .description('Draws the pictures of the shipped packs as SVG files, the same every time.')
  .argument('[pack...]', `packs to draw: ${Object.keys(packs).join(', ')} (all by default)`)
  .option('--only <name>', 'draw only the picture of this name')
  .option('--out <folder>', 'the folder of the packs', contentFolder)
  .action(run)
  .parse();
