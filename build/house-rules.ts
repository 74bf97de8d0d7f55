import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writesPastDoors } from './file-doors.ts';

/** Rules that no linter of ours has: what they forbid, where, and why. */
const rules: readonly { pattern: RegExp; where: RegExp; why: string }[] = [
  { pattern: /\bvi\.(mock|doMock)\(/, where: /^tests\//, why: 'test the real thing; pass a small fake in' },
  { pattern: /@ts-(ignore|expect-error|nocheck)/, where: /./, why: 'make the types right' },
  { pattern: /\bas any\b/, where: /./, why: 'parse at the border' },
  { pattern: /\b(TODO|FIXME|XXX)\b/, where: /./, why: 'do it or leave it out' },
  { pattern: /\b(it|test|describe)\.(only|skip)\(/, where: /^tests\//, why: 'every test runs' },
  { pattern: /catch\s*(\([^)]*\))?\s*\{\s*\}/, where: /./, why: 'an error is handled or thrown on' },
];
const forbiddenFiles = /(^|\/)(index\.tsx?|utils?|common|shared|lib|services)(\/|\.tsx?$|$)/;

export async function houseRules(
  project: string,
  folders: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const name of await readdir(join(project, folder), { recursive: true })) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      if (!/\.(ts|tsx|mjs|cjs)$/.test(file) || file.endsWith('house-rules.ts')) continue;
      if (forbiddenFiles.test(file)) found.push(`${file}: name it for what it holds`);
      const text = await readFile(join(project, file), 'utf8');
      found.push(...writesPastDoors(file, text));
      text.split('\n').forEach((line, n) => {
        for (const { pattern, where, why } of rules) {
          if (where.test(file) && pattern.test(line)) found.push(`${file}:${n + 1}: ${line.trim()} (${why})`);
        }
      });
    }
  }
  return { ok: found.length === 0, output: found.join('\n') };
}
