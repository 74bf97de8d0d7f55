import { doctorWordsEn } from '../../content/doctor-words-en.ts';
import { doctorWordsZhHans } from '../../content/doctor-words-zh-hans.ts';
import type { Finding, FindingState } from '../../content/finding.ts';

type Sayings = {
  readonly state: Readonly<Record<FindingState, string>>;
  sum(todo: number, unknown: number): string;
};

const english: Sayings = {
  state: { ok: 'ok        ', todo: 'NOT OK    ', unknown: "can't tell" },
  sum: (todo, unknown) =>
    `${todo === 0 ? 'Nothing to do' : `${todo} to do`}${unknown > 0 ? `; ${unknown} could not be found out from here` : ''}.`,
};

const chinese: Sayings = {
  state: { ok: '正常  ', todo: '要处理', unknown: '看不出' },
  sum: (todo, unknown) =>
    `${todo === 0 ? '没有要处理的' : `有 ${todo} 项要处理`}${unknown > 0 ? `，${unknown} 项从这里看不出` : ''}。`,
};

/** What the doctor prints: each matter with how it stands, and below it what it means and what to do. */
export function reportText(findings: readonly Finding[], language: 'en' | 'zh-Hans'): string {
  const [words, say] = language === 'en' ? [doctorWordsEn, english] : [doctorWordsZhHans, chinese];
  const lines = findings.flatMap(({ check, state, seen, steps }) => {
    const { title, why, todo } = words[check];
    const head = `${say.state[state]}  ${title}${seen === undefined ? '' : `  [${seen}]`}`;
    if (state === 'ok') return [head];
    return [
      head,
      `            ${why}`,
      `            ${todo}`,
      ...steps.map((step) => `              ${step}`),
    ];
  });
  const count = (state: FindingState) => findings.filter((one) => one.state === state).length;
  return [...lines, '', say.sum(count('todo'), count('unknown')), ''].join('\n');
}
