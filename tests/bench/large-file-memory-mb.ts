import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { bundledScript } from '../fakes/bundled-script.ts';
import { runProgram } from '../fakes/run-program.ts';
import { benchRepository } from './bench-repository.ts';
import type { Bench } from './bench-run.ts';
import { type Figure, rounded } from './figure.ts';
import { removeAll, withServer } from './wire.ts';

const heldSchema = z.object({ idle: z.number(), before: z.number(), most: z.number() });

const rounds = 3;
const fileBytes = 2_000_000_000;
const child = resolve(import.meta.dirname, 'large-file-child.ts');

/** How much memory one file of 2 GB takes: the most that the process held, less what it held when it asked for it. */
export async function measureLargeFileMemory({ temp, say }: Bench): Promise<Figure> {
  say('  making a file of 2 GB');
  const { repository } = await benchRepository(join(temp, 'repository'), [fileBytes]);
  const [data, root] = [join(temp, 'data'), join(temp, 'root.json')];
  await writeFile(root, repository.root);
  const script = await bundledScript(child, temp);
  const grown: number[] = [];
  let [idle, before] = [0, 0];
  for (let n = 1; n <= rounds; n++) {
    const told = await withServer(repository.folder, [], ({ address }) =>
      runProgram(process.execPath, script, data, root, address),
    );
    const held = heldSchema.parse(JSON.parse(told));
    ({ idle, before } = held);
    grown.push(held.most - held.before);
    await removeAll(data);
    say(
      `  ${n} of ${rounds}: ${Math.round(held.most / 1e6)} MB at most, ${Math.round(before / 1e6)} MB before`,
    );
  }
  return {
    name: 'large-file-memory-mb',
    // The worst, not the middle.
    value: rounded(Math.max(...grown) / 1e6, 1),
    unit: 'MB',
    limit: 60,
    better: 'lower',
    baseline: { what: 'resident when the file is asked for', value: Math.round(before / 1e6), unit: 'MB' },
    runs: rounds,
    note: `a process of its own over http, the worst of its runs; before it had asked for anything, so without any code for the web, it held ${Math.round(idle / 1e6)} MB`,
  };
}
