import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseFile } from 'music-metadata';
import { describe, expect, it } from 'vitest';
import { jobsOf } from '../../../build/narration/jobs.ts';
import { parseCues } from '../../../content/narration.ts';

const folder = resolve(import.meta.dirname, '../../../content/packs');
const refresh = 'refresh with: npx tsx build/narration/narrate.ts content/packs/*/';
const entries = await readdir(folder, { withFileTypes: true });
const packs = entries.flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : [])).sort();

/** The sounds that programmes name, such as the tones in place of an anthem. */
async function soundsOfProgrammes(pack: string): Promise<string[]> {
  const programmes = join(pack, 'programmes');
  const names = await readdir(programmes).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(programmes, name), 'utf8')));
  const sounds = texts.flatMap((text) => [...text.matchAll(/audio\/\S+\.opus/g)].map(([sound]) => sound));
  return [...new Set(sounds)].map((sound) => join(pack, sound));
}

describe.each(packs)('%s', (pack) => {
  it('has the voice for every sentence as it is written', async () => {
    const { jobs, problems } = await jobsOf(pack);
    expect(problems).toEqual([]);
    for (const { audio, vtt, paragraphs } of jobs) {
      const { format } = await parseFile(audio, { duration: true });
      expect(format.codec, audio).toBe('Opus');
      expect(format.numberOfChannels, audio).toBe(1);
      if (vtt === undefined) continue;
      const cues = await parseCues(await readFile(vtt, 'utf8'));
      expect(
        cues.map(({ text }) => text),
        `${vtt}: ${refresh}`,
      ).toEqual(paragraphs.flat());
      cues.forEach(({ start, end }, at) => {
        expect(end, vtt).toBeGreaterThan(start);
        expect(cues[at + 1]?.start ?? end, vtt).toBe(end);
      });
      const last = cues.at(-1)?.end ?? 0;
      expect(Math.abs((format.duration ?? 0) - last - 0.8), vtt).toBeLessThan(0.1);
    }
  });

  it('has no audio without a text', async () => {
    const { jobs } = await jobsOf(pack);
    const wanted = jobs.flatMap(({ audio, vtt }) => (vtt === undefined ? [audio] : [audio, vtt]));
    wanted.push(...(await soundsOfProgrammes(pack)));
    const there = await readdir(join(pack, 'audio')).catch(() => []);
    expect(there.map((name) => join(pack, 'audio', name)).sort(), refresh).toEqual(
      [...new Set(wanted)].sort(),
    );
  });
});

it('each story is told in one to two and a half minutes, all in less than 40 MB', async () => {
  let bytes = 0;
  for (const pack of packs) {
    const seconds = new Map<string, number>();
    for (const { id, language, audio, vtt } of (await jobsOf(pack)).jobs) {
      bytes += (await stat(audio)).size;
      if (vtt === undefined) continue;
      const story = `${id}.${language}`;
      seconds.set(
        story,
        (seconds.get(story) ?? 0) + ((await parseFile(audio, { duration: true })).format.duration ?? 0),
      );
    }
    for (const [story, length] of seconds) {
      expect(length, story).toBeGreaterThanOrEqual(60);
      expect(length, story).toBeLessThanOrEqual(150);
    }
  }
  expect(bytes).toBeLessThan(40_000_000);
});
