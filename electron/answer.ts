import type { WebFrameMain } from 'electron';
import * as z from 'zod';
import { digestSchema, mostPacks } from '../content/channel.ts';
import { idSchema } from '../content/pack.ts';
import type { Answer, Calls, VisitorCalls } from './api.ts';
import { pageOrigin } from './page-scheme.ts';

/** One function for each call; a missing one does not compile. */
export type Handlers = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<Answer<Name>> | Answer<Name>;
};

/** Those that visitors' screens need, the moment the window shows. */
export type VisitorHandlers = Pick<Handlers, keyof VisitorCalls>;

const ref = z.strictObject({ pack: idSchema, id: idSchema });
const pin = z.string().regex(/^\d{1,12}$/);
const address = z.string().max(500);
const release = z.strictObject({ id: idSchema, version: z.int().min(1) });
const stick = { stick: idSchema, allowExpired: z.boolean() };
const argumentsOf: { [Name in keyof Calls]: z.ZodType<Parameters<Calls[Name]>> } = {
  setup: z.tuple([]),
  attract: z.tuple([]),
  catalogue: z.tuple([]),
  exhibit: z.tuple([ref]),
  story: z.tuple([ref]),
  oath: z.tuple([ref]),
  rest: z.tuple([z.boolean()]),
  healthy: z.tuple([z.int().min(0)]),
  ill: z.tuple([z.int().min(0)]),
  pinState: z.tuple([]),
  setPin: z.tuple([pin]),
  unlock: z.tuple([pin]),
  lock: z.tuple([]),
  stayOpen: z.tuple([]),
  contentDesk: z.tuple([]),
  setRepository: z.tuple([z.strictObject({ url: address, channel: idSchema })]),
  confirmPublisher: z.tuple([z.strictObject({ fingerprint: digestSchema })]),
  syncNow: z.tuple([]),
  cancelSync: z.tuple([]),
  sticks: z.tuple([]),
  lookAtStick: z.tuple([z.strictObject(stick)]),
  importFrom: z.tuple([z.strictObject({ ...stick, packs: z.array(idSchema).min(1).max(mostPacks) })]),
  withdraw: z.tuple([release]),
  restore: z.tuple([release]),
  offerLibrary: z.tuple([z.boolean()]),
  addPeer: z.tuple([address]),
  removePeer: z.tuple([address]),
};

const isCall = (name: unknown): name is keyof Calls =>
  typeof name === 'string' && Object.hasOwn(argumentsOf, name);

/** Only the top frame of our own page may ask. */
export const isOwnPage = (frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);

/** Checks what was asked and answers it. Throws for anything that our own page would not ask. */
export async function answer(handlers: Partial<Handlers>, name: unknown, args: unknown): Promise<unknown> {
  if (!isCall(name)) throw new Error('no such call');
  const parsed = argumentsOf[name].safeParse(args);
  if (!parsed.success) throw new Error(`the call ${name} has wrong arguments`);
  const handler = handlers[name] as ((...given: unknown[]) => unknown) | undefined;
  if (!handler) throw new Error(`nobody answers the call ${name}`);
  return handler(...parsed.data);
}
