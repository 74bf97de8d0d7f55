import { describe, expect, it } from 'vitest';
import { handlersFor } from '../../electron/handlers.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/library.ts';
import { installShipped } from '../../electron/library/shipped.ts';
import { listShipped, sampleManifest, writeBuiltPack } from '../fakes/sample-manifest.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const setup = {
  language: 'en',
  forTests: false,
  still: false,
  idle: { quiet: 60_000, warning: 15_000 },
  volumeCaps: [],
  hears: false,
  captures: { voice: false, photo: false, signature: false, days: 7 },
  phones: false,
};

async function library(): Promise<Library> {
  const folder = await tempFolder();
  const pack = await writeBuiltPack(folder, 'sample', JSON.stringify(sampleManifest()));
  await listShipped(folder, [pack]);
  const opened = await openLibrary(`${folder}/library`, () => 1, '1.0.0');
  await installShipped(
    opened,
    folder,
    () => undefined,
    () => 1,
  );
  return opened;
}
const handlers = () =>
  handlersFor(
    async () => setup,
    library(),
    () => 0,
  );

describe('the answers to the page', () => {
  it('give its set-up, what the attract screen needs and the catalogue', async () => {
    const answers = handlers();
    expect(await answers.setup()).toEqual(setup);
    expect(await answers.attract()).toMatchObject([{ id: 'sample', version: 1 }]);
    expect(Object.keys((await answers.catalogue()).catalogue.cards)).toEqual([
      'sample/lamp',
      'sample/night',
      'sample/vow',
    ]);
  });

  it('give an exhibit, the editions of a story and an oath, with addresses instead of paths', async () => {
    const answers = handlers();
    expect(await answers.exhibit({ pack: 'sample', id: 'lamp' })).toMatchObject({
      pictures: [{ url: 'pack://sample/1/pictures/lamp.webp' }],
    });
    expect(await answers.story({ pack: 'sample', id: 'night' })).toMatchObject([
      { language: 'en', chapters: [{ audio: 'pack://sample/1/audio/night.1.opus' }] },
    ]);
    expect(await answers.oath({ pack: 'sample', id: 'vow' })).toMatchObject({
      lines: [{ text: 'I promise' }],
    });
  });

  it.each([
    { pack: 'other', id: 'lamp' },
    { pack: 'sample', id: 'other' },
    { pack: 'sample', id: 'constructor' },
    { pack: '__proto__', id: 'lamp' },
  ])('say that %j is missing', async (ref) => {
    const answers = handlers();
    expect(await answers.exhibit(ref)).toEqual({ kind: 'missing' });
    expect(await answers.story(ref)).toEqual({ kind: 'missing' });
    expect(await answers.oath(ref)).toEqual({ kind: 'missing' });
    expect(await answers.programme(ref)).toEqual({ kind: 'missing' });
    expect(await answers.quiz(ref)).toEqual({ kind: 'missing' });
  });

  it('wait for a library that is still opening', async () => {
    let open: (library: Library) => void = () => undefined;
    const opening = new Promise<Library>((done) => {
      open = done;
    });
    const answer = handlersFor(
      async () => setup,
      opening,
      () => 0,
    ).attract();
    open(await library());
    expect(await answer).toHaveLength(1);
  });
});
