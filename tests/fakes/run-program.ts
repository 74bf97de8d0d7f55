import { execFile } from 'node:child_process';

/** Runs a program of the system to its end; gives what it printed. Throws with what it complained of. */
export function runProgram(program: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} ${args.join(' ')}: ${stderr || error.message}`));
      else resolve(stdout);
    });
  });
}
