import { app } from 'electron';
import { parseCommandLine } from '../command-line.ts';
import { isForTests } from '../for-tests.ts';
import { runDoctor } from './run-doctor.ts';
import { thisMachine } from './this-machine.ts';

/** `hall-kiosk --doctor`: before Electron opens anything. Resolves with the exit code. */
export function doctorCommand(args: readonly string[]): Promise<number> {
  const { packaged, executable } = { packaged: app.isPackaged, executable: process.execPath };
  const own = { executable, packaged, forTests: isForTests(app.getAppPath()), supervision: undefined };
  const machine = thisMachine(parseCommandLine(args).data ?? app.getPath('userData'));
  return runDoctor(args, machine, own, printed);
}

/** Resolves when it is out: what Node still holds back is lost at the end of the process. */
const printed = (text: string): Promise<void> =>
  new Promise((done) => void process.stdout.write(text, () => done()));
