import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPack } from '../../build/packs/build-pack.ts';
import type { Problem } from '../../build/packs/problems.ts';
import { type SampleFile, samplePack } from './sample-pack.ts';
import { type Files, tempFolder, writeFiles } from './temp-folder.ts';

/**
 * One way in which an author's folder can be wrong: its name, changes to the sample pack (which is good), the
 * place that its author is told of (`file` or `file:line`), and what the message says.
 */
export type Mistake = readonly [name: string, changes: Files, place: string, says: RegExp];

/** A change of a file of the sample pack. Throws if there is nothing to change, as the row is then stale. */
export function edit(file: SampleFile, from: string, to: string): Files {
  const text = samplePack[file].toString();
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}

/** Builds the sample pack with changes and tells what is wrong with it. */
export async function problemsOf(changes: Files): Promise<readonly Problem[]> {
  const folder = await tempFolder();
  await writeFiles(join(folder, 'pack'), { ...samplePack, ...changes });
  const built = await buildPack(join(folder, 'pack'), join(folder, 'out'), join(folder, 'cache'));
  return built.kind === 'problems' ? built.problems : [];
}

const advice =
  /\b(add|write|expected|rename|remove|correct|save|make|leave|use|move|put|give|describe|keep|list|check|link|name|quotes)\b/;

/** Each mistake gives its message, at its file and line, which says what to do, and no other message. */
export function tellsEach(mistakes: readonly Mistake[]): void {
  it.each(mistakes)('tells of %s', async (_name, changes, place, says) => {
    const problems = await problemsOf(changes);
    expect(problems.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))).toEqual([
      place,
    ]);
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.message).toMatch(advice);
  });
}
