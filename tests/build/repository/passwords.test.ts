import { expect, it } from 'vitest';
import { passwordsFrom } from '../../../build/repository/passwords.ts';

/** A person who types these, one after another. */
function typing(...answers: string[]) {
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  return { ask, questions };
}
const opensWith = (right: string) => (password: string) => (password === right ? 'open' : undefined);

it('asks a person twice for a new password', async () => {
  const good = typing('secret', 'secret');
  expect(await passwordsFrom(undefined, good.ask).choose()).toBe('secret');
  expect(good.questions).toHaveLength(2);
  await expect(passwordsFrom(undefined, typing('secret', 'sceret').ask).choose()).rejects.toThrow(/differ/);
  await expect(passwordsFrom(undefined, typing('').ask).choose()).rejects.toThrow(/must not be empty/);
});

it('takes the password from the environment, and says how to give one where nobody can be asked', async () => {
  expect(await passwordsFrom('secret', undefined).choose()).toBe('secret');
  await expect(passwordsFrom('', undefined).choose()).rejects.toThrow(/HALL_KEY_PASSWORD is empty/);
  await expect(passwordsFrom(undefined, undefined).choose()).rejects.toThrow(
    /set HALL_KEY_PASSWORD, or use --no-password/,
  );
});

it('asks for an old key’s password three times at most, and tries what it has heard before', async () => {
  const person = typing('a', 'b', 'right');
  const passwords = passwordsFrom(undefined, person.ask);
  expect(await passwords.open('one.pem', opensWith('right'))).toBe('open');
  expect(await passwords.open('two.pem', opensWith('right'))).toBe('open');
  const again = 'That is not its password. Password of one.pem: ';
  expect(person.questions).toEqual(['Password of one.pem: ', again, again]);
  await expect(
    passwordsFrom(undefined, typing('a', 'b', 'c', 'right').ask).open('one.pem', opensWith('right')),
  ).rejects.toThrow(/this is not its password; nothing was changed/);
});

it('knows the password that was chosen for new keys', async () => {
  const passwords = passwordsFrom(undefined, typing('secret', 'secret').ask);
  await passwords.choose();
  expect(await passwords.open('one.pem', opensWith('secret'))).toBe('open');
});
