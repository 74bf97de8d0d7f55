import { expect, it } from 'vitest';
import { saidIn } from '../../../build/narration/programme-text.ts';

const yaml = `
title: { zh-Hans: 参观 }
steps:
  - id: welcome
    kind: say
    text: { zh-Hans: 同学们好。, en: Good day. }
    audio: { zh-Hans: audio/visit.welcome.zh-Hans.opus, en: audio/visit.welcome.en.opus }
  - { id: hush, kind: say, text: { zh-Hans: 请安静。 } }
  - { id: march, kind: music, audio: audio/march.opus, seconds: 60 }
  - { id: end, kind: end, text: { zh-Hans: 再见。 } }
`;

it('names what is said at each step that has a file for it, language by language', () => {
  expect(saidIn('visit', yaml)).toEqual([
    { audio: 'audio/visit.welcome.zh-Hans.opus', language: 'zh-Hans', text: '同学们好。' },
    { audio: 'audio/visit.welcome.en.opus', language: 'en', text: 'Good day.' },
  ]);
});

it('says what is wrong with a programme, as the pack’s build does', () => {
  const broken = (from: string, to: string) => () => saidIn('visit', yaml.replace(from, to));
  expect(broken(', en: Good day.', '')).toThrow(
    'step welcome: audio/visit.welcome.en.opus is for en, in which it has no text',
  );
  expect(broken('en: audio/', 'fr: audio/')).toThrow(
    'step welcome: there is a voice for zh-Hans and en only',
  );
  expect(broken('seconds: 60', 'second: 60')).toThrow('seconds');
});
