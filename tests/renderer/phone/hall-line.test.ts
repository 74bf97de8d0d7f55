import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openHallLine, type PhoneState } from '../../../renderer/phone/hall-line.ts';
import { atStep, guideOf, type PhoneHall, phoneHall } from '../../fakes/phone-hall.ts';

/** Wi-Fi that can be lost: what is under way then hears nothing any more. */
function wifi() {
  const lost = new Set<() => void>();
  let on = true;
  const silence = (signal: AbortSignal | null | undefined) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('nothing came')));
    });
  const through: typeof fetch = async (input, init) => {
    if (!on) return silence(init?.signal);
    const away = new Promise<'lost'>((resolve) => lost.add(() => resolve('lost')));
    const answer = await Promise.race([fetch(input, init), away]);
    return answer === 'lost' ? silence(init?.signal) : answer;
  };
  return {
    fetch: through,
    lose() {
      on = false;
      for (const one of lost) one();
      lost.clear();
    },
    comeBack() {
      on = true;
    },
  };
}

function phoneIn(hall: PhoneHall, air = wifi(), token?: string) {
  const seen: { state: PhoneState; token: string | undefined } = { state: { kind: 'asking' }, token };
  const line = openHallLine({
    fetch: air.fetch,
    base: hall.address,
    kept: {
      get: () => seen.token,
      set(next) {
        seen.token = next;
      },
    },
    now: () => performance.now(),
    changed(state) {
      seen.state = state;
    },
  });
  onTestFinished(() => line.end());
  return { line, air, seen };
}

const guiding = (state: PhoneState) => {
  if (state.kind !== 'guiding') throw new Error('does not guide');
  return state;
};
const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 4000 });

describe("the phone's line to the hall", () => {
  it('comes in by the code and shows each step as it comes', async () => {
    const hall = await phoneHall();
    const { line, seen } = phoneIn(hall);
    await line.enter(hall.newCode().code);
    await vi.waitFor(() => expect(guiding(seen.state).view).toEqual(atStep(3)));
    hall.show(atStep(4));
    await vi.waitFor(() => expect(guiding(seen.state).view).toEqual(atStep(4)));
    await line.act('next');
    expect(hall.acts).toEqual(['next']);
  });

  it('says why it does not come in', async () => {
    const hall = await phoneHall();
    const { line, seen, air } = phoneIn(hall);
    for (let n = 0; n < 5; n += 1) await line.enter('000000');
    expect(seen.state).toEqual({ kind: 'asking', why: { kind: 'wrong' } });
    await line.enter('000000');
    expect(seen.state).toMatchObject({ why: { kind: 'wait', seconds: expect.any(Number) } });
    air.lose();
    await line.enter('000000');
    expect(seen.state).toEqual({ kind: 'asking', why: { kind: 'offline' } });
  });

  it('loses its Wi-Fi ten times, says so, and each time steers again within two seconds', async () => {
    const hall = await phoneHall();
    const { line, seen, air } = phoneIn(hall);
    await line.enter(hall.newCode().code);
    for (let n = 1; n <= 10; n += 1) {
      await until(() => guiding(seen.state).online && guiding(seen.state).view !== undefined);
      air.lose();
      hall.show(atStep(n));
      if (n <= 2) await until(() => !guiding(seen.state).online);
      else await new Promise((resolve) => setTimeout(resolve, 37 * n));
      air.comeBack();
      const began = performance.now();
      await vi.waitFor(() => expect(guiding(seen.state).view).toEqual(atStep(n)), { timeout: 3000 });
      await line.act('repeat');
      expect(performance.now() - began).toBeLessThan(2000);
      expect(hall.acts).toHaveLength(n);
    }
  });

  it('does once what is pressed once, though its answer is lost', async () => {
    const hall = await phoneHall();
    const { line, seen, air } = phoneIn(hall);
    await line.enter(hall.newCode().code);
    await until(() => guiding(seen.state).view !== undefined);
    const pressed = line.act('next');
    await vi.waitFor(() => expect(hall.acts).toEqual(['next']));
    air.lose();
    air.comeBack();
    await pressed;
    expect(hall.acts).toEqual(['next']);
  });

  it('forgets a press that does not arrive in time', async () => {
    const hall = await phoneHall();
    const { line, seen, air } = phoneIn(hall);
    await line.enter(hall.newCode().code);
    await until(() => guiding(seen.state).view !== undefined);
    air.lose();
    await line.act('next');
    air.comeBack();
    await until(() => guiding(seen.state).online);
    expect(hall.acts).toEqual([]);
  });

  it('goes on after the page was loaded again, and asks for a code when another one guides', async () => {
    const hall = await phoneHall();
    const first = phoneIn(hall);
    await first.line.enter(hall.newCode().code);
    first.line.end();
    const { seen } = phoneIn(hall, wifi(), first.seen.token);
    await until(() => guiding(seen.state).view !== undefined);
    await guideOf(hall);
    await until(() => seen.state.kind === 'asking');
    expect(seen).toEqual({ state: { kind: 'asking', why: { kind: 'ended' } }, token: undefined });
  });
});
