import { createSocket } from 'node:dgram';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { announce, findPeers } from '../../electron/sync/find-peers.ts';

/** Started by hall-network.ts on a machine of its own: a kiosk that only announces itself and looks for others. */

const schema = z.object({
  announce: z
    .object({
      name: z.string(),
      port: z.number(),
      publisher: z.string(),
      channel: z.string(),
    })
    .optional(),
  find: z.object({ publisher: z.string(), roundMs: z.number().optional() }).optional(),
  /** Another program keeps the port of mDNS for itself. */
  blocked: z.boolean().default(false),
});

const tell = (event: unknown) => process.stdout.write(`${JSON.stringify(event)}\n`);
const warn = (message: string) => tell({ warn: message });
const log = { info: warn, warn, error: warn };

const options = schema.parse(JSON.parse(process.argv[2] ?? ''));
const blocker = options.blocked ? createSocket('udp4') : undefined;
if (blocker) await new Promise<void>((resolve) => blocker.bind(5353, resolve));

const announced = options.announce && (await announce({ ...options.announce, log }));
const finder =
  options.find &&
  (await findPeers({
    publisher: options.find.publisher,
    ...(options.find.roundMs ? { roundMs: options.find.roundMs } : {}),
    onFound: (peer) => tell({ found: peer }),
    onLost: (peer) => tell({ lost: peer }),
    log,
  }));
tell({ started: { announced: announced?.kind, finder: finder?.kind } });

createInterface({ input: process.stdin }).on('line', async (line) => {
  if (line !== 'close') return;
  if (announced?.kind === 'announced') await announced.close();
  if (finder?.kind === 'looking') await finder.close();
  blocker?.close();
  // Nothing is left that would keep the process: it ends by itself.
  process.stdin.destroy();
});
