import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arena, openArena, type Vector } from './escape/arena.ts';
import { secondsCovered } from './escape/covering.ts';
import { handVectors } from './escape/hands.ts';
import { keyVectors } from './escape/keys.ts';
import { scriptVectors } from './escape/scripts.ts';
import { escapeBy } from './escape/still-inside.ts';

const dozen = 12;

/** By the dozen, as to look takes longer than to try; `npm run bench` looks after each. */
const byTheDozen = (what: string, vectors: readonly Vector[]): Vector[] =>
  vectors.flatMap((first, n): Vector[] => {
    if (n % dozen > 0) return [];
    const some = vectors.slice(n, n + dozen);
    const attempt = async (arena: Arena) => {
      const got: string[] = [];
      for (const vector of some) {
        const one = await vector.attempt(arena);
        if (one !== undefined) got.push(`${vector.name}: ${one}`);
      }
      return got.length > 0 ? got.join('; ') : undefined;
    };
    return [{ name: `${some.length} ${what}, from ${first.name}`, attempt }];
  });
const dozens = [...byTheDozen('keys', keyVectors), ...byTheDozen('scripts', scriptVectors)];
const dozenMs = 30_000;

describe('nobody gets out of the kiosk', () => {
  let arena: Arena;
  const dialogs: string[] = [];

  beforeAll(async () => {
    arena = await openArena();
    arena.page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.dismiss();
    });
  });
  afterAll(() => arena?.close());

  it('though the page hears keys, by the driver and by a keyboard', async () => {
    await arena.heard();
    await arena.xdotool('key', 'a');
    await arena.xdotool('key', 'Tab');
    expect(await arena.heard()).toEqual(['keydown KeyA', 'keydown Tab']);
  });

  it.each(handVectors)('by $name', async (vector) => {
    expect(await escapeBy(arena, vector)).toEqual([]);
  });

  it.each(dozens)('by $name', async (vector) => {
    expect(await escapeBy(arena, vector, dozenMs)).toEqual([]);
  });

  it('by closing or minimising its window, as a window manager would', async () => {
    const attempt = async ({ kiosk }: Arena) => {
      await kiosk.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.close();
        window?.minimize();
        window?.setKiosk(false);
      });
      await arena.page.waitForTimeout(1500);
      return undefined;
    };
    expect(await escapeBy(arena, { name: 'closing', attempt })).toEqual([]);
  });

  it('by another window: the kiosk is on top again within two seconds', async () => {
    expect(await secondsCovered(arena)).toBeLessThanOrEqual(2);
  });

  it('and no dialog was shown', () => {
    expect(dialogs).toEqual([]);
  });
});
