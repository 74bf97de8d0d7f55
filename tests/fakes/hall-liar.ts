import { createSocket } from 'node:dgram';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { type Heard, mdnsAnswer } from './mdns-answer.ts';

/** Started by hall-network.ts on a machine of its own: sends mDNS answers as they should not be. */

const answerSchema = z.object({
  instance: z.string(),
  port: z.number(),
  txt: z.array(z.string()),
  target: z.string().optional(),
  /** A record for the target. */
  claims: z.string().optional(),
  ttl: z.number().optional(),
  /** Sent from this of the machine's addresses. */
  from: z.string().optional(),
  /** Sent from another port than that of mDNS. */
  wrongPort: z.boolean().optional(),
});
const schema = z.object({
  address: z.string(),
  answers: z.array(answerSchema),
  /** How many damaged copies of the first answer. */
  damaged: z.number().default(0),
  /** Sent as they are, in hex. */
  raw: z.array(z.string()).default([]),
});

const { address, answers, damaged, raw } = schema.parse(JSON.parse(process.argv[2] ?? ''));
const group = '224.0.0.251';

async function open(port: number) {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  await new Promise<void>((resolve) => socket.bind(port, resolve));
  return socket;
}
const [right, wrong] = [await open(5353), await open(0)];

const send = (bytes: Uint8Array, { from, wrongPort }: { from?: string; wrongPort?: boolean }) =>
  new Promise<void>((resolve, reject) => {
    const socket = wrongPort ? wrong : right;
    socket.setMulticastInterface(from ?? address);
    socket.send(bytes, 5353, group, (error) => (error ? reject(error) : resolve()));
  });

// Always the same damage.
let seed = 1;
const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const plain = ({ txt, instance, port, target, claims, ttl }: z.infer<typeof answerSchema>): Heard => ({
  txt,
  instance,
  port,
  ...(target !== undefined && { target }),
  ...(claims !== undefined && { claims }),
  ...(ttl !== undefined && { ttl }),
});

for (const answer of answers) {
  const { from, wrongPort } = answer;
  await send(mdnsAnswer(plain(answer)), {
    ...(from !== undefined && { from }),
    ...(wrongPort !== undefined && { wrongPort }),
  });
}
for (const hex of raw) await send(Buffer.from(hex, 'hex'), {});
const [first] = answers;
for (let n = 0; first && n < damaged; n++) {
  const bytes = Buffer.from(mdnsAnswer(plain(first)));
  for (let k = 0; k <= random(6); k++) bytes[random(bytes.length)] = random(256);
  await send(random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes, {});
  // Just slow enough that the listener looks at each.
  if (n % 20 === 19) await pause(110);
}
process.stdout.write(`${JSON.stringify({ sent: answers.length + raw.length + damaged })}\n`);
right.close();
wrong.close();
