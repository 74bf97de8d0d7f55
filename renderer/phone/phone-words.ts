import type { GuidedSession } from '../../content/guide.ts';
import { phoneEn } from '../strings/phone-en.ts';
import { phoneZhHans } from '../strings/phone-zh-hans.ts';
import type { PhoneState, Refusal } from './hall-line.ts';

export type PhoneWords = typeof phoneZhHans;

/** The words in the phone's own language: Chinese, or English for all others. */
export const phoneWords = (languages: readonly string[]): { words: PhoneWords; lang: string } =>
  languages.length === 0 || languages[0]?.toLowerCase().startsWith('zh') === true
    ? { words: phoneZhHans, lang: 'zh-Hans' }
    : { words: phoneEn, lang: 'en' };

const fill = (text: string, holes: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => String(holes[name] ?? ''));

/** What stands on the phone while it guides; an empty text is not shown. */
export type PhoneText = {
  readonly where: string;
  readonly title: string;
  readonly line: string;
  readonly turn: string;
  readonly left: string;
  readonly after: string;
  readonly note: string;
};

const nothing: PhoneText = { where: '', title: '', line: '', turn: '', left: '', after: '', note: '' };

/** `now`: milliseconds of the same clock as the state's `heardAt`; the countdown goes on by it while offline. */
export function phoneText(
  state: Extract<PhoneState, { kind: 'guiding' }>,
  words: PhoneWords,
  now: number,
): PhoneText {
  const { view, online, moved, heardAt } = state;
  const note = online ? (moved ? words.moved : '') : words.offline;
  if (view?.kind !== 'session') return { ...nothing, title: view ? words[view.kind] : '', note };
  if (view.phase === 'finished') return { ...nothing, title: words.finished, note };
  const paused = view.phase === 'paused';
  const gone = paused ? 0 : Math.floor((now - heardAt) / 1000);
  const seconds = view.secondsLeft === undefined ? undefined : Math.max(0, view.secondsLeft - gone);
  const left = seconds === undefined ? '' : fill(words.left, { time: clock(seconds) });
  return {
    where: fill(words.where, { n: view.step, of: view.of }),
    title: named(view.now, words),
    line: view.line?.text ?? '',
    turn: turnOf(view, words),
    left: paused ? words.paused : left,
    after: view.next ? fill(words.after, { what: named(view.next, words) }) : words.last,
    note,
  };
}

export const refusalText = (why: Refusal, words: PhoneWords): string =>
  why.kind === 'wait' ? fill(words.wait, { seconds: why.seconds }) : words[why.kind];

const named = ({ kind, title }: GuidedSession['now'], words: PhoneWords) =>
  title === undefined ? words.kinds[kind] : `${words.kinds[kind]} · ${title}`;

function turnOf({ line }: GuidedSession, words: PhoneWords): string {
  if (!line) return '';
  const where = fill(words.line, { n: line.n, of: line.of });
  return line.turn ? `${where} · ${words[line.turn]}` : where;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
