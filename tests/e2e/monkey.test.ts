import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { small } from '../../build/kiosk-driver.ts';
import { defaultSettings } from '../../content/settings.ts';
import { type Arena, openArena } from './escape/arena.ts';
import { escapeBy } from './escape/still-inside.ts';
import { releaseMonkey } from './monkey.ts';
import { asks, shownPacks, stewardAt } from './steward.ts';
import { visitorAt } from './visitor.ts';

/** `npm run test:long` asks for more. */
const touches = Number(process.env.HALL_TOUCHES ?? '600');
const messages = 10_000;

describe('a kiosk among people who try everything', () => {
  let arena: Arena;
  const errors: string[] = [];
  const logged: string[] = [];

  beforeAll(async () => {
    arena = await openArena({
      ...small,
      pin: '58210946',
      settings: { idle: { ...defaultSettings.idle, quietSeconds: 5, warningSeconds: 3 } },
    });
    const { page, kiosk } = arena;
    page.on('pageerror', ({ message }) => errors.push(message));
    kiosk.app.process().stderr?.on('data', (text: Buffer) => {
      logged.push(
        ...text
          .toString()
          .split('\n')
          .filter((line) => / (error|warn) /.test(line)),
      );
    });
    const steward = stewardAt(page);
    await steward.unlock('58210946');
    await steward.leave();
  });
  afterAll(() => arena?.close());

  const attract = () => arena.page.getByRole('button', { name: /^轻触屏幕/ });

  /** Presses whatever leads home from a screen on which something may go on, until nothing does. */
  async function leave(): Promise<void> {
    const { page } = arena;
    const names = /^(返回|Back|主页|Home|结束活动|End the programme|结束|End it|回到主页|Go home)$/;
    // What a dialog asks stands after the rest, which is inert then.
    const way = page.getByRole('button', { name: names }).last();
    await page.keyboard.press('Escape');
    for (let n = 0; n < 10; n += 1) {
      const left = await way.click({ timeout: 1000 }).then(
        () => false,
        () => true,
      );
      if (left) return;
    }
  }

  /** All that lasts: the settings, the PIN, the set of packs. */
  async function state(): Promise<string[]> {
    const { data } = arena.kiosk;
    const names = (await readdir(join(data, 'records')))
      .filter((name) => /^(settings|pin)/.test(name))
      .sort();
    const digests = await Promise.all(
      names.map(async (name) => {
        const bytes = await readFile(join(data, 'records', name));
        return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
      }),
    );
    expect(digests.length).toBeGreaterThan(1);
    return [...digests, ...(await shownPacks(arena.page))];
  }

  it(`sends ${messages} calls of nonsense, and changes nothing`, async () => {
    const before = await state();
    const answers = await arena.page.evaluate(async (count) => {
      const door: object = Reflect.get(window, 'kiosk');
      const call = (...args: unknown[]): Promise<unknown> =>
        Reflect.apply(Reflect.get(door, 'call'), undefined, args);
      const names: string[] = [
        'setSettings',
        'setRepository',
        'withdraw',
        'restore',
        'addPeer',
        'setPin',
        'quit',
        'exhibit',
      ];
      names.push('__proto__', 'importFrom', 'offerLibrary', 'endKiosk', 'seenNotice', 'syncNow', 'call', '');
      const values: unknown[] = [
        undefined,
        null,
        0,
        -1,
        1e308,
        '',
        '../..',
        'x'.repeat(1e5),
        [],
        {},
        { id: 'footsteps', version: 1 },
      ];
      values.push(
        { pack: '..', id: '/' },
        true,
        new Map(),
        new Uint8Array(9),
        new Array(4e9),
        { language: 'en' },
        '1234',
      );
      const heard: Record<string, number> = {};
      const tell = (what: string) => {
        heard[what] = (heard[what] ?? 0) + 1;
      };
      const sent = Array.from({ length: count }, (_, n) => {
        const args = Array.from({ length: n % 3 }, (_one, m) => values[(n * 7 + m * 5) % values.length]);
        return call(names[n % names.length], ...args).then(
          (answer) => tell(`answered ${JSON.stringify(answer)}`),
          ({ message }: Error) => tell(message.replace(/^.*: Error: /, '')),
        );
      });
      await Promise.all(sent);
      return heard;
    }, messages);
    expect(Object.keys(answers).sort()).toEqual(['answered {"kind":"locked"}', 'refused']);
    expect(Object.values(answers).reduce((sum, n) => sum + n, 0)).toBe(messages);
    expect(await state()).toEqual(before);
    const refusals = logged.filter((line) => line.includes('too many came'));
    expect(refusals).toHaveLength(1);
    logged.length = 0;
  });

  it('answers visitors again right after the flood', async () => {
    await expect.poll(() => asks(arena.page, 'attract').then(Array.isArray, () => false)).toBe(true);
    await visitorAt(arena.page).begin();
  });

  it(`is touched ${touches} times at random, and nobody gets out`, { timeout: 3_600_000 }, async () => {
    const attempt = async () => {
      await releaseMonkey(arena.cdp, touches, 20261122);
      return undefined;
    };
    expect(await escapeBy(arena, { name: 'touches', attempt }, 3_500_000)).toEqual([]);
  });

  it('comes to rest by itself, and serves the next visitor', { timeout: 400_000 }, async () => {
    // What still sounds is told to its end first; after few touches the last one leaves it.
    if (touches < 10_000) await leave();
    await attract().waitFor({ timeout: 360_000 });
    await visitorAt(arena.page).begin();
    expect(await arena.page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
  });

  it('has made no error, on the page or behind it', () => {
    expect(errors).toEqual([]);
    // Where other work takes the machine a sound may stand still for a while, which is told to the stewards.
    const stood = /\(stalled: |notice for the stewards: page-recovered$/;
    expect(
      logged.some((line) => line.includes('(stalled: '))
        ? logged.filter((line) => !stood.test(line))
        : logged,
    ).toEqual([]);
  });
});
