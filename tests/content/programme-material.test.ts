import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../content/pack.ts';
import { needsOf } from '../../content/programme-material.ts';
import { sampleFiles, sampleManifest, sha256 } from '../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from '../fakes/sample-programme.ts';

const own: Manifest = { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] };
const none = () => undefined;
const digests = (paths: readonly string[]) => paths.map((path) => sha256(sampleFiles[path] ?? '')).toSorted();

describe('what a programme needs', () => {
  it('is every file that its steps show or sound, once', () => {
    const { lacking, files } = needsOf(own, sampleProgramme(), none);
    expect(lacking).toEqual([]);
    expect(files.map((file) => file.sha256).toSorted()).toEqual(digests(Object.keys(sampleFiles)));
    expect(new Set(files.map(({ pack }) => pack))).toEqual(new Set(['sample']));
  });

  it('is only what is left of it', () => {
    const programme = {
      ...sampleProgramme(),
      steps: sampleProgramme().steps.filter(({ id }) => id === 'exhibit'),
    };
    const { files } = needsOf(own, programme, none);
    const pictures = Object.keys(sampleFiles).filter((path) => path.startsWith('pictures/'));
    expect(files.map((file) => file.sha256).toSorted()).toEqual(digests(pictures));
  });

  it('tells each thing that is not here, of its own pack and of others', () => {
    const far = { pack: 'far', id: 'lamp' };
    const steps = [
      { id: 'a', kind: 'exhibit' as const, exhibit: far },
      { id: 'b', kind: 'exhibit' as const, exhibit: far },
      { id: 'c', kind: 'story' as const, story: 'no-story' },
      { id: 'd', kind: 'quiz' as const, quiz: 'no-quiz' },
      { id: 'e', kind: 'recite' as const, oath: 'no-oath', variant: 'again' },
    ];
    const programme = { ...sampleProgramme(), steps };
    expect(needsOf(own, programme, none).lacking).toEqual([
      { what: 'exhibit', ...far },
      { what: 'story', pack: 'sample', id: 'no-story' },
      { what: 'quiz', pack: 'sample', id: 'no-quiz' },
      { what: 'oath', pack: 'sample', id: 'no-oath' },
    ]);
    const found = needsOf(own, programme, (pack) => (pack === 'far' ? sampleManifest('far') : undefined));
    expect(found.lacking.map(({ what }) => what)).toEqual(['story', 'quiz', 'oath']);
    expect(new Set(found.files.map(({ pack }) => pack))).toEqual(new Set(['far']));
  });
});
