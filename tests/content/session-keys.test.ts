import { describe, expect, it } from 'vitest';
import { actOfKey, writes } from '../../content/session-keys.ts';
import { allowsKey } from '../../electron/allowed-key.ts';

describe('the keys of who leads a group', () => {
  it.each([
    [' ', 'next'],
    ['Enter', 'next'],
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['p', 'pause'],
    ['P', 'pause'],
    ['r', 'repeat'],
    ['s', 'skip'],
  ])('%s means %s, and is one that may reach the page', (key, act) => {
    expect(actOfKey(key, false)).toBe(act);
    const none = { control: false, shift: false, alt: false, meta: false };
    expect(allowsKey({ key, code: '', ...none })).toBe(true);
  });

  it('go on again after a pause by the same key', () => {
    expect(actOfKey('p', true)).toBe('resume');
    expect(actOfKey('PageUp', true)).toBe('back');
  });

  it('write a letter where words are taken, but for those that are named', () => {
    expect(['p', 'S', '好', '7', '!'].filter(writes)).toEqual(['p', 'S', '好', '7', '!']);
    expect([' ', 'Enter', 'ArrowRight', 'PageDown', 'Escape', ''].filter(writes)).toEqual([]);
  });

  it.each(['Escape', 'Tab', 'F5', 'q', 'Backspace', ''])('are not %s', (key) => {
    expect(actOfKey(key, false)).toBeUndefined();
  });
});
