import type { WebFrameMain } from 'electron';
import * as z from 'zod';
import { takePieceSchema } from '../content/capture-entry.ts';
import { digestSchema, mostPacks } from '../content/channel.ts';
import { guideViewSchema } from '../content/guide.ts';
import { beatSchema, keptVisitSchema, pageFailureSchema } from '../content/kept-visit.ts';
import { idSchema, languageSchema } from '../content/pack-field.ts';
import { localIdSchema, programmeDraftSchema, programmeRefSchema } from '../content/programme-draft.ts';
import { entryDraftSchema } from '../content/schedule-entry.ts';
import { runOfSchema, sessionSchema } from '../content/session-entry.ts';
import { hallSettingsSchema } from '../content/settings.ts';
import type { Answer, Calls, VisitorCalls, WatchCalls } from './api.ts';
import { pageOrigin } from './page-scheme.ts';

/** One function for each call; a missing one does not compile. */
export type Handlers = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<Answer<Name>> | Answer<Name>;
};

/** Those that visitors' screens need, the moment the window shows. */
export type VisitorHandlers = Pick<Handlers, keyof VisitorCalls>;

/** Those by which the page is watched, from its first moment. */
export type WatchHandlers = Pick<Handlers, keyof WatchCalls>;

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
  programme: z.tuple([programmeRefSchema]),
  quiz: z.tuple([ref]),
  beginSession: z.tuple([runOfSchema]),
  keepSession: z.tuple([
    z.strictObject({ id: idSchema, session: sessionSchema, run: runOfSchema.exactOptional() }),
  ]),
  cutOffSession: z.tuple([]),
  dropSession: z.tuple([idSchema]),
  keepCapture: z.tuple([takePieceSchema]),
  dropCapture: z.tuple([idSchema]),
  keptSignatures: z.tuple([]),
  captureCodes: z.tuple([]),
  guided: z.tuple([guideViewSchema]),
  guideCode: z.tuple([]),
  rest: z.tuple([z.boolean()]),
  healthy: z.tuple([z.int().min(0)]),
  ill: z.tuple([z.int().min(0)]),
  beat: z.tuple([beatSchema]),
  keep: z.tuple([keptVisitSchema.nullable()]),
  restored: z.tuple([]),
  failed: z.tuple([pageFailureSchema]),
  tryAgain: z.tuple([]),
  pinState: z.tuple([]),
  setPin: z.tuple([pin]),
  unlock: z.tuple([pin]),
  lock: z.tuple([]),
  resetFacts: z.tuple([]),
  resetPin: z.tuple([]),
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
  health: z.tuple([]),
  machine: z.tuple([]),
  endKiosk: z.tuple([z.enum(['again', 'for-good'])]),
  seenNotice: z.tuple([z.union([z.int().min(1), z.literal('all')])]),
  sessionRecords: z.tuple([]),
  recordSticks: z.tuple([]),
  exportRecords: z.tuple([z.strictObject({ stick: idSchema })]),
  sessionCaptures: z.tuple([idSchema]),
  deleteCapture: z.tuple([idSchema]),
  copyCapture: z.tuple([z.strictObject({ id: idSchema, stick: idSchema })]),
  programmesDesk: z.tuple([]),
  saveProgramme: z.tuple([programmeDraftSchema]),
  removeProgramme: z.tuple([localIdSchema]),
  saveEntry: z.tuple([entryDraftSchema]),
  removeEntry: z.tuple([idSchema]),
  cancelExport: z.tuple([]),
  exportReport: z.tuple([z.strictObject({ stick: idSchema, session: idSchema, language: languageSchema })]),
  settings: z.tuple([]),
  phones: z.tuple([]),
  setSettings: z.tuple([hallSettingsSchema]),
};

export const isCall = (name: unknown): name is keyof Calls =>
  typeof name === 'string' && Object.hasOwn(argumentsOf, name);

/** Only the top frame of our own page may ask. */
export const isOwnPage = (frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);

/** Nothing that our own page would ask. */
export class RefusedCall extends Error {}

/** Checks what was asked and answers it. Throws RefusedCall for anything that our own page would not ask. */
export async function answer(handlers: Partial<Handlers>, name: unknown, args: unknown): Promise<unknown> {
  if (!isCall(name)) throw new RefusedCall('no such call');
  const parsed = argumentsOf[name].safeParse(args);
  if (!parsed.success) throw new RefusedCall(`the call ${name} has wrong arguments`);
  const handler = handlers[name] as ((...given: unknown[]) => unknown) | undefined;
  if (!handler) throw new Error(`nobody answers the call ${name}`);
  return handler(...parsed.data);
}
