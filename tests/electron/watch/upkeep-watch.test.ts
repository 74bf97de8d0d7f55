import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attract, lostIn, minute, watchedKiosk } from '../../fakes/watched-kiosk.ts';

// 09:00 in the hall.
beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) }));
afterEach(() => void vi.useRealTimers());

describe('by plan', () => {
  it('nothing happens while somebody is there or something sounds', async () => {
    const { page, watch, told, live } = watchedKiosk();
    page.set({ bytes: 1500 });
    watch.rest(false);
    await live(19 * 60 * minute);
    watch.rest(true);
    await live(minute, { ...attract, sounding: true });
    expect(page.done).toEqual(['open kiosk']);
    expect(told.reread).toBe(0);
  });

  it('the catalogue is read again after midnight, and the page opened anew at half past three', async () => {
    const { page, watch, told, live } = watchedKiosk();
    watch.rest(true);
    await live(15 * 60 * minute + minute);
    expect([told.reread, page.done]).toEqual([1, ['open kiosk']]);
    await live(3.5 * 60 * minute);
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
    watch.rest(true);
    await live(2 * 60 * minute);
    expect([told.reread, page.done.length]).toEqual([1, 3]);
  });

  it('a page that has grown is opened anew when nobody is there, at the most every 10 minutes', async () => {
    const { page, watch, news, live } = watchedKiosk();
    page.set({ bytes: 1500 });
    watch.rest(true);
    await live(10 * minute);
    expect(page.done).toEqual(['open kiosk']);
    await live(2 * minute);
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
    expect(news.map(({ kind }) => kind)).toEqual(['refreshed']);
  });

  it('a page that has grown too much is opened again although somebody is there', async () => {
    const { page, news, live } = watchedKiosk();
    page.set({ bytes: 2500 });
    await live(minute + 1000);
    expect(page.done).toEqual(['open kiosk', 'kill', 'open kiosk']);
    expect(lostIn(news)).toEqual(['memory']);
  });

  it('the page stays while new packs are being proved', async () => {
    const { page, watch, live } = watchedKiosk({ mayRefresh: () => false });
    page.set({ bytes: 1500 });
    watch.rest(true);
    await live(20 * minute);
    expect(page.done).toEqual(['open kiosk']);
  });
});
