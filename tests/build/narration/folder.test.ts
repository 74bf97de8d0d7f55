import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jobsOf } from '../../../build/narration/jobs.ts';
import { narratePacks } from '../../../build/narration/narrate-packs.ts';
import { webVtt } from '../../../build/narration/webvtt.ts';

let pack: string;
const path = process.env.PATH;

const oathYaml = (lines: string) =>
  `title: { zh-Hans: 誓词 }
language: zh-Hans
lines: ${lines}
variants: [{ id: together, title: { zh-Hans: 一起 } }]
`;

beforeEach(async () => {
  pack = await mkdtemp(join(tmpdir(), 'narration-test-'));
  for (const folder of ['stories', 'oaths', 'audio']) await mkdir(join(pack, folder));
  await writeFile(join(pack, 'stories', 'night.en.md'), '---\ntitle: N\n---\nOne.\n\nTwo.\n');
  await writeFile(join(pack, 'oaths', 'party.yaml'), oathYaml('[{ text: 对党忠诚 }]'));
  // No voice may be needed to see that nothing is to be done.
  process.env.PATH = join(pack, 'no-programs');
});

afterEach(async () => {
  process.env.PATH = path;
  await rm(pack, { recursive: true });
});

/** Puts files in place as if they had been made for the texts as they are. */
async function pretendMade(): Promise<void> {
  for (const { audio, vtt, digest, paragraphs } of (await jobsOf(pack)).jobs) {
    await writeFile(audio, `OggS OpusTags NARRATION=${digest} …`);
    const spans = paragraphs.flat().map((_, at) => ({ start: at, end: at + 1 }));
    if (vtt) await writeFile(vtt, webVtt(paragraphs.flat(), spans, digest));
  }
}

const narrate = (only?: string) =>
  narratePacks([pack], { force: false, report: () => undefined, ...(only === undefined ? {} : { only }) });

it('what is up to date is left alone, without any program', async () => {
  await pretendMade();
  expect(await narrate()).toMatchObject({ made: [], removed: [], problems: [] });
  expect((await narrate()).current).toEqual([
    join(pack, 'audio', 'night.en.1.opus'),
    join(pack, 'audio', 'party.01.opus'),
  ]);
});

it('a changed text asks for the programs and says how to install them', async () => {
  await pretendMade();
  await writeFile(join(pack, 'stories', 'night.en.md'), 'One.\n\nThree.\n');
  const { problems, made } = await narrate();
  expect(problems).toEqual([
    'espeak-ng, ffmpeg, sox missing; install: apt-get install -y espeak-ng ffmpeg sox',
  ]);
  expect(made).toEqual([]);
});

it('audio whose text is gone is deleted, but never a recording of somebody', async () => {
  await pretendMade();
  await rm(join(pack, 'stories', 'night.en.md'));
  await writeFile(join(pack, 'audio', 'other.en.1.opus'), 'OggS OpusTags a recording');
  await writeFile(join(pack, 'audio', 'other.en.1.vtt'), 'WEBVTT\n');
  expect((await narrate()).removed).toHaveLength(2);
  expect((await readdir(join(pack, 'audio'))).sort()).toEqual([
    'other.en.1.opus',
    'other.en.1.vtt',
    'party.01.opus',
  ]);
});

it("somebody's recording in a story's place is used as it is", async () => {
  await pretendMade();
  await writeFile(join(pack, 'audio', 'night.en.1.opus'), 'OggS OpusTags a recording');
  const { recordings, problems } = await narrate();
  expect(recordings).toEqual([join(pack, 'audio', 'night.en.1.opus')]);
  expect(problems).toEqual([]);
});

it('a text with a problem is named and keeps its audio', async () => {
  await pretendMade();
  await writeFile(join(pack, 'oaths', 'party.yaml'), oathYaml('[]'));
  await writeFile(join(pack, 'stories', 'day.fr.md'), 'Un.\n');
  const { problems, removed } = await narrate();
  expect(problems).toEqual([
    `${join(pack, 'stories', 'day.fr.md')}: there is a voice for zh-Hans and en only`,
    `${join(pack, 'oaths', 'party.yaml')}: lines: expected at least one line`,
  ]);
  expect(removed).toEqual([]);
});

it('only one story or oath can be asked for', async () => {
  await pretendMade();
  expect((await narrate('party')).current).toEqual([join(pack, 'audio', 'party.01.opus')]);
  expect((await narrate('nobody')).problems).toEqual(['nothing has the id nobody']);
});
