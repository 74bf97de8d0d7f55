import { expect, it } from 'vitest';
import { seldom } from '../../electron/seldom.ts';

it('says each kind of thing once a minute, and every kind', () => {
  const said: string[] = [];
  let now = 0;
  const say = seldom(
    (line) => void said.push(line),
    () => now,
  );
  for (; now < 120_000; now += 100) say('flood', `flood at ${now}`);
  say('other', 'another');
  expect(said).toEqual(['flood at 0', 'flood at 60000', 'another']);
});
