import { readdir, readFile } from 'node:fs/promises';

/** The processes of the machine: id → the id of the one that started it. */
async function parents(): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
    // The name in brackets may hold anything; state and parent follow the last bracket.
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) found.set(Number(name), Number(parent));
  }
  return found;
}

/**
 * Megabytes that a process and all that it started hold, each shared page counted once (Linux: proportional
 * set size).
 */
export async function memoryOf(pid: number): Promise<number> {
  if (process.platform !== 'linux')
    throw new Error('the memory of all processes is read from /proc: on Linux only');
  const known = await parents();
  const isMine = (one: number): boolean => one === pid || (one > 1 && isMine(known.get(one) ?? 0));
  let kilobytes = 0;
  for (const one of known.keys()) {
    if (!isMine(one)) continue;
    const rollup = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  }
  if (kilobytes === 0) throw new Error('the memory of the kiosk cannot be read');
  return kilobytes / 1000;
}
