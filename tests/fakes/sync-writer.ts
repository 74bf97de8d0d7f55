import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { installPlainly } from './plain-install.ts';
import { storedKiosk, syncStored } from './stored-kiosk.ts';

/**
 * A child process for crash tests: `sync-writer <kind> <data> <published> <root> [address]`. Follows the sets in
 * `<published>/1`, `/2` and so on into the data folder until there is no more: `sync` as a kiosk does, odd ones
 * from the web server at `address` if one is given; `plain` as a program that never waits for the disk. Prints
 * the number of each set when it shows.
 */
const [kind, data, published, root, address] = z
  .tuple([z.enum(['sync', 'plain']), z.string(), z.string(), z.string(), z.string().optional()])
  .parse([...process.argv.slice(2), undefined].slice(0, 5));

process.stdout.write('begins\n');
if (kind === 'plain') await followPlainly();
else await follow();

async function follow(): Promise<void> {
  const kiosk = await storedKiosk(data, await readFile(root));
  const shown = () => kiosk.library.releases().find(({ id }) => id === 'a')?.version ?? 0;
  for (let n = shown() + 1; existsSync(join(published, String(n))); n++) {
    const place = address !== undefined && n % 2 === 1 ? `${address}${n}/` : join(published, String(n));
    const outcome = await syncStored(kiosk, place);
    // It may have been staged before we were killed.
    if (outcome.kind !== 'staged' && outcome.kind !== 'current') throw new Error(JSON.stringify(outcome));
    await kiosk.library.activateStaged();
    await kiosk.library.prove();
    process.stdout.write(`${n}\n`);
    await kiosk.library.prune();
  }
}

async function followPlainly(): Promise<void> {
  const newest = existsSync(join(data, 'set.json'))
    ? z.object({ n: z.number() }).parse(JSON.parse(await readFile(join(data, 'set.json'), 'utf8'))).n
    : 0;
  for (let n = newest + 1; existsSync(join(published, String(n))); n++) {
    await installPlainly(join(published, String(n)), data, n);
    process.stdout.write(`${n}\n`);
  }
}
