import { examine } from './examine.ts';
import type { Machine, OwnFacts } from './machine.ts';
import { reportText } from './report.ts';

const help = `hall-kiosk --doctor, or in the project npm run doctor --   [--json] [--lang=zh-Hans] [--data=DIR]

Looks at what only the operating system can lock, and at the kiosk itself: what draws the screen, gestures, keys,
messages, power, login, autostart, updates, disk, sound and touch. Changes nothing. Prints for each whether it is
ok, what it means if it is not, and the exact thing to do. Run it in the account and the session of the kiosk.

  --json           one line: an array of {check, state: "ok" | "todo" | "unknown", seen, steps}
  --lang=zh-Hans   in Chinese
  --data=DIR       the kiosk's data folder

Exit code 0: nothing is to do; 1: something is.
`;

/** Runs the doctor as a command. Resolves with its exit code. */
export async function runDoctor(
  args: readonly string[],
  machine: Machine,
  own: OwnFacts | undefined,
  print: (text: string) => Promise<void>,
): Promise<number> {
  if (args.includes('--help')) {
    await print(help);
    return 0;
  }
  const findings = await examine(machine, own);
  const language = args.some((arg) => /^--lang=zh/i.test(arg)) ? 'zh-Hans' : 'en';
  await print(args.includes('--json') ? `${JSON.stringify(findings)}\n` : reportText(findings, language));
  return findings.some(({ state }) => state === 'todo') ? 1 : 0;
}
