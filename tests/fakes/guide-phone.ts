import type { AskedAct, GuideState } from '../../content/guide.ts';

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
