import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CheckName } from '../../content/finding.ts';
import { fuseSentinel, fuseWire, wrongFuses } from './fuses.ts';
import type { Machine, OwnFacts } from './machine.ts';
import { type Check, ok, todo, unknown, type Verdict, wanted } from './verdict.ts';

/** What the kiosk finds in itself. */

// build/runtime/runtime-folder.ts puts it beside an Electron that is for developing and testing.
const fallbackMarker = 'for-developing-and-testing.json';

export const kioskChecks = (own: OwnFacts): Partial<Record<CheckName, Check>> => ({
  build: () => {
    if (!own.packaged) return todo('not packaged', 'npm run dist');
    return wanted(!own.forTests, own.forTests ? 'for tests' : 'for a hall', 'npm run dist');
  },
  runtime: async (machine: Machine) => {
    const fallback = (await machine.list(dirname(own.executable))).includes(fallbackMarker);
    const seen = `Electron ${process.versions.electron ?? '?'}`;
    return wanted(!fallback, fallback ? `${seen}, for testing only` : seen, 'npm run dist');
  },
  fuses: () => fusesOf(own),
});

const pieceBytes = 4 * 1024 * 1024;

async function fusesOf({ executable, packaged }: OwnFacts): Promise<Verdict> {
  if (!packaged) return unknown(basename(executable));
  const wire = await readWire(executable);
  if (wire === undefined) return unknown(basename(executable));
  const wrong = wrongFuses(wire);
  return wrong.length === 0 ? ok(wire) : todo(wrong.join(', '), 'npm run dist');
}

/** Reads through the program, 150 to 250 MB. */
async function readWire(executable: string): Promise<string | undefined> {
  // What a piece may have cut through is looked at again with the next one.
  const overlap = fuseSentinel.length + 64;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(executable, { highWaterMark: pieceBytes })) {
    const bytes: Buffer = Buffer.concat([rest, piece as Buffer]);
    const wire = fuseWire(bytes);
    if (wire !== undefined) return wire;
    rest = bytes.subarray(-overlap);
  }
  return undefined;
}
