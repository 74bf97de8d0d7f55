import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { storedKiosk, syncStored } from '../fakes/stored-kiosk.ts';

/**
 * `large-file-child <data> <root> <address>`: one sync; prints the bytes of memory that it held when it was
 * `idle`, `before` the first file was asked for (metadata had come the same way), and at `most` (Linux; resident).
 */
const [data, root, address] = z.tuple([z.string(), z.string(), z.string()]).parse(process.argv.slice(2));

/** Not `resourceUsage().maxRSS`: that begins with what the parent held when it forked. */
async function mostHeld(): Promise<number> {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

const kiosk = await storedKiosk(data, await readFile(root));
const idle = process.memoryUsage.rss();
let before: number | undefined;
const outcome = await syncStored(kiosk, address, {
  report: ({ step }) => {
    if (step === 'fetching') before ??= process.memoryUsage.rss();
  },
});
if (outcome.kind !== 'staged') throw new Error(JSON.stringify(outcome));
process.stdout.write(JSON.stringify({ idle, before, most: await mostHeld() }));
