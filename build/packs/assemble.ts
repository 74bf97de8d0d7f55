import type { Collection, Exhibit, Manifest, Oath, OathLine, Picture, Story } from '../../content/pack.ts';
import type { Programme } from '../../content/programme-step.ts';
import { programmeFrom } from './assemble-programme.ts';
import type { OathYaml, PackYaml } from './author-schema.ts';
import type { Media } from './media.ts';
import type { Draft, DraftExhibit, DraftStory } from './read-folder.ts';
import type { Written } from './read-yaml-folder.ts';

type Drawn = Omit<Manifest, 'files'>;

/**
 * Puts a draft and its media together; files are added when they are written. Undefined if pack.yaml can't
 * be used: all the other files have told their problems then.
 */
export async function assemble(draft: Draft, media: Media): Promise<Drawn | undefined> {
  const exhibits: Exhibit[] = [];
  for (const exhibit of draft.exhibits) exhibits.push(await exhibitFrom(exhibit, media));
  const stories: Story[] = [];
  for (const story of draft.stories) stories.push(await storyFrom(story, media));
  const oaths: Oath[] = [];
  for (const oath of draft.oaths) oaths.push(await oathFrom(oath, media));
  const programmes: Programme[] = [];
  for (const programme of draft.programmes) programmes.push(await programmeFrom(programme, media));
  const quizzes = draft.quizzes.map(({ id, written }) => ({ id, ...written }));
  if (!draft.pack) return undefined;
  return { ...(await headFrom(draft.pack, media)), exhibits, stories, oaths, programmes, quizzes };
}

type Head = Omit<Drawn, 'exhibits' | 'stories' | 'oaths' | 'programmes' | 'quizzes'>;

async function headFrom(pack: PackYaml, media: Media): Promise<Head> {
  const { collections, attract, validFrom, validUntil, minimumKiosk, ...head } = pack;
  const scene = attract && {
    tall: await media.picture({ file: attract.tall, alt: pack.title, from: 'pack.yaml' }),
    wide: await media.picture({ file: attract.wide, alt: pack.title, from: 'pack.yaml' }),
    line: attract.line,
  };
  const shown: Collection[] = [];
  for (const { cover, summary, orders, ...collection } of collections) {
    const picture = cover && (await media.picture({ file: cover, alt: collection.title, from: 'pack.yaml' }));
    shown.push({
      ...collection,
      ...(summary && { summary }),
      ...(orders && { orders }),
      ...(picture && { cover: picture }),
    });
  }
  return {
    ...head,
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(minimumKiosk && { minimumKiosk }),
    ...(scene?.tall && scene.wide && { attract: { tall: scene.tall, wide: scene.wide, line: scene.line } }),
    collections: shown,
  };
}

async function exhibitFrom({ id, file, matter, editions }: DraftExhibit, media: Media): Promise<Exhibit> {
  const inEach = <T>(of: (edition: DraftExhibit['editions'][string]) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      Object.entries(editions).flatMap(([language, edition]) => {
        const value = of(edition);
        return value === undefined ? [] : [[language, value]];
      }),
    );
  const pictures: Picture[] = [];
  for (const { file: named, zoom } of matter.pictures) {
    const said = (key: 'alt' | 'caption') =>
      inEach((edition) => edition.matter.pictures.find((one) => one.file === named)?.[key]);
    const caption = said('caption');
    const picture = await media.picture({
      file: named,
      alt: said('alt'),
      from: file,
      ...(zoom !== undefined && { zoom }),
      ...(Object.keys(caption).length > 0 && { caption }),
    });
    if (picture) pictures.push(picture);
  }
  const place = inEach((edition) => edition.matter.place);
  const when = whenFrom(
    matter.date,
    inEach((edition) => edition.matter.dateText),
  );
  return {
    id,
    title: inEach((edition) => edition.matter.title),
    ...(when && { when }),
    ...(Object.keys(place).length > 0 && { place }),
    ...(matter.position && { position: matter.position }),
    text: inEach((edition) => edition.blocks),
    pictures,
    related: matter.related,
    ...(matter.story && { story: matter.story }),
  };
}

function whenFrom(date: string | undefined, text: Record<string, string>): Exhibit['when'] {
  const [from, to] = date?.split('/') ?? [];
  if (!from) return undefined;
  return { from, ...(to && { to }), ...(Object.keys(text).length > 0 && { text }) };
}

async function storyFrom({ id, language, file, matter, chapters }: DraftStory, media: Media): Promise<Story> {
  const built: Story['chapters'] = [];
  for (const [n, { title, text }] of chapters.entries()) {
    const stem = `audio/${id}.${language}.${n + 1}`;
    const [audio, cues] = [`${stem}.opus`, `${stem}.vtt`];
    const duration = (await media.sound(audio, file)) ?? 0;
    await media.cues(cues, text, duration || Number.POSITIVE_INFINITY, file);
    built.push({ title, audio, duration, cues });
  }
  const picture =
    matter.picture &&
    (await media.picture({
      file: matter.picture,
      alt: { [language]: matter.alt ?? matter.title },
      from: file,
    }));
  return {
    id,
    language,
    title: matter.title,
    ...(matter.summary && { summary: matter.summary }),
    narrator: matter.narrator,
    ...(picture && { picture }),
    chapters: built,
  };
}

async function oathFrom({ id, file, written: oath }: Written<OathYaml>, media: Media): Promise<Oath> {
  const audioOf = (stem: string, n: number) => `audio/${stem}.${String(n + 1).padStart(2, '0')}.opus`;
  // An oath may have no recording at all: each line then stands for its time. A gap would be a mistake.
  const recorded = oath.lines.some((_, n) => media.has(audioOf(id, n)));
  const line = async (said: OathLine, stem: string, n: number): Promise<OathLine> => {
    if (!recorded) return said;
    const audio = audioOf(stem, n);
    const duration = await media.sound(audio, file);
    return { ...said, ...(duration && { audio, duration }) };
  };
  const inTurn = async (lines: readonly OathLine[], stem: string): Promise<OathLine[]> => {
    const built: OathLine[] = [];
    for (const [n, said] of lines.entries()) built.push(await line(said, stem, n));
    return built;
  };
  const { alt, picture: named, lines, variants, ...rest } = oath;
  const picture = named && (await media.picture({ file: named, alt: alt ?? oath.title, from: file }));
  const closings: Oath['variants'] = [];
  for (const { closing, ...variant } of variants) {
    closings.push({ ...variant, closing: await inTurn(closing, `${id}.${variant.id}`) });
  }
  return {
    ...(rest as Omit<Oath, 'id'>),
    id,
    lines: await inTurn(lines, id),
    variants: closings,
    ...(picture && { picture }),
  };
}
