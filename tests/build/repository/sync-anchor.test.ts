import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noRepository } from '../../../build/repository/outcome-text.ts';
import { WrongUse } from '../../../build/repository/refusal.ts';
import type { Told } from '../../../build/repository/run-command.ts';
import { type Anchor, anchorFor, toldStranger } from '../../../build/repository/sync-anchor.ts';
import { fingerprintOf } from '../../../electron/sync/anchor.ts';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import { going, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

/** A library that has taken something from a publisher, whose root is in `root`. */
async function used() {
  const world = await World.make();
  await world.install();
  const library = world.data;
  const file = join(library, 'trust', 'anchor.json');
  await writeFile(file, world.anchor);
  const root = join(world.repository.folder, 'metadata/1.root.json');
  const stranger = await World.make();
  const other = join(stranger.repository.folder, 'metadata/1.root.json');
  const ask = (given?: string) =>
    anchorFor(library, folderSource(stranger.repository.folder), given, going());
  return { library, file, root, other, ask, anchor: world.anchor };
}

it('takes the repository’s own root the first time, or the given one', async () => {
  const { root, other, anchor } = await used();
  const fresh = await tempFolder();
  await mkdir(join(fresh, 'trust'));
  const source = folderSource(join(root, '../..'));
  expect(await anchorFor(fresh, source, undefined, going())).toEqual({ root: anchor, pinned: false });
  const given = { root: await readFile(other), pinned: false };
  expect(await anchorFor(fresh, source, other, going())).toEqual(given);
});

it('keeps whom it trusts, and takes no other root', async () => {
  const { ask, other, anchor } = await used();
  expect(await ask()).toEqual({ root: anchor, pinned: true });
  expect(await ask(other)).toMatchObject({ result: { kind: 'wrong-publisher' }, failed: true });
});

it('says who is trusted and who is not, and where there is no repository at all', async () => {
  const { ask, other, root, anchor } = await used();
  const fingerprint = fingerprintOf(anchor);
  const [text = ''] = told(await ask(other));
  expect(text).toContain(
    `this data folder trusts the publisher ${fingerprint}, and --root is of another one`,
  );
  expect(text).toContain('leave --root out');
  const source = folderSource(join(other, '../..'));
  const stranger = await toldStranger({ root: anchor, pinned: true }, source, going());
  expect(stranger.lines[0]).toContain(
    `trusts the publisher ${fingerprint}, and that repository is by another`,
  );
  expect(stranger.lines[0]).toMatch(/another data folder with --data$/);
  const [given] = told(await toldStranger({ root: anchor, pinned: false }, source, going()));
  expect(given).toMatch(/^--root is of the publisher .* that repository is by another one/);
  const nowhere = folderSource(await tempFolder());
  expect(told(await toldStranger({ root: anchor, pinned: true }, nowhere, going()))).toEqual([noRepository]);
  const fresh = await tempFolder();
  expect(told(await anchorFor(fresh, nowhere, undefined, going()))).toEqual([noRepository]);
  expect(await anchorFor(fresh, nowhere, root, going())).toEqual({ root: anchor, pinned: false });
});

const told = (answer: Anchor | Told): readonly string[] => ('lines' in answer ? answer.lines : []);

it.each([
  ['damaged', (file: string) => truncate(file, 50)],
  ['missing', (file: string) => rm(file)],
])('trusts nobody but whom it trusted when its anchor is %s', async (what, spoil) => {
  const { ask, file, root, other, anchor } = await used();
  await spoil(file);
  const digest = createHash('sha256').update(anchor).digest('hex');
  const words = new RegExp(`anchor\\.json is ${what}.* of ${digest.match(/.{4}/g)?.join(' ')} with --root`);
  await expect(ask()).rejects.toThrow(words);
  await expect(ask(other)).rejects.toThrow(/trusts another publisher than --root/);
  expect(await ask(root)).toEqual({ root: anchor, pinned: false });
});

it('asks for a root if both are damaged, and for one that is a root', async () => {
  const { library, ask, file, root, anchor } = await used();
  await writeFile(file, 'rubbish');
  for (const slot of ['a', 'b']) await writeFile(join(library, `highest.${slot}`), 'rubbish');
  for (let n = 0; n < 2; n++) await expect(ask()).rejects.toThrow(/with --root/);
  await rm(file);
  await expect(ask()).rejects.toThrow(/anchor\.json is missing.*with --root/);
  await expect(ask(join(library, 'active.a'))).rejects.toThrow(WrongUse);
  expect(await ask(root)).toEqual({ root: anchor, pinned: false });
});
