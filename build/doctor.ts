import { homedir } from 'node:os';
import path from 'node:path';
import { parseCommandLine } from '../electron/command-line.ts';
import { runDoctor } from '../electron/doctor/run-doctor.ts';
import { thisMachine } from '../electron/doctor/this-machine.ts';
import { fromHere } from './packs/from-here.ts';

/** `npm run doctor`: what `hall-kiosk --doctor` does, on a machine where the kiosk is not installed (yet). */

const args = process.argv.slice(2);
const { data } = parseCommandLine(args);
// Where the packaged kiosk would keep its data on Linux, if it is not told another place.
const folder = data === undefined ? path.join(homedir(), '.config', 'Hall Kiosk') : fromHere(data);
process.exitCode = await runDoctor(args, thisMachine(folder), undefined, async (text) => {
  process.stdout.write(text);
});
