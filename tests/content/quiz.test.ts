import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, isRight, isSeveral, scoreOf } from '../../content/quiz.ts';

const one = { right: [false, true, false] };
const several = { right: [true, false, true] };

describe('choosing', () => {
  it('one of several answers replaces the one before', () => {
    expect(isSeveral(one)).toBe(false);
    expect(choose(one, choose(one, [], 0), 2)).toEqual([2]);
  });

  it('each of several right answers stands for itself', () => {
    expect(isSeveral(several)).toBe(true);
    expect(choose(several, choose(several, [], 2), 0)).toEqual([0, 2]);
    expect(choose(several, [0, 2], 0)).toEqual([2]);
  });

  it('an answer that there is not changes nothing', () => {
    const chosen = [0];
    expect(choose(several, chosen, 3)).toBe(chosen);
  });
});

describe('the score', () => {
  it('counts the questions with all the right answers and none besides', () => {
    expect(scoreOf([one, several], [[1], [0, 2]])).toEqual({ right: 2, of: 2 });
    expect(scoreOf([one, several], [[0], [0]])).toEqual({ right: 0, of: 2 });
    expect(scoreOf([one, several], [[1], [0, 1, 2]])).toEqual({ right: 1, of: 2 });
    expect(scoreOf([one, several], [])).toEqual({ right: 0, of: 2 });
    expect(scoreOf([], [])).toEqual({ right: 0, of: 0 });
  });

  it('is never more than there are questions, and right answers are always to be had', () => {
    const question = fc.record({ right: fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }) });
    const answers = fc.array(fc.array(fc.integer({ min: -1, max: 9 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 6 }), answers, (questions, given) => {
        const { right, of } = scoreOf(questions, given);
        expect(right >= 0 && right <= of).toBe(true);
        for (const asked of questions) {
          const all = asked.right.flatMap((is, n) => (is ? [n] : []));
          expect(
            isRight(
              asked,
              all.reduce<readonly number[]>((chosen, n) => choose(asked, chosen, n), []),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
