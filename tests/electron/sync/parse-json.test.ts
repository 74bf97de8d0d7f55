import { expect, it } from 'vitest';
import { parseJson } from '../../../electron/sync/parse-json.ts';

const parse = (text: string | Uint8Array) => parseJson(Buffer.from(text));

it('parses what is JSON, brackets in strings included', () => {
  expect(parse('{"a":[1,{"b":"\\"[[[{{{\\\\"}]}')).toEqual({ a: [1, { b: '"[[[{{{\\' }] });
  expect(parse(`"${'['.repeat(1000)}"`)).toHaveLength(1000);
});

it('is undefined for what is not JSON, not UTF-8, or nested deeper than 64', () => {
  for (const text of ['', '{', '[1,]', '\ufeff{}', Buffer.from([0x22, 0xff, 0x22])])
    expect(parse(text)).toBeUndefined();
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(parse(nested(64))).toBeDefined();
  expect(parse(nested(65))).toBeUndefined();
  expect(parse('{"a":'.repeat(1_000_000))).toBeUndefined();
});

it('takes many shallow brackets, and gives no object a foreign prototype', () => {
  expect(parse(`[${'[],'.repeat(10_000)}[]]`)).toHaveLength(10_001);
  expect(Reflect.get(Object(parse('{"__proto__":{"polluted":1}}')), 'polluted')).toBeUndefined();
});
