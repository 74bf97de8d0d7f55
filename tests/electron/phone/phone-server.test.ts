import { describe, expect, it } from 'vitest';
import type { GuideState } from '../../../content/guide.ts';
import { enter, phoneWith } from '../../fakes/guide-phone.ts';
import { atStep, guideOf, phoneHall } from '../../fakes/phone-hall.ts';
import { rawConnection } from '../../fakes/raw-connection.ts';

const known = (state: GuideState | number): GuideState => {
  if (typeof state === 'number') throw new Error(`answered ${state}`);
  return state;
};

describe('the guide on a phone', () => {
  it('comes in by the code on the screen, sees the step and asks for the next one', async () => {
    const hall = await phoneHall();
    const phone = await guideOf(hall);
    expect(known(await phone.state()).view).toEqual(atStep(3));
    expect(await phone.act({ act: 'next', id: 1, step: 3 })).toBe(204);
    expect(hall.acts).toEqual(['next']);
  });

  it('has the code in the address of the QR code, behind the #, so that it is never sent on the way', async () => {
    const hall = await phoneHall();
    const { code, url, until } = hall.newCode();
    expect(url).toBe(`${hall.address}/#${code}`);
    expect(until).toBeGreaterThan(Date.now());
    expect(await (await fetch(url)).text()).toContain('guide');
  });

  it('is told of a new step at once, and of nothing new after a while', async () => {
    const hall = await phoneHall({ limits: { waitMs: 300 } });
    const phone = await guideOf(hall);
    const { serial } = known(await phone.state());
    const waiting = phone.state(serial);
    hall.show(atStep(3));
    hall.show(atStep(4));
    const next = known(await waiting);
    expect(next.view).toEqual(atStep(4));
    expect(await phone.state(next.serial)).toBe(204);
  });

  it('does nothing twice when an answer was lost on the way, and nothing at a step that it has not seen', async () => {
    const hall = await phoneHall();
    const phone = await guideOf(hall);
    const next = { act: 'next', id: 7, step: 3 } as const;
    expect([await phone.act(next), await phone.act(next)]).toEqual([204, 204]);
    expect(hall.acts).toEqual(['next']);
    hall.show(atStep(4));
    expect(await phone.act({ act: 'skip', id: 8, step: 3 })).toBe(409);
    // To stop everything is never too late.
    expect(await phone.act({ act: 'pause', id: 9, step: 3 })).toBe(204);
    expect(hall.acts).toEqual(['next', 'pause']);
  });

  it('is one: a second phone needs a new code, which ends the first', async () => {
    const hall = await phoneHall();
    const { code } = hall.newCode();
    const first = phoneWith(hall.address, (await (await enter(hall.address, code)).json()).token);
    const { serial } = known(await first.state());
    expect((await enter(hall.address, code)).status).toBe(403);
    const waiting = first.state(serial);
    const second = await guideOf(hall);
    expect(await waiting).toBe(401);
    expect(await first.act({ act: 'next', id: 1, step: 3 })).toBe(401);
    expect(await second.act({ act: 'back', id: 1, step: 3 })).toBe(204);
    expect(hall.acts).toEqual(['back']);
  });

  it('ends with the session', async () => {
    const hall = await phoneHall();
    const phone = await guideOf(hall);
    const { serial } = known(await phone.state());
    const waiting = phone.state(serial);
    hall.show({ kind: 'none' });
    expect(await waiting).toBe(401);
    hall.show(atStep(1));
    expect(await phone.state()).toBe(401);
  });

  it('guesses five codes in a minute, then waits', async () => {
    const clock = { now: 1_000_000 };
    const hall = await phoneHall({ now: () => clock.now });
    const { code } = hall.newCode();
    const wrong = code === '000000' ? '000001' : '000000';
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await enter(hall.address, wrong)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
    const refused = await enter(hall.address, code);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    clock.now += 60_000;
    expect((await enter(hall.address, code)).status).toBe(200);
  });

  it('is told to the screen once its code is void, after ten wrong ones', async () => {
    const clock = { now: 1_000_000 };
    let voided = 0;
    const hall = await phoneHall({ now: () => clock.now, voided: () => (voided += 1) });
    const { code } = hall.newCode();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 1; n <= 12; n += 1) {
      clock.now += 15_000;
      expect((await enter(hall.address, wrong)).status).toBe(403);
      expect(voided).toBe(n < 10 ? 0 : 1);
    }
    clock.now += 60_000;
    expect((await enter(hall.address, code)).status).toBe(403);
    expect((await enter(hall.address, hall.newCode().code)).status).toBe(200);
  });

  it('loses its Wi-Fi ten times: the hall goes on, and each time it steers again within two seconds', async () => {
    const hall = await phoneHall();
    const { token } = await guideOf(hall);
    for (let n = 1; n <= 10; n += 1) {
      const lost = await rawConnection(hall.port);
      lost.socket.write(
        `GET /guide/state?after=${Date.now()} HTTP/1.1\r\nHost: 127.0.0.1:${hall.port}\r\n` +
          `Authorization: Bearer ${token}\r\n\r\n`,
      );
      lost.socket.resetAndDestroy();
      hall.show(atStep(n));
      const began = performance.now();
      const back = phoneWith(hall.address, token);
      expect(known(await back.state()).view).toEqual(atStep(n));
      expect(await back.act({ act: 'repeat', id: n, step: n })).toBe(204);
      expect(performance.now() - began).toBeLessThan(2000);
    }
    expect(hall.acts).toHaveLength(10);
    expect(hall.warnings).toEqual([]);
  });

  it('frees its port when a steward switches it off, also while a phone waits', async () => {
    const hall = await phoneHall();
    const phone = await guideOf(hall);
    const { serial } = known(await phone.state());
    const waiting = phone.state(serial).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await hall.close();
    expect(['cut', 401]).toContain(await waiting);
    await expect(fetch(hall.address)).rejects.toThrow();
    expect((await phoneHall({ port: hall.port })).port).toBe(hall.port);
  });
});
