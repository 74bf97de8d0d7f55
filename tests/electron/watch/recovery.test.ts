import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Recoveries, wellSoFar } from '../../../electron/watch/recoveries.ts';
import { attract, minute, watchedKiosk } from '../../fakes/watched-kiosk.ts';

// 09:00 in the hall.
beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) }));
afterEach(() => void vi.useRealTimers());

const safe: Recoveries = { step: 'safe', since: Date.UTC(2026, 10, 22, 8, 59), losses: [] };

describe('the safe screen', () => {
  it('is shown after a restart, and the page tried again when its 10 minutes are over', async () => {
    const { page, news, live, record } = watchedKiosk({}, safe);
    expect(page.done).toEqual(['open safe']);
    await live(9 * minute + 1000, { ...attract, at: 'safe' });
    expect(page.done).toEqual(['open safe', 'kill', 'open kiosk']);
    expect(news.map(({ kind }) => kind)).toEqual(['trying']);
    await live(11 * minute);
    expect(record.data.step).toBe('normal');
  });

  it('lets the page be tried at once when a steward asks', async () => {
    const { page, watch } = watchedKiosk({}, safe);
    watch.handlers.tryAgain();
    await vi.advanceTimersByTimeAsync(1);
    expect(page.done).toEqual(['open safe', 'kill', 'open kiosk']);
  });

  it('asks nothing of a page that is well', async () => {
    const { page, watch } = watchedKiosk();
    watch.handlers.tryAgain();
    await vi.advanceTimersByTimeAsync(1);
    expect(page.done).toEqual(['open kiosk']);
  });

  it('is given up to the supervisor when it too is lost three times', async () => {
    const { page, told, live } = watchedKiosk({}, { ...safe, since: Date.now() });
    for (let n = 0; n < 3; n += 1) {
      page.lose();
      await vi.advanceTimersByTimeAsync(5000);
    }
    told.alive = 0;
    await live(20_000, { ...attract, at: 'safe' });
    expect(told.alive).toBe(0);
  });

  it('comes at once even if the disk, and the packs before, never answer', async () => {
    const never = new Promise<never>(() => undefined);
    const { page, live } = watchedKiosk({
      record: { data: wellSoFar, update: () => never },
      goBack: () => never,
    });
    for (let n = 0; n < 6; n += 1) {
      await live(20_000);
      page.lose();
      await vi.advanceTimersByTimeAsync(4000);
    }
    expect(page.done.at(-1)).toBe('open safe');
  });
});
