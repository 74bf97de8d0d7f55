import type { WebFrameMain } from 'electron';
import * as z from 'zod';
import { idSchema } from '../content/pack.ts';
import type { Answer, Calls } from './api.ts';
import { pageOrigin } from './page-scheme.ts';

/** One function for each call; a missing one does not compile. */
export type Handlers = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<Answer<Name>> | Answer<Name>;
};

const ref = z.strictObject({ pack: idSchema, id: idSchema });
const argumentsOf: { [Name in keyof Calls]: z.ZodType<Parameters<Calls[Name]>> } = {
  setup: z.tuple([]),
  attract: z.tuple([]),
  catalogue: z.tuple([]),
  exhibit: z.tuple([ref]),
  story: z.tuple([ref]),
  oath: z.tuple([ref]),
};

const isCall = (name: unknown): name is keyof Calls =>
  typeof name === 'string' && Object.hasOwn(argumentsOf, name);

/** Only the top frame of our own page may ask. */
export const isOwnPage = (frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);

/** Checks what was asked and answers it. Throws for anything that our own page would not ask. */
export async function answer(handlers: Handlers, name: unknown, args: unknown): Promise<unknown> {
  if (!isCall(name)) throw new Error('no such call');
  const parsed = argumentsOf[name].safeParse(args);
  if (!parsed.success) throw new Error(`the call ${name} has wrong arguments`);
  const handler = handlers[name] as (...given: unknown[]) => unknown;
  return handler(...parsed.data);
}
