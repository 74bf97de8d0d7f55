/** Questions of a quiz, as far as answering them goes: which answers are right, by their number. */
export type Asked = { readonly right: readonly boolean[] };

/** As much of the question of a pack. */
export const askedOf = ({
  answers,
}: {
  readonly answers: readonly { readonly right: boolean }[];
}): Asked => ({
  right: answers.map(({ right }) => right),
});

/** The numbers of the chosen answers, rising. */
export type Chosen = readonly number[];

/** How many questions a group answered as they should be, of how many. */
export type Score = { readonly right: number; readonly of: number };

/** Whether several answers are right, so that each is chosen for itself. */
export const isSeveral = ({ right }: Asked): boolean => right.filter(Boolean).length > 1;

/** The choice after an answer was touched: it joins or leaves, or takes the place of the one before. */
export function choose(question: Asked, chosen: Chosen, answer: number): Chosen {
  if (question.right[answer] === undefined) return chosen;
  if (!isSeveral(question)) return chosen.includes(answer) ? chosen : [answer];
  const others = chosen.filter((one) => one !== answer);
  return others.length < chosen.length ? others : [...chosen, answer].toSorted((a, b) => a - b);
}

/** All the right answers and none besides. */
export const isRight = ({ right }: Asked, chosen: Chosen): boolean =>
  right.every((is, n) => is === chosen.includes(n));

/** `answers` are by question; one that was not answered counts as not right. */
export const scoreOf = (questions: readonly Asked[], answers: readonly Chosen[]): Score => ({
  right: questions.filter((question, n) => isRight(question, answers[n] ?? [])).length,
  of: questions.length,
});
