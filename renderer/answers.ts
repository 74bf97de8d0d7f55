import { type Ref, refKey } from '../content/catalogue.ts';
import type { Missing } from '../content/shown.ts';
import type { Answer } from '../electron/api.ts';
import { type Kept, keep } from './kept.ts';
import { kiosk } from './kiosk.ts';

type Asked = 'exhibit' | 'story' | 'oath' | 'programme' | 'quiz';

/** What the main process answered last about single things; good until the catalogue changes. */
export const answers: { readonly [Name in Asked]: Kept<Ref, Answer<Name>> } = {
  exhibit: keep((ref) => kiosk.call('exhibit', ref), refKey),
  story: keep((ref) => kiosk.call('story', ref), refKey),
  oath: keep((ref) => kiosk.call('oath', ref), refKey),
  programme: keep((ref) => kiosk.call('programme', ref), refKey),
  quiz: keep((ref) => kiosk.call('quiz', ref), refKey),
};

export function forgetAnswers(): void {
  for (const kept of Object.values(answers)) kept.forget();
}

export const isMissing = (answer: unknown): answer is Missing =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'missing';
