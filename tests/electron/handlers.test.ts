import { describe, expect, it } from 'vitest';
import type { LocalProgramme } from '../../content/programme-draft.ts';
import { handlersFor } from '../../electron/handlers.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/library.ts';
import { installShipped } from '../../electron/library/shipped.ts';
import { listShipped, sampleManifest, writeBuiltPack } from '../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from '../fakes/sample-programme.ts';
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
  schools: [],
  leaders: [],
};

const manifest = { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] };

async function library(): Promise<Library> {
  const folder = await tempFolder();
  const pack = await writeBuiltPack(folder, 'sample', JSON.stringify(manifest));
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
const own: LocalProgramme = {
  ...{ id: '~a1b2c3', revision: 2, minutes: 5 },
  title: { en: 'Our visit' },
  base: { pack: 'sample', id: 'visit' },
  steps: [{ id: 'end' }, { id: 'silence', seconds: 90 }],
};
const planned = { day: '1970-01-01', time: '10:00', heads: 40, group: 'Class 3' };
const programmes = {
  locals: () => [own, { ...own, id: '~gone', base: { pack: 'gone', id: 'visit' } }],
  schedule: () => [
    { ...planned, id: 'a', programme: { pack: 'sample', id: own.id } },
    { ...planned, id: 'b', programme: { pack: 'gone', id: '~gone' } },
    { ...planned, id: 'c', day: '1970-01-02', programme: { pack: 'sample', id: 'visit' } },
  ],
};
const handlers = () =>
  handlersFor(
    async () => setup,
    library(),
    Promise.resolve(programmes),
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
      'sample/visit',
      'sample/~a1b2c3',
    ]);
  });

  it('give the hall’s own programmes beside those of the packs, and what is planned of them today', async () => {
    const { catalogue, today } = await handlers().catalogue();
    expect(catalogue.programmes).toEqual([
      { pack: 'sample', id: 'visit' },
      { pack: 'sample', id: '~a1b2c3' },
    ]);
    expect(catalogue.cards['sample/~a1b2c3']).toMatchObject({ title: own.title, count: 2, minutes: 5 });
    expect(today).toEqual([
      {
        ...{ id: 'a', day: '1970-01-01', time: '10:00', group: 'Class 3' },
        minutes: 5,
        programme: { pack: 'sample', id: own.id },
      },
    ]);
    expect(await handlers().programme({ pack: 'sample', id: own.id })).toMatchObject({
      revision: 2,
      title: own.title,
      steps: [{ id: 'end' }, { id: 'silence', seconds: 90 }],
    });
    expect(await handlers().programme({ pack: 'gone', id: '~gone' })).toEqual({ kind: 'missing' });
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
      Promise.resolve(programmes),
      () => 0,
    ).attract();
    open(await library());
    expect(await answer).toHaveLength(1);
  });
});
