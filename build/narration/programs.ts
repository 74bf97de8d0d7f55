import { runProgram } from '../runtime/run-program.ts';

const programs = [
  ['espeak-ng', '--version'],
  ['ffmpeg', '-version'],
  ['sox', '--version'],
] as const;

/** The programs that narration needs and this machine lacks. */
export async function missingPrograms(): Promise<string[]> {
  const checks = programs.map(async ([name, flag]) => {
    const there = await runProgram(name, [flag]).then(
      ({ code }) => code === 0,
      () => false,
    );
    return there ? [] : [name];
  });
  return (await Promise.all(checks)).flat();
}

/** Runs a program and gives what it wrote. Throws with its last words if it fails. */
export async function run(
  name: string,
  args: readonly string[],
): Promise<{ stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await runProgram(name, args);
  if (code !== 0)
    throw new Error(`${name} failed (${code}): ${stderr.trim().split('\n').slice(-3).join(' ')}`);
  return { stdout, stderr };
}
