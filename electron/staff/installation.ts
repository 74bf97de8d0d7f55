import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { kioskIdFrom, kioskIdSchema } from '../../content/kiosk-id.ts';
import type { Kept } from '../kept.ts';
import type { Log } from '../log.ts';

const installationSchema = z.object({ id: kioskIdSchema.optional() });
type Installation = z.infer<typeof installationSchema>;

/** This kiosk's id, made at its first start (`records/installation`); another one if it was lost, which is told. */
export async function installationId(kept: Pick<Kept, 'store'>, log: Log): Promise<string> {
  const about = 'installation';
  const store = await kept.store<Installation>(about, installationSchema, {}, about);
  if (store.data.id !== undefined) return store.data.id;
  const id = kioskIdFrom(randomBytes(11));
  // A disk that takes no writing has its own notice; until it does, the id is another one at each start.
  await store
    .update(() => ({ id }))
    .catch((error: unknown) => log.warn(`the kiosk's id was not saved (${String(error)})`));
  return id;
}
