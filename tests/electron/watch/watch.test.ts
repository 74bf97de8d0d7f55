import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attract, lostIn, minute, watchedKiosk } from '../../fakes/watched-kiosk.ts';

// 09:00 in the hall.
beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) }));
afterEach(() => void vi.useRealTimers());

describe('a page that is well', () => {
  it('is opened once and left alone, and the supervisor hears of it every 2 s', async () => {
    const { page, news, told, live } = watchedKiosk();
    await live(20 * minute);
    expect(page.done).toEqual(['open kiosk']);
    expect(news).toEqual([]);
    expect(told.alive).toBe(600);
  });

  it('may be hidden as long as it likes', async () => {
    const { page, live } = watchedKiosk();
    page.set({ watchable: false, answers: false, sight: 'blank' });
    await live(10 * minute, 'silent');
    expect(page.done).toEqual(['open kiosk']);
  });

  it('may be black while the hall is closed', async () => {
    const { page, live } = watchedKiosk();
    page.set({ sight: 'blank' });
    await live(10 * minute, { ...attract, at: 'closed' });
    expect(page.done).toEqual(['open kiosk']);
  });
});

describe('a page that is lost', () => {
  it('is opened again at once after a crash', async () => {
    const { page, news, live } = watchedKiosk();
    await live(minute);
    page.lose('oom');
    await vi.advanceTimersByTimeAsync(1);
    expect(page.done).toEqual(['open kiosk', 'open kiosk']);
    expect(news).toEqual([{ kind: 'lost', why: 'crashed', reason: 'oom' }]);
  });

  it('is killed and opened again 9 s after its last beat when it hangs', async () => {
    const { page, news, live } = watchedKiosk();
    await live(minute);
    page.set({ answers: false });
    // The last beat was 2 s ago.
    await live(6000, 'silent');
    expect(page.done).toEqual(['open kiosk']);
    await live(2000, 'silent');
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
    expect(lostIn(news)).toEqual(['hung']);
  });

  it('has time as long as it answers, but not if it paints nothing for half a minute', async () => {
    const { page, news, live } = watchedKiosk();
    await live(minute);
    await live(25_000, 'silent');
    expect(news).toEqual([]);
    await live(8000, 'silent');
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
  });

  it('is found sooner when the system says that it does not respond', async () => {
    const { page, news, live } = watchedKiosk();
    await live(minute);
    page.set({ answers: false });
    await live(3000, 'silent');
    page.unresponsive();
    await live(5000, 'silent');
    expect(lostIn(news)).toEqual(['hung']);
  });

  it('is opened again when the system tells nothing of its end, or when there is no process at all', async () => {
    const { page, news, live } = watchedKiosk();
    page.set({ process: 'untold', answers: false });
    await live(minute);
    await live(14_000, 'silent');
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
    page.set({ process: 'none' });
    await live(minute);
    await live(11_000, 'silent');
    expect(page.done.slice(3)).toEqual(['kill', 'open kiosk']);
    expect(lostIn(news)).toEqual(['hung', 'hung']);
  });

  it('is opened again within 130 s when nothing is on the screen', async () => {
    const { page, news, live } = watchedKiosk();
    await live(66_000);
    page.set({ sight: 'blank' });
    await live(45_000);
    expect(lostIn(news)).toEqual(['blank']);
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
  });

  it('is opened again when it says that all of it has failed; a screen or a sound that gave way is told once', async () => {
    const { page, watch, news, live } = watchedKiosk();
    await live(minute);
    for (let n = 0; n < 3; n += 1) watch.handlers.failed({ what: 'screen', message: 'broken' });
    watch.handlers.failed({ what: 'sound', message: 'a.opus: it stood still' });
    expect(news.map((one) => one.kind)).toEqual(['gave-way', 'gave-way']);
    watch.handlers.failed({ what: 'page', message: 'broken' });
    await vi.advanceTimersByTimeAsync(1);
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
    expect(lostIn(news)).toEqual(['crashed']);
  });

  it('gives the visitor the place back', async () => {
    const { page, watch, live } = watchedKiosk();
    const visit = {
      language: 'en',
      comfort: { text: 1, contrast: false, reach: false, volume: 1, speed: 1 },
      trail: [{ screen: 'home' as const }],
    };
    watch.handlers.keep(visit);
    await live(4000);
    page.lose();
    await vi.advanceTimersByTimeAsync(1);
    expect(watch.handlers.restored()).toEqual(visit);
  });

  it('never spins: one that is lost at its opening soon ends in the safe screen, and that waits longer each time', async () => {
    const { page, news, told } = watchedKiosk();
    for (let n = 0; n < 40; n += 1) {
      page.lose();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(told.backs).toBe(1);
    expect(news.filter(({ kind }) => kind === 'went-back' || kind === 'safe-screen')).toHaveLength(2);
    expect(page.done.at(-1)).toBe('open safe');
    expect(page.done.filter((one) => one === 'open kiosk').length).toBeLessThanOrEqual(6);
    expect(page.done.filter((one) => one === 'open safe').length).toBeLessThanOrEqual(7);
  });
});

it('paints and looks again when the graphics were lost, and does nothing after it was stopped', async () => {
  const { page, watch, live } = watchedKiosk();
  await live(minute);
  watch.graphicsLost();
  await live(2000);
  expect(page.done).toEqual(['open kiosk', 'repaint']);
  watch.stop();
  page.set({ sight: 'blank', answers: false });
  await live(10 * minute, 'silent');
  expect(page.done).toEqual(['open kiosk', 'repaint']);
});
