import { describe, expect, it, onTestFinished } from 'vitest';
import { type ActivationNews, activation } from '../../../electron/sync/activation.ts';
import { blockChanges, openStock, show, shownIn, stock } from '../../fakes/stocked-library.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

type Health = 'healthy' | 'ill';

/** A kiosk that shows `a 1`, with a page that answers when the test says so. */
async function kiosk(healthMs = 20_000) {
  const folder = await tempFolder();
  const library = await openStock(folder);
  await show(library, 'a 1');
  return { folder, library, ...run(library, healthMs) };
}

function run(library: Awaited<ReturnType<typeof openStock>>, healthMs = 20_000) {
  const news: string[] = [];
  const asked: { answer: (health: Health) => void; fail: () => void; signal: AbortSignal }[] = [];
  const tell = (one: ActivationNews) =>
    news.push(one.kind === 'went-back' ? `went back: ${one.why}` : one.kind);
  const askHealth = (signal: AbortSignal) =>
    new Promise<Health>((answer, fail) =>
      asked.push({ answer, fail: () => fail(new Error('gone')), signal }),
    );
  const act = activation({ library, askHealth, report: tell, healthMs });
  onTestFinished(() => act.stop());
  const askedFor = async (count: number) => {
    await expect.poll(() => asked.length, { timeout: 5000 }).toBe(count);
    const last = asked.at(-1);
    if (!last) throw new Error('nobody was asked');
    return last;
  };
  const stage = async (version: number) => library.stage([await stock(library, 'a', version)]);
  return { act, news, asked, askedFor, stage };
}

describe('a staged set', () => {
  it('is shown when the kiosk comes to rest, and stays when the page is healthy', async () => {
    const { act, library, stage, askedFor, news } = await kiosk();
    await stage(2);
    await act.settled();
    expect(shownIn(library)).toEqual(['a 1']);
    act.rest(true);
    const page = await askedFor(1);
    expect([shownIn(library), library.set().proved]).toEqual([['a 2'], false]);
    page.answer('healthy');
    await act.settled();
    expect([shownIn(library), library.set().proved]).toEqual([['a 2'], true]);
    expect(news).toEqual(['activated', 'proved']);
  });

  it('is shown at once if it comes while the kiosk rests', async () => {
    const { act, library, stage, askedFor } = await kiosk();
    act.rest(true);
    await stage(2);
    await askedFor(1);
    expect(shownIn(library)).toEqual(['a 2']);
  });

  it('waits while somebody uses the kiosk', async () => {
    const { act, library, stage, asked } = await kiosk();
    act.rest(true);
    act.rest(false);
    await stage(2);
    await act.settled();
    expect([shownIn(library), asked]).toEqual([['a 1'], []]);
  });

  it.each<[string, (page: { answer: (health: Health) => void; fail: () => void }) => void]>([
    ['says that it is ill', (page) => page.answer('ill')],
    ['can’t be asked', (page) => page.fail()],
  ])('gives way to the one before if the page %s, and is not shown again', async (_name, answer) => {
    const { act, library, stage, askedFor, asked, news } = await kiosk();
    act.rest(true);
    await stage(2);
    answer(await askedFor(1));
    await act.settled();
    expect([shownIn(library), library.set().proved]).toEqual([['a 1'], true]);
    await stage(2);
    await act.settled();
    expect([shownIn(library), asked.length]).toEqual([['a 1'], 1]);
    expect(news).toEqual(['activated', 'went back: ill', 'activated']);
  });

  it('gives way if the page does not say in time that it is healthy', async () => {
    const { act, library, stage, news, asked } = await kiosk(50);
    act.rest(true);
    await stage(2);
    await expect.poll(() => news, { timeout: 5000 }).toEqual(['activated', 'went back: late']);
    expect([shownIn(library), asked[0]?.signal.aborted]).toEqual([['a 1'], true]);
  });

  it('gives way if the page crashes while it is asked', async () => {
    const { act, library, stage, askedFor, news } = await kiosk();
    act.rest(true);
    await stage(2);
    await askedFor(1);
    act.crashed();
    await act.settled();
    expect([shownIn(library), news]).toEqual([['a 1'], ['activated', 'went back: crashed']]);
  });

  it('does not disturb a visitor who comes while it is asked: it is asked again afterwards', async () => {
    const { act, library, stage, askedFor, news } = await kiosk(60);
    act.rest(true);
    await stage(2);
    const first = await askedFor(1);
    act.rest(false);
    await act.settled();
    expect(first.signal.aborted).toBe(true);
    first.answer('ill');
    await new Promise((done) => setTimeout(done, 100));
    expect([shownIn(library), news]).toEqual([['a 2'], ['activated']]);
    act.rest(true);
    (await askedFor(2)).answer('healthy');
    await act.settled();
    expect([shownIn(library), news]).toEqual([['a 2'], ['activated', 'proved']]);
  });

  it('gives way if the page crashes under a visitor before it has proved itself, and never after', async () => {
    const { act, library, stage, askedFor } = await kiosk();
    act.rest(true);
    await stage(2);
    await askedFor(1);
    act.rest(false);
    act.crashed();
    await act.settled();
    expect(shownIn(library)).toEqual(['a 1']);
    act.rest(true);
    await stage(3);
    (await askedFor(2)).answer('healthy');
    await act.settled();
    act.crashed();
    await act.settled();
    expect(shownIn(library)).toEqual(['a 3']);
  });

  it('waits until the one before it has been judged', async () => {
    const { act, library, stage, askedFor, news } = await kiosk();
    act.rest(true);
    await stage(2);
    const page = await askedFor(1);
    await stage(3);
    page.answer('ill');
    (await askedFor(2)).answer('healthy');
    await act.settled();
    expect(news).toEqual(['activated', 'went back: ill', 'activated', 'proved']);
    expect(shownIn(library)).toEqual(['a 3']);
  });

  it('is tried again at the next rest if the disk took no change', async () => {
    const { folder, act, library, stage, askedFor, news } = await kiosk();
    await stage(2);
    const unblock = await blockChanges(folder);
    act.rest(true);
    await act.settled();
    expect([shownIn(library), news]).toEqual([['a 1'], ['failed']]);
    await unblock();
    act.rest(false);
    act.rest(true);
    (await askedFor(1)).answer('healthy');
    await act.settled();
    expect([shownIn(library), news]).toEqual([['a 2'], ['failed', 'activated', 'proved']]);
  });
});

describe('a kiosk that was killed before its set proved itself', () => {
  it('asks its page anew at the start', async () => {
    const { folder, act, stage, askedFor } = await kiosk();
    act.rest(true);
    await stage(2);
    await askedFor(1);
    act.stop();
    const library = await openStock(folder);
    const again = run(library);
    await again.act.started();
    again.act.rest(true);
    (await again.askedFor(1)).answer('healthy');
    await again.act.settled();
    expect([shownIn(library), library.set().proved, again.news]).toEqual([['a 2'], true, ['proved']]);
  });

  it('goes back by itself after the third such start in a row', async () => {
    const { folder, act, stage, askedFor } = await kiosk();
    act.rest(true);
    await stage(2);
    await askedFor(1);
    act.stop();
    for (let start = 1; start <= 4; start++) {
      const library = await openStock(folder);
      const again = run(library);
      await again.act.started();
      expect(shownIn(library)).toEqual([start <= 3 ? 'a 2' : 'a 1']);
      expect(again.news).toEqual(start <= 3 ? [] : ['went back: restarts']);
    }
  });
});
