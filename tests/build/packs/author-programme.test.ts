import { describe, expect, it } from 'vitest';
import { edit, problemsOf, tellsEach } from '../../fakes/bad-pack.ts';
import { tone } from '../../fakes/sample-pack.ts';
import type { Files } from '../../fakes/temp-folder.ts';

const programme = `title: { zh-Hans: 参观, en: Visit }
minutes: 10
steps:
  - id: welcome
    kind: say
    text: { zh-Hans: 欢迎, en: Welcome }
    audio: { zh-Hans: audio/welcome.opus }
  - { id: lamp, kind: exhibit, exhibit: lamp }
  - { id: far, kind: story, story: other-pack/far }
  - { id: vow, kind: recite, oath: vow, variant: again }
  - { id: asked, kind: quiz, quiz: lamps }
  - { id: hymn, kind: music, seconds: 5 }
  - { id: still, kind: silence, seconds: 30 }
  - id: bye
    kind: end
    text: { zh-Hans: 再见, en: Goodbye }
`;
const quiz = `title: { zh-Hans: 灯, en: Lamps }
questions:
  - id: lit
    ask: { zh-Hans: 亮吗, en: Was it lit }
    answers:
      - { text: { zh-Hans: 亮, en: 'Yes' }, right: true }
      - { text: { zh-Hans: 不亮, en: 'No' } }
`;
const [at, asked] = ['programmes/visit.yaml', 'quizzes/lamps.yaml'];
const good: Files = { [at]: programme, [asked]: quiz, 'audio/welcome.opus': tone };

/** The good programme and quiz with one change of either. */
function change(from: string, to: string): Files {
  if (!programme.includes(from) && !quiz.includes(from)) throw new Error(`nothing has ${from}`);
  return { ...good, [at]: programme.replace(from, to), [asked]: quiz.replace(from, to) };
}

describe('a programme and its quiz', () => {
  it('with nothing wrong are taken', async () => {
    expect(await problemsOf(good)).toEqual([]);
  });

  tellsEach([
    [
      'a kind of step that there is not',
      change('kind: silence', 'kind: silent'),
      `${at}:13`,
      /^steps\.6\.kind: expected one of text, say, music/,
    ],
    [
      'a step without a kind',
      change('kind: silence, ', ''),
      `${at}:13`,
      /^steps\.6\.kind: is missing; add it/,
    ],
    ['a step without an id', change('{ id: still, ', '{ '), `${at}:13`, /^steps\.6\.id: is missing; add it/],
    [
      'two steps with one id',
      change('id: still', 'id: lamp'),
      `${at}:13`,
      /"lamp" is used twice; give each step its own id/,
    ],
    [
      'a misspelt key',
      change('seconds: 30', 'second: 30, seconds: 30'),
      `${at}:13`,
      /"second" is not known here/,
    ],
    [
      'a silence without an end',
      change(', seconds: 30', ''),
      `${at}:13`,
      /^steps\.6\.seconds: is missing; add it/,
    ],
    [
      'an exhibit that is not there',
      change('exhibit: lamp }', 'exhibit: lantern }'),
      `${at}:8`,
      /^steps\.exhibit: names the exhibit "lantern", which is not in the pack; correct the name or add it/,
    ],
    [
      'a variant that the oath does not have',
      change('variant: again', 'variant: anew'),
      `${at}:10`,
      /^steps\.variant: names the variant "anew", which the oath "vow" does not have; correct/,
    ],
    [
      'a quiz that is not there',
      change('quiz: lamps', 'quiz: lights'),
      `${at}:11`,
      /^steps\.quiz: names the quiz "lights"/,
    ],
    [
      'what can be no name of a thing',
      change('other-pack/far', 'other-pack/far/off'),
      `${at}:9`,
      /^steps\.2\.story: expected an id of this pack, or pack\/id/,
    ],
    [
      'a sound that is not there',
      { ...change('kind: music', 'kind: music, audio: audio/hymn.opus') },
      `${at}:12`,
      /needs "audio\/hymn\.opus", which is not in the folder; add it/,
    ],
    [
      'a text without the first language',
      change('zh-Hans: 再见, ', ''),
      `${at}:16`,
      /^text: has no text in zh-Hans/,
    ],
    [
      'a voice in a language that is not listed',
      change('{ zh-Hans: audio', '{ fr: audio'),
      `${at}:7`,
      /^audio: is in fr, which pack\.yaml does not list/,
    ],
    ['no right answer', change(', right: true', ''), `${asked}:5`, /expected an answer with "right: true"/],
  ]);
});

describe('the folder of programmes', () => {
  tellsEach([
    [
      'a programme in pack.yaml that is not there',
      { ...good, ...edit('pack.yaml', 'daily:', 'programmes: [tour]\ndaily:') },
      'pack.yaml',
      /^programmes: names "tour", but there is no programmes\/tour\.yaml; write it/,
    ],
    [
      'a file of another name',
      { ...good, 'programmes/Tour.yml': programme },
      'programmes/Tour.yml',
      /rename it/,
    ],
    [
      'a programme called as an exhibit',
      { ...good, 'programmes/bridge.yaml': programme },
      'programmes/bridge.yaml',
      /"bridge" is also in exhibits; give each its own id/,
    ],
    [
      'a programme whose sounds must not be told of when it can’t be read',
      change('minutes: 10', 'minutes: ten'),
      `${at}:2`,
      /^minutes: expected/,
    ],
  ]);

  it('tells all problems of a programme at once', async () => {
    const wrong = change('minutes: 10', 'minutes: 0');
    const problems = await problemsOf({
      ...wrong,
      [at]: String(wrong[at]).replace('kind: music', 'kind: musik').replace('seconds: 30', 'seconds: -1'),
      [asked]: quiz.replace('right: true', 'right: maybe'),
    });
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      `${at}:2`,
      `${at}:12`,
      `${at}:13`,
      `${asked}:6`,
    ]);
  });
});
