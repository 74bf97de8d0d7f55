import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);
const ip = (...args: readonly string[]) => run('ip', args);

/** A machine of its own on a small network that exists only for the running test. */
export type Machine = { readonly name: string; readonly address: string };

let made = 0;

/** Two machines, joined by a cable, in network namespaces: nothing that they send leaves them. */
export async function hallNetwork(): Promise<readonly [Machine, Machine]> {
  await removeLeftOvers();
  made += 1;
  const machine = (n: number): Machine => ({
    name: `hall-${process.pid}-${made}-${n}`,
    address: `10.77.0.${n}`,
  });
  const [a, b] = [machine(1), machine(2)];
  onTestFinished(async () => {
    for (const { name } of [a, b]) await ip('netns', 'delete', name);
  });
  for (const { name } of [a, b]) await ip('netns', 'add', name);
  const ends = ['type', 'veth', 'peer', 'name', 'hall0', 'netns', b.name];
  await ip('link', 'add', 'name', 'hall0', 'netns', a.name, ...ends);
  for (const { name, address } of [a, b]) {
    const inside = (...args: readonly string[]) => ip('-n', name, ...args);
    await inside('link', 'set', 'lo', 'up');
    await inside('addr', 'add', `${address}/24`, 'dev', 'hall0');
    await inside('link', 'set', 'hall0', 'up');
  }
  for (const one of [a, b]) await cableWorks(one);
  return [a, b];
}

/** The kernel takes up to a second to notice a cable. */
async function cableWorks({ name }: Machine): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const { stdout } = await ip('-n', name, 'link', 'show', 'hall0');
    if (stdout.includes('state UP')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the cable of the test does not come up');
}

/** More addresses for a machine, as if it were several. */
export async function addAddresses({ name }: Machine, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'hall0');
}

export const setCable = ({ name }: Machine, state: 'up' | 'down') =>
  ip('-n', name, 'link', 'set', 'hall0', state);

// Namespaces outlive a test run that was killed.
async function removeLeftOvers(): Promise<void> {
  const { stdout } = await ip('netns', 'list');
  for (const [name, pid] of stdout.matchAll(/^hall-(\d+)-\d+-\d/gm)) {
    if (Number(pid) !== process.pid && !isAlive(Number(pid))) await ip('netns', 'delete', name);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A program that runs on a machine and tells what happens, a line of JSON for each event. */
export type Talker = {
  readonly told: readonly unknown[];
  /** The first event that fits, also one of the past. Throws after `ms` or when the program has ended. */
  tells(fits: (event: unknown) => boolean, ms: number): Promise<unknown>;
  say(line: string): void;
  /** Its exit code, after it has ended by itself. */
  ended(): Promise<number | null>;
};

/** Runs a script on a machine with one argument as JSON; it is ended with the test. */
export function runOn({ name }: Machine, script: string, argument: unknown): Talker {
  const node = [process.execPath, script, JSON.stringify(argument)];
  const child = spawn('ip', ['netns', 'exec', name, ...node], { stdio: ['pipe', 'pipe', 'pipe'] });
  const end = endOf(child);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await end;
  });
  const told: unknown[] = [];
  let errors = '';
  let wake = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(JSON.parse(line));
    wake();
  });
  child.stderr.on('data', (piece) => {
    errors += String(piece);
  });
  child.once('close', () => wake());
  return {
    told,
    async tells(fits, ms) {
      const until = performance.now() + ms;
      for (;;) {
        const found = told.find(fits);
        if (found !== undefined) return found;
        const left = until - performance.now();
        if (left <= 0 || child.exitCode !== null)
          throw new Error(`not told within ${ms} ms: ${JSON.stringify(told)} ${errors}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    say: (line) => child.stdin.write(`${line}\n`),
    ended: () => end,
  };
}

const endOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
