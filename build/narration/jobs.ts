import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './audio-mark.ts';
import { oathOf } from './oath-text.ts';
import { saidIn } from './programme-text.ts';
import { sentencesOf } from './sentences.ts';
import {
  encoding,
  isNarrationLanguage,
  loudness,
  type NarrationLanguage,
  oathPauses,
  oathVoices,
  type Pauses,
  settingsVersion,
  storyPauses,
  storyVoices,
  toneEffects,
  type Voice,
} from './settings.ts';
import { speechOf } from './speak.ts';
import { spokenChapters } from './story-text.ts';

/** One audio file to have: what is spoken in it and how. `vtt` only for chapters of stories. */
export type Job = {
  readonly id: string;
  readonly audio: string;
  readonly vtt?: string;
  readonly language: NarrationLanguage;
  readonly paragraphs: readonly (readonly string[])[];
  readonly voice: Voice;
  readonly pauses: Pauses;
  readonly digest: string;
};

/** What a pack's texts ask for. A text with a problem is named in `problems`; `unclear` are the ids it leaves open. */
export type PackJobs = {
  readonly jobs: Job[];
  readonly problems: string[];
  readonly unclear: string[];
};

/** Reads a pack's stories, oaths and programmes and lists the audio they need. */
export async function jobsOf(pack: string): Promise<PackJobs> {
  const found: PackJobs = { jobs: [], problems: [], unclear: [] };
  const read = async (folder: string, name: string, id: string, toJobs: (text: string) => Job[]) => {
    try {
      found.jobs.push(...toJobs(await readFile(join(pack, folder, name), 'utf8')));
    } catch (error) {
      found.problems.push(
        `${join(pack, folder, name)}: ${error instanceof Error ? error.message : String(error)}`,
      );
      found.unclear.push(id);
    }
  };
  for (const name of await namesIn(join(pack, 'stories'), '.md')) {
    const [, id = name, language = ''] = /^([a-z0-9-]+)\.([A-Za-z-]+)\.md$/u.exec(name) ?? [];
    await read('stories', name, id, (text) => storyJobs(pack, id, language, text));
  }
  for (const [folder, toJobs] of [
    ['oaths', oathJobs],
    ['programmes', saidJobs],
  ] as const) {
    for (const name of await namesIn(join(pack, folder), '.yaml')) {
      const id = name.slice(0, -'.yaml'.length);
      await read(folder, name, id, (text) => toJobs(pack, id, text));
    }
  }
  return found;
}

/** The files of a folder with an ending, sorted; none if there is no such folder. */
export async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(ending)).sort();
}

function storyJobs(pack: string, id: string, language: string, markdown: string): Job[] {
  if (!isNarrationLanguage(language)) throw new Error('there is a voice for zh-Hans and en only');
  return spokenChapters(markdown, language).map(({ paragraphs }, index) => {
    const base = join(pack, 'audio', `${id}.${language}.${index + 1}`);
    const how = { voice: storyVoices[language], pauses: storyPauses };
    return withDigest({
      id,
      audio: `${base}.opus`,
      vtt: `${base}.vtt`,
      language,
      paragraphs,
      ...how,
    });
  });
}

function oathJobs(pack: string, id: string, yaml: string): Job[] {
  const { language, lines } = oathOf(id, yaml);
  const how = { voice: oathVoices[language], pauses: oathPauses };
  return lines.map(({ file, text }) =>
    withDigest({
      id,
      audio: join(pack, 'audio', file),
      language,
      paragraphs: [[text]],
      ...how,
    }),
  );
}

function saidJobs(pack: string, id: string, yaml: string): Job[] {
  return saidIn(id, yaml).map(({ audio, language, text }) =>
    withDigest({
      id,
      audio: join(pack, audio),
      language,
      paragraphs: [sentencesOf(text, language)],
      ...{ voice: storyVoices[language], pauses: storyPauses },
    }),
  );
}

function withDigest(job: Omit<Job, 'digest'>): Job {
  const { language, paragraphs, voice, pauses } = job;
  // What the voice is told counts too: a better reading of a word makes the sound anew.
  const speech = paragraphs.map((sentences) => sentences.map((sentence) => speechOf(sentence, language)));
  const settings = {
    settingsVersion,
    voice,
    pauses,
    loudness,
    encoding,
    toneEffects,
  };
  return { ...job, digest: digestOf({ paragraphs, speech, settings }) };
}
