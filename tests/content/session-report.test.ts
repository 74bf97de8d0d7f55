import { expect, it } from 'vitest';
import { answeredQuestions } from '../../content/session-report.ts';
import { sampleQuiz } from '../fakes/sample-programme.ts';

it('the answered questions of a quiz say what was chosen, and whether just that is right', () => {
  const quiz = sampleQuiz();
  const rights = quiz.questions.map(({ answers }) => answers.flatMap(({ right }, n) => (right ? [n] : [])));
  const all = answeredQuestions(quiz, rights);
  expect(all.map(({ ask, isRight }) => [ask, isRight])).toEqual(quiz.questions.map(({ ask }) => [ask, true]));
  expect(all[0]?.chosen).toEqual(
    quiz.questions[0]?.answers.filter(({ right }) => right).map(({ text }) => text),
  );
  const [first] = answeredQuestions(quiz, [[0, 1]]);
  expect(answeredQuestions(quiz, [[0, 1]])).toHaveLength(1);
  expect(first).toMatchObject({
    isRight: false,
    chosen: quiz.questions[0]?.answers.slice(0, 2).map(({ text }) => text),
  });
  expect(answeredQuestions(quiz, [[], ...rights])[0]).toMatchObject({ isRight: false, chosen: [] });
});
