import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { quoted } from '../../../build/repository/quoted.ts';

it('quotes a path so that a shell reads it as it is', () => {
  const path = "/home/o'hara/our packs/$(x)";
  expect(execFileSync('sh', ['-c', `printf %s ${quoted(path, false)}`], { encoding: 'utf8' })).toBe(path);
  expect(quoted("C:\\o'hara", true)).toBe('"C:\\o\'hara"');
});
