import { describe, expect, it } from 'vitest';
import {
  codeMs,
  isGuide,
  isOpen,
  mostWrong,
  noPass,
  offerPass,
  type Pass,
  takePass,
} from '../../../electron/phone/guide-code.ts';

const at = 1_000_000;
const offered = () => offerPass(at, () => 42);
const typed = (pass: Pass, code: string, now = at, token = 'a') => takePass(pass, { code, token, now });
const afterWrong = (times: number): Pass =>
  Array.from({ length: times }).reduce<Pass>((pass) => typed(pass, '999999').pass, offered());

describe('the one-time code of a guide', () => {
  it.each([
    [0, '000000'],
    [42, '000042'],
    [999_999, '999999'],
  ])('has six digits, also for %i', (number, code) => {
    const limits: number[] = [];
    const pass = offerPass(at, (limit) => {
      limits.push(limit);
      return number;
    });
    expect([pass.code, limits]).toEqual([code, [1_000_000]]);
  });

  it.each<[string, Pass, string, number, boolean]>([
    ['lets the right one in', offered(), '000042', at, true],
    ['lets it in up to the last moment', offered(), '000042', at + codeMs - 1, true],
    ['is too late after that', offered(), '000042', at + codeMs, false],
    ['refuses a wrong one', offered(), '000043', at, false],
    ['refuses a shorter one', offered(), '42', at, false],
    ['refuses none', offered(), '', at, false],
    ['refuses anything when there is no code', noPass, '000042', at, false],
    ['forgives a guide who mistypes', afterWrong(mostWrong - 1), '000042', at, true],
    ['is void after too many guesses', afterWrong(mostWrong), '000042', at, false],
    ['is good once', typed(offered(), '000042').pass, '000042', at, false],
  ])('%s', (_name, pass, code, now, entered) => {
    expect(typed(pass, code, now).entered).toBe(entered);
  });

  it('gives its token to one phone only, and a late guess takes nothing away', () => {
    const { pass } = typed(offered(), '000042', at, 'first');
    const later = typed(pass, '000042', at, 'second').pass;
    expect(['first', 'second', ''].map((token) => isGuide(later, token))).toEqual([true, false, false]);
    expect(isOpen(later, at)).toBe(false);
  });

  it('ends the older guide when a new code is offered, and when there is no session any more', () => {
    const first = typed(offered(), '000042', at, 'first').pass;
    expect([first, offered(), noPass].map((pass) => isGuide(pass, 'first'))).toEqual([true, false, false]);
    const second = typed(offered(), '000042', at, 'second').pass;
    expect(['first', 'second'].map((token) => isGuide(second, token))).toEqual([false, true]);
  });
});
