import { type GuideAct, guideViewSchema } from '../../content/guide.ts';
import type { Bridge } from '../../electron/api.ts';
import { enter, type Phone, phoneWith } from '../fakes/guide-phone.ts';
import { findButton } from './find-button.ts';
import { clock } from './running-app.ts';
import type { Visitor } from './visitor.ts';

/** The three ways to lead a group: by touch, by keyboard and by the guide's phone. */

const patienceMs = 8000;
/** Of loopback; an address of its own, as the port is the same for all kiosks. */
export const phonesAt = '127.0.0.8';
const hall = `http://${phonesAt}:8470`;
const keys: Partial<Record<GuideAct, string>> = {
  pause: 'p',
  resume: 'p',
  back: 'PageUp',
  repeat: 'r',
  skip: 's',
};

/** Does an act and gives when, in ms since 1970. */
export type Hand = (act: GuideAct, isOath: boolean) => Promise<number>;

export function touching({ page, says }: Visitor): Hand {
  return async (act, isOath) => {
    const { x, y } = await page.run(
      findButton,
      [says(`${isOath ? 'recital' : 'session'}.${act}`)],
      patienceMs,
    );
    return page.touch(x, y);
  };
}

export const typing =
  ({ page }: Visitor): Hand =>
  async (act) => {
    const at = clock();
    await page.key(keys[act] ?? '');
    return at;
  };

export async function guiding({ page }: Visitor): Promise<Hand> {
  const shown = await page.run(async () => {
    const { kiosk } = window as unknown as { kiosk: Bridge };
    return kiosk.call('guideCode');
  });
  if (shown.kind !== 'code') throw new Error('phones in the hall are not served');
  const { token } = (await (await enter(hall, shown.code)).json()) as { token: string };
  const phone = phoneWith(hall, token);
  let id = 0;
  return async (act) => {
    const step = await stepOf(phone);
    id += 1;
    const at = clock();
    const status = await phone.act({ act, id, step });
    if (status !== 204) throw new Error(`the guide's ${act} was answered ${status}`);
    return at;
  };
}

async function stepOf(phone: Phone): Promise<number> {
  const state = await phone.state();
  const view = typeof state === 'number' ? undefined : guideViewSchema.parse(state.view);
  return view?.kind === 'session' ? view.step : 0;
}
