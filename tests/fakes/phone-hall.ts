import { onTestFinished } from 'vitest';
import type { GuideAct, GuideView } from '../../content/guide.ts';
import type { PhoneFile } from '../../electron/phone/phone-files.ts';
import { openPhoneServer, type PhoneOptions, type PhoneServer } from '../../electron/phone/phone-server.ts';
import { enter, type Phone, phoneWith } from './guide-phone.ts';

const file = (path: string, type: string, text: string): PhoneFile => ({
  path,
  type,
  bytes: Buffer.from(text),
});

export const phoneFiles: readonly PhoneFile[] = [
  file('/', 'text/html; charset=utf-8', '<!doctype html><title>guide</title>'),
  file('/phone.js', 'text/javascript; charset=utf-8', 'let guide;'),
];

/** A session at a step, counted from 1. */
export const atStep = (step: number): GuideView => ({
  kind: 'session',
  phase: 'running',
  step,
  of: 9,
  now: { kind: 'text' },
});

export type PhoneHall = Extract<PhoneServer, { kind: 'open' }> & {
  /** What phones have asked of the session so far. */
  readonly acts: readonly GuideAct[];
  readonly warnings: readonly string[];
};

/** A hall on loopback at step 3 of a session, with the server for phones on; closed with the test. */
export async function phoneHall(options: Partial<PhoneOptions> = {}): Promise<PhoneHall> {
  const acts: GuideAct[] = [];
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (line: string) => warnings.push(line), error: () => {} };
  const act = (one: GuideAct) => acts.push(one);
  const voided = () => undefined;
  const server = await openPhoneServer({
    files: phoneFiles,
    host: '127.0.0.1',
    port: 0,
    log,
    act,
    voided,
    ...options,
  });
  if (server.kind === 'failed') throw new Error(server.code);
  onTestFinished(() => server.close());
  server.show(atStep(3));
  return { ...server, acts, warnings };
}

/** A phone that has typed the code that the hall shows. */
export async function guideOf(hall: PhoneHall): Promise<Phone> {
  const answer = await enter(hall.address, hall.newCode().code);
  const { token } = (await answer.json()) as { token: string };
  return phoneWith(hall.address, token);
}
