import { expect, test } from 'vitest';
import { addressKeys, cleanAddress } from '../../../../renderer/screens/staff/type-address.ts';

test('the keys have each letter of an address once', () => {
  const keys = addressKeys.flat();
  expect(new Set(keys).size).toBe(keys.length);
  for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789.:/-_') expect(keys).toContain(letter);
  for (const key of keys) expect(cleanAddress(key)).toBe(key);
});

test('what no address has is left out, however it was typed', () => {
  expect(cleanAddress(' https://packs.example/Hall 1\n')).toBe('https://packs.example/Hall1');
  expect(cleanAddress('https://展馆.example')).toBe('https://.example');
  expect(cleanAddress('a'.repeat(900))).toHaveLength(500);
});
