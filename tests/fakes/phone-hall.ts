import { onTestFinished } from 'vitest';
import type { AskedAct, GuideAct, GuideState, GuideView } from '../../content/guide.ts';
import type { PhoneFile } from '../../electron/phone/phone-files.ts';
import { openPhoneServer, type PhoneOptions, type PhoneServer } from '../../electron/phone/phone-server.ts';

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
  const server = await openPhoneServer({
    files: phoneFiles,
    host: '127.0.0.1',
    port: 0,
    log,
    act,
    ...options,
  });
  if (server.kind === 'failed') throw new Error(server.code);
  onTestFinished(() => server.close());
  server.show(atStep(3));
  return { ...server, acts, warnings };
}

/** A guide's phone, without its page. */
export type Phone = {
  readonly token: string;
  state(after?: number): Promise<GuideState | number>;
  act(asked: AskedAct): Promise<number>;
};

const json = { 'content-type': 'application/json' };

export const enter = (address: string, code: string): Promise<Response> =>
  fetch(`${address}/guide/enter`, { method: 'POST', headers: json, body: JSON.stringify({ code }) });

export function phoneWith(address: string, token: string): Phone {
  const authorization = `Bearer ${token}`;
  return {
    token,
    async state(after = 0) {
      const answer = await fetch(`${address}/guide/state?after=${after}`, { headers: { authorization } });
      return answer.status === 200 ? ((await answer.json()) as GuideState) : answer.status;
    },
    async act(asked) {
      const headers = { ...json, authorization };
      const body = JSON.stringify(asked);
      return (await fetch(`${address}/guide/act`, { method: 'POST', headers, body })).status;
    },
  };
}

/** A phone that has typed the code that the hall shows. */
export async function guideOf(hall: PhoneHall): Promise<Phone> {
  const answer = await enter(hall.address, hall.newCode().code);
  const { token } = (await answer.json()) as { token: string };
  return phoneWith(hall.address, token);
}
