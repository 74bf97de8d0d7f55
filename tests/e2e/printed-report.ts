import { extractText, getDocumentProxy } from 'unpdf';
import type { Words } from '../../content/language.ts';
import type { Manifest } from '../../content/pack.ts';
import { sessionEntrySchema } from '../../content/session-entry.ts';
import { type SessionRecord, sessionRecord } from '../../content/session-record.ts';
import { readEvents } from '../../electron/records/journal.ts';
import { strings } from '../../renderer/strings/strings.ts';

// A font may have one glyph for a character and for the radical of the same look; and lines break anywhere.
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/** All that a PDF says, without blanks. */
export async function printedText(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return plain(text);
}

/** The fonts that a PDF names and does not hold. Those of kind Type3 are drawings, held by their nature. */
export function fontsLeftOut(pdf: Buffer): string[] {
  const objects = pdf.toString('latin1').split('endobj');
  const fonts = objects.filter((one) => /\/Type \/Font\s/.test(one) && !/\/Subtype \/Type[03]\s/.test(one));
  const held = (font: string) => {
    const number = /\/FontDescriptor (\d+) 0 R/.exec(font)?.[1];
    return objects.some(
      (one) => one.trimStart().startsWith(`${number} 0 obj`) && /\/FontFile[23]? /.test(one),
    );
  };
  return fonts.filter((font) => !held(font));
}

/** All that a report must say of the session in a journal: every field of its record, in words of a language. */
export async function tellsRecord(
  journal: string,
  id: string,
  manifest: Manifest,
  language: 'en' | 'zh-Hans',
): Promise<string[]> {
  const record = sessionRecord(id, await readEvents(journal, sessionEntrySchema));
  if (!record) throw new Error(`${journal} tells of no session`);
  const t = strings.getFixedT(language);
  const { heads, stars, sentence, school, leader } = record;
  const said = (name: string, value: string | undefined) => (value === undefined ? [] : [name + value]);
  return [
    id,
    ...said(t('records.began'), inFull(record.began, language)),
    ...said(t('records.ended'), inFull(record.ended, language)),
    ...said(t('records.how'), t(`records.end.${record.end}`)),
    ...said(t('records.school'), school),
    ...said(t('records.leader'), leader),
    ...said(t('records.sentence'), sentence),
    ...(stars === undefined ? [] : [t('records.stars', { count: stars })]),
    ...(heads
      ? [t('records.adults', { count: heads.adults }), t('records.children', { count: heads.children })]
      : []),
    `${record.programme.pack}`,
    t('records.versionOf', { pack: record.programme.pack, version: record.version }),
    ...stepWords(record, manifest, language),
  ].map(plain);
}

function stepWords(record: SessionRecord, manifest: Manifest, language: 'en' | 'zh-Hans'): string[] {
  const t = strings.getFixedT(language);
  const textOf = (words: Words) => words[language] ?? '';
  const programme = manifest.programmes.find(({ id }) => id === record.programme.id);
  if (!programme) throw new Error(`no programme ${record.programme.id}`);
  const steps = Object.entries(record.times).map(([step, ms]) => {
    const n = Number(step);
    const shown = programme.steps[n];
    const { kind = 'end', title } = shown ?? {};
    const state = record.done.includes(n) ? 'done' : record.skipped.includes(n) ? 'skipped' : 'left';
    const entered = record.entered.filter((one) => one.step === n).map(({ at }) => clock(at));
    const spent = t('records.spent', {
      time: `${Math.floor(ms / 60_000)}:${`${Math.floor(ms / 1000) % 60}`.padStart(2, '0')}`,
    });
    const name = title ? textOf(title) : t(`session.kinds.${kind}`);
    return `${n + 1}${name}${[...entered, spent, t(`records.${state}`)].join('·')}`;
  });
  const answers = Object.entries(record.answers).flatMap(([step, given]) => {
    const shown = programme.steps[Number(step)];
    const quiz = shown?.kind === 'quiz' ? manifest.quizzes.find(({ id }) => id === shown.quiz) : undefined;
    if (!quiz) throw new Error(`no quiz in step ${step}`);
    const lines = given.map((chosen, n) => {
      const { ask = {}, answers: all = [] } = quiz.questions[n] ?? {};
      const words = all.filter((_, answer) => chosen.includes(answer)).map(({ text }) => textOf(text));
      const right = all.every((answer, at) => answer.right === chosen.includes(at));
      return `${n + 1}.${textOf(ask)}${words.join(t('records.and'))}·${t(right ? 'records.right' : 'records.wrong')}`;
    });
    const rights = lines.filter((line) => line.endsWith(t('records.right'))).length;
    return [...lines, t('session.score', { right: rights, of: quiz.questions.length })];
  });
  return [...steps, ...answers];
}

const two = (n: number) => String(n).padStart(2, '0');

function clock(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
}

function inFull(at: number, language: 'en' | 'zh-Hans'): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
  return `${day}${language === 'en' ? 'at' : ''}${clock(at)}`;
}
