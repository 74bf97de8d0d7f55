import { describe, expect, test } from 'vitest';
import { keep } from '../../renderer/kept.ts';

function library() {
  const read: string[] = [];
  const broken = new Set<string>();
  const kept = keep(
    async (key: string) => {
      read.push(key);
      if (broken.has(key)) throw new Error(`${key} is broken`);
      return key.toUpperCase();
    },
    (key) => key,
    2,
  );
  return { read, broken, kept };
}

describe('what is kept', () => {
  test('is read once, also by two at the same time, and is there at once afterwards', async () => {
    const { read, kept } = library();
    const both = [kept.read('a'), kept.read('a')];
    expect(kept.now('a')).toBeUndefined();
    expect(await Promise.all(both)).toEqual(['A', 'A']);
    expect(kept.now('a')).toBe('A');
    expect(await kept.read('a')).toBe('A');
    expect(read).toEqual(['a']);
  });

  test('makes room for what is new: what was asked for longest ago goes first', async () => {
    const { kept } = library();
    for (const key of ['a', 'b', 'a', 'c']) await kept.read(key);
    expect(['a', 'b', 'c'].map(kept.now)).toEqual(['A', undefined, 'C']);
  });

  test('is read anew after it was forgotten, and an answer to the old question is not kept', async () => {
    const { read, kept } = library();
    const old = kept.read('a');
    kept.forget();
    expect(await old).toBe('A');
    expect(kept.now('a')).toBeUndefined();
    await kept.read('a');
    expect(read).toEqual(['a', 'a']);
  });

  test('is no failure: the next one tries again', async () => {
    const { broken, kept } = library();
    broken.add('a');
    await expect(kept.read('a')).rejects.toThrow('a is broken');
    broken.delete('a');
    expect(await kept.read('a')).toBe('A');
  });
});
