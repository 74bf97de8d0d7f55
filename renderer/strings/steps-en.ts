import type { stepsZhHans } from './steps-zh-hans.ts';

/** What the steps of a programme are called, on the kiosk's screens and on the guide's phone. */
export const stepsEn: typeof stepsZhHans = {
  text: 'A few words',
  say: 'Welcome',
  music: 'Music',
  silence: 'Silent tribute',
  bow: 'Bow',
  exhibit: 'An exhibit',
  story: 'A story',
  recite: 'The oath',
  names: 'Names',
  quiz: 'Questions',
  record: 'A recording',
  photo: 'A photograph',
  sign: 'Signatures',
  headcount: 'How many are you?',
  feedback: 'Tell us',
  end: 'The end',
};
