import { describe, expect, it } from 'vitest';
import type { GuidedSession } from '../../../content/guide.ts';
import type { PhoneState } from '../../../renderer/phone/hall-line.ts';
import { phoneText, phoneWords, refusalText } from '../../../renderer/phone/phone-words.ts';
import { phoneEn } from '../../../renderer/strings/phone-en.ts';
import { phoneZhHans } from '../../../renderer/strings/phone-zh-hans.ts';
import { sessionEn } from '../../../renderer/strings/session-en.ts';
import { sessionZhHans } from '../../../renderer/strings/session-zh-hans.ts';

type Guiding = Extract<PhoneState, { kind: 'guiding' }>;
const session: GuidedSession = {
  kind: 'session',
  phase: 'running',
  step: 2,
  of: 5,
  now: { kind: 'silence' },
  next: { kind: 'recite', title: 'Our oath' },
  secondsLeft: 75,
};
const state = (view: Guiding['view'], more: Partial<Guiding> = {}): Guiding => ({
  kind: 'guiding',
  view,
  heardAt: 10_000,
  online: true,
  moved: false,
  ...more,
});
const text = (of: Guiding, now = 10_000) => phoneText(of, phoneEn, now);

describe("the words on the guide's phone", () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hans'],
    [['en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'zh-Hans'],
  ])('for a phone that speaks %j are in %s', (languages, lang) => {
    expect(phoneWords(languages).lang).toBe(lang);
  });

  it("name the steps as the hall's own screen does", () => {
    expect(phoneZhHans.kinds).toEqual(sessionZhHans.kinds);
    expect(phoneEn.kinds).toEqual(sessionEn.kinds);
  });

  it('have the same holes in both languages', () => {
    const holes = (words: string) => words.match(/\{\{\w+\}\}/g) ?? [];
    const { kinds: _, ...english } = phoneEn;
    for (const [name, words] of Object.entries(english))
      expect([name, holes(words)]).toEqual([name, holes(Reflect.get(phoneZhHans, name))]);
  });

  it('say what is shown, how long yet, and what comes next', () => {
    expect(text(state(session))).toEqual({
      where: 'Step 2 of 5',
      title: 'Silent tribute',
      line: '',
      turn: '',
      left: '1:15 left',
      after: 'Then: The oath · Our oath',
      note: '',
    });
  });

  it('count on while nothing comes from the hall, and stand while it is paused', () => {
    expect(text(state(session, { online: false }), 25_900)).toMatchObject({
      left: '1:00 left',
      note: phoneEn.offline,
    });
    expect(text(state(session), 500_000).left).toBe('0:00 left');
    expect(text(state({ ...session, phase: 'paused' }), 500_000).left).toBe('Paused');
  });

  it('show the line of the oath and whose turn it is', () => {
    const line = { n: 3, of: 8, text: 'We remember', turn: 'repeating' } as const;
    const { next: _, ...last } = session;
    expect(text(state({ ...last, line }))).toMatchObject({
      line: 'We remember',
      turn: 'Line 3 of 8 · Everyone',
      after: phoneEn.last,
    });
  });

  it('say when there is nothing to guide, when all is over, and when a press came too late', () => {
    expect(text(state(undefined)).title).toBe('');
    expect(text(state({ kind: 'none' })).title).toBe(phoneEn.none);
    expect(text(state({ kind: 'waiting' })).title).toBe(phoneEn.waiting);
    expect(text(state({ ...session, phase: 'finished' }))).toMatchObject({
      title: phoneEn.finished,
      after: '',
    });
    expect(text(state(session, { moved: true })).note).toBe(phoneEn.moved);
  });

  it('say why a code was refused', () => {
    expect(refusalText({ kind: 'wrong' }, phoneEn)).toBe(phoneEn.wrong);
    expect(refusalText({ kind: 'wait', seconds: 42 }, phoneEn)).toContain('42 s');
  });
});
